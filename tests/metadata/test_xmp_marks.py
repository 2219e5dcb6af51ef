import pytest

from safelight.metadata.hand_off import HandOff, merged
from safelight.metadata.xmp import Packet
from safelight.metadata.xmp_marks import Marks, marks_of, stars
from tests.metadata.packets import DARKTABLE, packet


def marks(attributes: dict[str, str], inside: str = "") -> Marks:
    return marks_of(Packet(packet(attributes, inside)))


@pytest.mark.parametrize(
    ("text", "rating"),
    [("3", 3), ("3.0", 3), ("-1", -1), ("5", 5), ("0", None), ("", None), (None, None)]
    + [(odd, None) for odd in ("nan", "inf", "99", "-2", "three", "3,5", "1e400")],
)
def test_ratings_are_read_as_editors_write_them(text: str | None, rating: int | None) -> None:
    assert stars(text) == rating


@pytest.mark.parametrize(
    ("attributes", "pick"),
    [
        ({"xmpDM:pick": "1"}, "pick"),
        ({"xmpDM:pick": "-1", "xmpDM:good": "False"}, "reject"),
        ({"xmpDM:pick": "0", "xmpDM:good": "False"}, None),
        ({"xmpDM:good": "True"}, "pick"),
        ({"xmpDM:good": "false"}, "reject"),
        ({"digiKam:PickLabel": "3"}, "pick"),
        ({"digiKam:PickLabel": "1"}, "reject"),
        ({"digiKam:PickLabel": "2"}, None),
        ({"photomechanic:Tagged": "True"}, "pick"),
        ({"photomechanic:Tagged": "False", "photomechanic:ColorClass": "8"}, None),
    ],
)
def test_picks_of_every_editor_are_read(attributes: dict[str, str], pick: str | None) -> None:
    assert marks(attributes).pick == pick


def test_colours_of_digikam_and_darktable_stand_in_for_a_label() -> None:
    colours = "<darktable:colorlabels><rdf:Seq><rdf:li>4</rdf:li></rdf:Seq></darktable:colorlabels>"
    assert marks({}, colours).label == "Purple"
    assert marks({"digiKam:ColorLabel": "3"}).label == "Yellow"
    assert marks({"digiKam:ColorLabel": "0"}).label is None
    assert marks({"digiKam:ColorLabel": "77"}).label is None
    assert marks({"xmp:Label": "Rot", "digiKam:ColorLabel": "3"}).label == "Rot"


def test_darktables_one_star_of_every_import_says_nothing() -> None:
    assert marks_of(Packet(DARKTABLE)).rating is None
    assert marks_of(Packet(DARKTABLE.replace(b'Rating="1"', b'Rating="2"'))).rating == 2


def test_when_it_was_said_is_read_with_what_was_said() -> None:
    dated = {"xmp:MetadataDate": "2026-01-02T03:04:05Z"}
    assert marks(dated | {"xmp:Rating": "4"}) == Marks(4, when="2026-01-02T03:04:05Z")
    assert marks(dated) == Marks()


def test_what_we_wrote_is_no_humans_word_until_it_is_changed() -> None:
    ours = merged(None, HandOff(rating=3, label="Yellow"))
    assert marks_of(Packet(ours)) == Marks()
    changed = ours.replace(b'xmp:Rating="3"', b'xmp:Rating="5"').replace(b'xmp:Label="Yellow"', b'xmp:Label="Red"')
    assert marks_of(Packet(changed)) == Marks(5, "Red")


def test_an_editor_that_writes_our_number_in_its_own_way_has_not_changed_it() -> None:
    ours = merged(None, HandOff(rating=3)).replace(b'xmp:Rating="3"', b'xmp:Rating="3.0"')
    assert marks_of(Packet(ours)) == Marks()
