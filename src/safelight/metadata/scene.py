"""What kind of scene a photographer said a photo shows: IPTC's scene codes, in words."""

import re
from collections.abc import Mapping
from types import MappingProxyType

_NAME = b"Iptc4xmpCore:Scene"
_CODE = re.compile(rb"(?<!\d)01\d{4}(?!\d)")
_REACH = 400
"""Bytes behind the name in which its first code stands."""

SCENES: Mapping[bytes, str] = MappingProxyType(
    {
        b"010100": "headshot",
        b"010200": "half-length",
        b"010300": "full-length",
        b"010400": "profile",
        b"010500": "rear view",
        b"010600": "single",
        b"010700": "couple",
        b"010800": "two",
        b"010900": "group",
        b"011000": "general view",
        b"011100": "panoramic view",
        b"011200": "aerial view",
        b"011300": "under-water",
        b"011400": "night",
        b"011500": "satellite",
        b"011600": "exterior view",
        b"011700": "interior view",
        b"011800": "close-up",
        b"011900": "action",
        b"012000": "performing",
        b"012100": "posing",
        b"012200": "symbolic",
        b"012300": "off-beat",
        b"012400": "movie scene",
    }
)
"""http://cv.iptc.org/newscodes/scene/"""


def iptc_scene(packet: bytes | None) -> str | None:
    """The first scene that an XMP packet names; None where it names none of IPTC's."""
    start = packet.find(_NAME) if packet else -1
    if packet is None or start < 0:
        return None
    code = _CODE.search(packet, start + len(_NAME), start + len(_NAME) + _REACH)
    return SCENES.get(code[0]) if code else None
