from pathlib import Path

import pytest

from safelight.metadata.existing import human_word, joined
from safelight.metadata.facts import HumanWord
from safelight.metadata.hand_off import HandOff, merged
from tests.metadata.packets import DARKTABLE, packet


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    return tmp_path / "IMG_1.CR3"


def test_nothing_said_is_an_empty_word(photo: Path) -> None:
    assert human_word(photo, None, None) == HumanWord()
    assert human_word(photo, packet({"xmp:Rating": "0"}), 0) == HumanWord()


def test_the_sidecar_wins_over_the_file_and_adobes_over_darktables(photo: Path) -> None:
    photo.with_name("IMG_1.CR3.xmp").write_bytes(packet({"xmp:Rating": "2"}))
    inside = packet({"xmp:Rating": "1"})
    assert human_word(photo, inside, 5) == HumanWord(2, source="IMG_1.CR3.xmp")
    photo.with_name("IMG_1.xmp").write_bytes(packet({"xmp:Rating": "4"}))
    assert human_word(photo, inside, 5) == HumanWord(4, source="IMG_1.xmp")


def test_the_packet_in_the_file_wins_over_the_cameras_stars(photo: Path) -> None:
    assert human_word(photo, packet({"xmp:Rating": "2"}), 5) == HumanWord(2, source="file")
    assert human_word(photo, packet(), 5) == HumanWord(5, source="file")
    assert human_word(photo, None, 63) == HumanWord()


def test_what_one_place_leaves_open_is_filled_in_from_the_next(photo: Path) -> None:
    photo.with_name("IMG_1.xmp").write_bytes(packet({"xmp:Label": "Red"}))
    assert human_word(photo, packet({"xmp:Rating": "4"}), None) == HumanWord(4, "Red", source="IMG_1.xmp")


def test_a_pick_never_contradicts_stars_from_a_better_place(photo: Path) -> None:
    photo.with_name("IMG_1.xmp").write_bytes(packet({"xmp:Rating": "4"}))
    word = human_word(photo, packet({"xmpDM:pick": "-1"}), None)
    assert word == HumanWord(4, source="IMG_1.xmp")
    assert word.keeps


def test_a_sidecar_of_the_pairs_jpeg_counts(photo: Path) -> None:
    photo.with_name("IMG_1.JPG.xmp").write_bytes(packet({"xmp:Rating": "-1"}))
    word = human_word(photo, companions=[photo.with_name("IMG_1.JPG")])
    assert word == HumanWord(-1, source="IMG_1.JPG.xmp")
    assert word.rejects


def test_what_we_wrote_is_not_the_humans(photo: Path) -> None:
    photo.with_name("IMG_1.xmp").write_bytes(merged(DARKTABLE, HandOff(3, "Yellow")))
    assert human_word(photo) == HumanWord()


def test_sidecars_that_cannot_be_read_are_warnings(photo: Path) -> None:
    photo.with_name("IMG_1.xmp").write_bytes(b"")
    photo.with_name("IMG_1.CR3.xmp").write_bytes(b"<a/>")
    word = human_word(photo, b"garbage", 3)
    assert (word.rating, word.source) == (3, "file")
    empty, foreign, garbage = word.warnings
    assert empty.startswith("IMG_1.xmp: XMP cannot be read: ")
    assert foreign == "IMG_1.CR3.xmp: no XMP: the document is 'a' and holds no RDF"
    assert garbage.startswith("file: XMP cannot be read: ")


def test_a_name_that_is_not_utf_8_is_no_trouble(tmp_path: Path) -> None:
    photo = tmp_path / "caf\udce9.jpg"
    photo.with_suffix(".xmp").write_bytes(packet({"xmp:Rating": "4"}))
    assert human_word(photo).rating == 4


def test_a_name_of_dots_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "..jpg.xmp").write_bytes(packet({"xmp:Rating": "4"}))
    assert human_word(tmp_path / "..jpg").rating == 4


def test_a_name_too_long_for_a_sidecar_has_none(tmp_path: Path) -> None:
    assert human_word(tmp_path / ("x" * 251 + ".jpg")) == HumanWord()


def test_a_sidecar_that_leads_in_circles_is_a_warning(photo: Path) -> None:
    circle = photo.with_name("IMG_1.xmp")
    circle.symlink_to(circle)
    (warning,) = human_word(photo).warnings
    assert warning.startswith("IMG_1.xmp: sidecar 'IMG_1.xmp' cannot be read: ")


def test_a_photo_that_was_developed_says_so_wherever_it_was(photo: Path) -> None:
    assert not human_word(photo, packet({"crs:HasCrop": "False"}), None).developed
    assert human_word(photo, packet({"crs:HasCrop": "True"}), None) == HumanWord(developed=True)
    photo.with_name("IMG_1.xmp").write_bytes(packet({"crs:Exposure2012": "+1.00"}))
    assert human_word(photo, packet({"xmp:Rating": "4"}), None) == HumanWord(4, source="file", developed=True)


def test_where_both_places_are_silent_neither_says_anything_and_warnings_are_no_silence() -> None:
    warned = HumanWord(warnings=("IMG_1.xmp: it cannot be read",))
    assert joined(HumanWord(), HumanWord()) == HumanWord()
    assert joined(warned, HumanWord()) == joined(HumanWord(), warned) == warned
