"""Whatever other programs wrote into a sidecar is there again after ours, value by value."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from safelight.metadata.develop import develop
from safelight.metadata.hand_off import HandOff, merged
from safelight.metadata.regions import regions
from safelight.metadata.stored_frame import StoredFrame
from tests.metadata.packets import packet

FRAME = StoredFrame(6000, 4000, 1)
WORDS = HandOff(
    3,
    "Yellow",
    ("Safelight|beach",),
    facts={"run": "r1"},
    reasons=("softer",),
    develop=develop(FRAME, box=(0.1, 0.1, 0.9, 0.9), angle=1.0, tone={"exposure": 0.5}),
    regions=regions(FRAME, [(0.1, 0.2, 0.3, 0.6)]),
)
hexes = st.binary(min_size=1, max_size=40).map(bytes.hex)
texts = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=20)


def quoted(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


@st.composite
def histories(draw: st.DrawFn) -> str:
    steps = draw(st.lists(st.tuples(st.sampled_from(["exposure", "crop", "denoiseprofile"]), hexes, texts), min_size=1))
    items = "\n".join(
        f'     <rdf:li darktable:num="{number}" darktable:operation="{operation}" darktable:enabled="1"'
        f' darktable:params="{params}" darktable:multi_name="{quoted(name)}"/>'
        for number, (operation, params, name) in enumerate(steps)
    )
    return f"\n   <darktable:history>\n    <rdf:Seq>\n{items}\n    </rdf:Seq>\n   </darktable:history>"


@st.composite
def settings(draw: st.DrawFn) -> dict[str, str]:
    names = st.sampled_from(["Exposure2012", "Texture", "CropTop", "HasCrop", "ToneCurveName2012", "LensProfileName"])
    return {f"crs:{key}": quoted(value) for key, value in draw(st.dictionaries(names, texts, min_size=1)).items()}


def foreign(data: bytes, uri: str) -> list[bytes]:
    """Elements of a namespace in canonical form, and attributes of others' descriptions in it."""
    tree = etree.fromstring(data)
    elements = [etree.tostring(e, method="c14n", exclusive=True, with_tail=False) for e in tree.iter(f"{{{uri}}}*")]
    values = [f"{key}={value}".encode() for e in tree.iter() for key, value in e.attrib.items() if uri in key]
    return elements + values


@given(histories(), st.booleans())
def test_a_history_of_darktable_survives(history: str, rated: bool) -> None:
    existing = packet({"darktable:xmp_version": "5", **({"xmp:Rating": "4"} if rated else {})}, history)
    written = merged(merged(existing, WORDS), HandOff(2))
    assert foreign(existing, "http://darktable.sf.net/")
    assert foreign(written, "http://darktable.sf.net/") == foreign(existing, "http://darktable.sf.net/")
    assert history.strip().encode() in written


@given(settings(), texts)
def test_lightrooms_settings_survive(said: dict[str, str], look: str) -> None:
    inside = f'<crs:Look><rdf:Description crs:Name="{quoted(look)}"/></crs:Look>'
    existing = packet({"crs:Version": "16.0", **said}, inside)
    written = merged(merged(existing, WORDS), HandOff(2))
    assert foreign(written, "http://ns.adobe.com/camera-raw-settings/1.0/") == foreign(
        existing, "http://ns.adobe.com/camera-raw-settings/1.0/"
    )
