"""IPTC's scene codes are read out of an XMP packet."""

import pytest

from safelight.metadata.scene import iptc_scene


@pytest.mark.parametrize(
    ("packet", "scene"),
    [
        (b"<Iptc4xmpCore:Scene><rdf:Bag>\n<rdf:li>011900</rdf:li><rdf:li>010900</rdf:li></rdf:Bag>", "action"),
        (b"<Iptc4xmpCore:Scene><rdf:Bag><rdf:li>http://cv.iptc.org/newscodes/scene/011400</rdf:li>", "night"),
        (b"<rdf:Description Iptc4xmpCore:Scene='010700'/>", "couple"),
        (b"<Iptc4xmpCore:Scene><rdf:Bag><rdf:li>019900</rdf:li>", None),
        (b"<Iptc4xmpCore:Scene/>" + b" " * 500 + b"011900", None),
        (b"<dc:subject>011900</dc:subject>", None),
        (b"", None),
        (None, None),
    ],
)
def test_the_first_scene_is_told_in_words(packet, scene):
    assert iptc_scene(packet) == scene
