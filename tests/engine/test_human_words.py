"""Whose mark a mark is: the file's at its path, and the picture's wherever else that lies."""

from dataclasses import replace
from pathlib import Path

import pytest

from safelight.engine.human_words import SOURCE, HumanWords, shows
from safelight.engine.overheard import Overheard
from safelight.imaging.photo import Photo
from safelight.metadata.facts import HumanWord
from safelight.store.marks import Mark
from tests.whole.shoots import jpeg

SILENT = HumanWord()
A, B = Photo("a.jpg", Path("/shoot"), ("a.jpg",)), Photo("b.jpg", Path("/shoot"), ("b.jpg",))
REJECTED = Mark("/shoot/a.jpg", "blake3:1", "reject", None, "2026-11-28T01:00:00.000+00:00")


def words(*marks: Mark, photos: tuple[Photo, ...] = (A, B), shown: bool = True) -> HumanWords:
    return replace(HumanWords.of(marks, photos), shows=lambda _path, _hash: shown)


def test_a_mark_holds_for_the_picture_at_its_path() -> None:
    said = words(REJECTED).over(A, "blake3:1", SILENT)
    assert (said.pick, said.source, said.when) == ("reject", SOURCE, REJECTED.at)


def test_a_mark_says_nothing_of_another_picture_that_took_its_path() -> None:
    assert words(REJECTED, shown=False).over(A, "blake3:2", SILENT) == SILENT


def test_a_mark_follows_its_picture_to_another_path() -> None:
    assert words(REJECTED, photos=(B,)).over(B, "blake3:1", SILENT).rejects


def test_a_mark_follows_its_picture_where_two_files_changed_names() -> None:
    assert words(REJECTED, shown=False).over(B, "blake3:1", SILENT).rejects


def test_rejecting_one_of_two_copies_leaves_its_twin_alone() -> None:
    said = words(REJECTED)
    assert said.over(A, "blake3:1", SILENT).rejects
    assert said.over(B, "blake3:1", SILENT) == SILENT


@pytest.mark.parametrize(("met", "rejects"), [("blake3:1", False), ("blake3:2", True)])
def test_a_twin_is_told_apart_by_what_the_run_met_and_no_file_is_read(met: str, rejects: bool) -> None:
    def unread(path: str, image_hash: str) -> bool:
        raise AssertionError(path)

    said = replace(words(REJECTED), shows=unread)
    said.meet(A, met)
    said.meet(B, "blake3:1")
    assert said.over(B, "blake3:1", SILENT).rejects == rejects


def test_each_of_two_copies_has_its_own_mark() -> None:
    said = words(REJECTED, Mark("/shoot/b.jpg", "blake3:1", "pick", None, REJECTED.at))
    assert said.over(A, "blake3:1", SILENT).rejects
    assert said.over(B, "blake3:1", SILENT).keeps


def test_of_two_marks_that_lost_their_paths_the_last_word_counts() -> None:
    later = Mark("/card/a.jpg", "blake3:1", "pick", None, "2026-11-29T01:00:00.000+00:00")
    assert words(later, REJECTED, photos=(B,)).over(B, "blake3:1", SILENT).keeps


def test_a_deleted_reject_is_no_word_on_the_copy_that_stayed() -> None:
    twin = Mark("/shoot/b.jpg", "blake3:1", at=REJECTED.at)
    starred = HumanWord(rating=2)
    assert words(REJECTED, twin, photos=(B,)).over(B, "blake3:1", starred) == starred


def test_nothing_said_goes_before_a_reject_and_behind_a_pick_where_it_cannot_be_told_whose_the_picture_is() -> None:
    twin, other = Mark("/shoot/b.jpg", "blake3:1", at=REJECTED.at), Photo("c.jpg", Path("/shoot"), ("c.jpg",))
    assert words(twin, REJECTED, photos=(other,)).over(other, "blake3:1", SILENT) == SILENT
    picked = replace(REJECTED, pick="pick")
    assert words(twin, picked, photos=(other,)).over(other, "blake3:1", SILENT).keeps


def test_in_a_copied_shoot_a_mark_goes_to_the_file_of_its_name() -> None:
    twin = Mark("/shoot/b.jpg", "blake3:1", at=REJECTED.at)
    a, b = (Photo(name, Path("/disk"), (name,)) for name in ("a.jpg", "b.jpg"))
    said = words(REJECTED, twin, photos=(a, b))
    assert said.over(a, "blake3:1", SILENT).rejects
    assert said.over(b, "blake3:1", SILENT) == SILENT


def test_a_path_is_the_same_however_it_is_written() -> None:
    dotted = Photo("a.jpg", Path("/shoot/day1/.."), ("a.jpg",))
    assert words(REJECTED, photos=(dotted,)).over(dotted, "blake3:1", SILENT).rejects


@pytest.mark.parametrize(
    ("mark", "file", "pick", "rating"),
    [
        (replace(REJECTED, pick="pick"), HumanWord(rating=4), "pick", 4),
        (replace(REJECTED, pick="pick"), HumanWord(rating=-1), "pick", None),
        (replace(REJECTED, pick="pick", rating=2), HumanWord(rating=4), "pick", 2),
        (REJECTED, HumanWord(rating=4), "reject", None),
        (replace(REJECTED, pick=None, rating=5), HumanWord(pick="reject"), None, 5),
        (replace(REJECTED, pick=None, rating=0), HumanWord(rating=4), None, 0),
    ],
)
def test_a_mark_goes_before_the_files_word_and_takes_no_star_that_contradicts_it(
    mark: Mark, file: HumanWord, pick: str | None, rating: int | None
) -> None:
    said = words(mark).over(A, "blake3:1", replace(file, label="Red", developed=True))
    assert (said.pick, said.rating) == (pick, rating)
    assert (said.label, said.developed) == ("Red", True)


def test_a_file_shows_a_picture_whatever_is_written_into_its_metadata(tmp_path: Path) -> None:
    from safelight.imaging.image_hash import image_hash

    file, was = tmp_path / "a.jpg", jpeg(1)
    file.write_bytes(jpeg(1, taken="2020:01:01 00:00:00"))
    assert shows(str(file), image_hash(was))
    file.write_bytes(jpeg(2))
    assert not shows(str(file), image_hash(was))
    assert not shows(str(tmp_path / "gone.jpg"), image_hash(was))


def test_a_run_that_is_told_nothing_leaves_what_was_said_to_be_read() -> None:
    said = Overheard.of([REJECTED], [A, B])
    starred = HumanWord(rating=4, label="Red")
    assert said.over(A, "blake3:1", SILENT) == SILENT
    assert said.over(B, "blake3:2", starred) == HumanWord(label="Red")
    assert said.heard["a.jpg"].rejects
    assert said.heard["b.jpg"] == starred
