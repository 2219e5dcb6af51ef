import pytest
from lxml import etree

from safelight.metadata.hand_off import HandOff, merged
from safelight.metadata.namespaces import name, rdf
from safelight.metadata.regions import regions
from safelight.metadata.stored_frame import StoredFrame
from tests.metadata.packets import packet

FRAME = StoredFrame(6000, 4000, 1)
FACES = regions(FRAME, [(0.1, 0.2, 0.3, 0.6), (0.7, 0.1, 0.8, 0.3)])
MWG = 'xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/" '
AREA = 'xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#"'
ANNA = f"""
   <mwg-rs:Regions {MWG} {AREA} rdf:parseType="Resource">
    <mwg-rs:RegionList>
     <rdf:Bag>
      <rdf:li rdf:parseType="Resource">
       <mwg-rs:Name>Anna</mwg-rs:Name>
       <mwg-rs:Type>Face</mwg-rs:Type>
       <mwg-rs:Area rdf:parseType="Resource">
        <stArea:x>0.21</stArea:x><stArea:y>0.4</stArea:y><stArea:w>0.2</stArea:w><stArea:h>0.42</stArea:h>
       </mwg-rs:Area>
      </rdf:li>
     </rdf:Bag>
    </mwg-rs:RegionList>
   </mwg-rs:Regions>"""


def areas(data: bytes) -> list[str]:
    found = etree.fromstring(data).iter(name("mwg-rs", "Area"))
    return [",".join(area.get(name("stArea", key), "") for key in "xywh") for area in found]


def test_a_face_is_a_centre_and_a_size() -> None:
    assert areas(merged(None, HandOff(regions=FACES))) == ["0.2000,0.4000,0.2000,0.4000", "0.7500,0.2000,0.1000,0.2000"]


def test_places_count_in_the_picture_as_stored() -> None:
    upright = regions(StoredFrame.of_upright(4000, 6000, 6), [(0.0, 0.0, 0.5, 0.25)])
    assert upright
    assert (upright.width, upright.height) == (6000, 4000)
    assert upright.faces == ("0.1250,0.7500,0.2500,0.5000",)


def test_nobody_is_named() -> None:
    assert b"mwg-rs:Name" not in merged(None, HandOff(regions=FACES))


def test_no_face_is_no_region() -> None:
    assert regions(FRAME, []) is None
    assert b"Regions" not in merged(None, HandOff(regions=regions(FRAME, [])))


def test_a_face_that_another_program_marked_is_not_marked_twice() -> None:
    written = merged(packet(inside=ANNA), HandOff(regions=FACES))
    assert b">Anna<" in written
    assert areas(written) == [",,,", "0.7500,0.2000,0.1000,0.2000"]


@pytest.mark.parametrize("existing", [None, packet(), packet(inside=ANNA)])
def test_merging_twice_changes_nothing_and_ours_can_be_taken_back(existing: bytes | None) -> None:
    once = merged(existing, HandOff(regions=FACES))
    assert merged(once, HandOff(regions=FACES)) == once
    back = etree.fromstring(merged(once, HandOff()))
    assert len(list(back.iter(name("mwg-rs", "Area")))) == (1 if existing and b"Anna" in existing else 0)


def test_a_region_that_a_human_named_since_is_theirs() -> None:
    tree = etree.fromstring(merged(None, HandOff(regions=FACES)))
    first = next(tree.iter(name("mwg-rs", "RegionList"))).find(f".//{rdf('li')}/{rdf('Description')}")
    assert first is not None
    first.set(name("mwg-rs", "Name"), "Anna")
    written = merged(etree.tostring(tree), HandOff())
    assert b'"Anna"' in written
    assert areas(written) == ["0.2000,0.4000,0.2000,0.4000"]


def test_a_region_without_an_area_or_of_words_stays() -> None:
    odd = ANNA.replace("0.21", "somewhere")
    assert b"somewhere" in merged(packet(inside=odd), HandOff(regions=FACES))
