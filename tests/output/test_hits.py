"""The photos of finished runs, to be searched; and which of them were found."""

from pathlib import Path

import pytest

from safelight.actions.builtin.matches import Match
from safelight.errors import CallError
from safelight.output.hits import Hit, candidates, hits
from tests.output.delivery.finished import finished, shot


@pytest.fixture(name="out")
def _out(tmp_path: Path) -> Path:
    return finished(tmp_path, shot(tmp_path, "a.CR3"), shot(tmp_path, "sub/b.jpg", index=1, verdict="review"))


def test_every_photo_of_a_run_is_searched_whatever_was_decided_of_it(out: Path, tmp_path: Path) -> None:
    found = candidates([out])
    assert [(one.photo.name, one.verdict) for one in found] == [("a.CR3", "keep"), ("sub/b.jpg", "review")]
    assert [one.photo.path for one in found] == [tmp_path / "shoot" / "a.CR3", tmp_path / "shoot" / "sub" / "b.jpg"]


def test_a_file_that_two_runs_saw_is_searched_once(out: Path) -> None:
    assert candidates([out, out]) == candidates([out])


def test_what_is_no_run_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CallError, match="there is no folder"):
        candidates([tmp_path / "nowhere"])
    with pytest.raises(CallError, match="is no output of Safelight"):
        candidates([tmp_path])


def test_what_was_found_is_told_by_rank_with_its_run_and_verdict(out: Path, tmp_path: Path) -> None:
    searched = candidates([out])
    matches = [Match(0.1, 2, found=True), Match(0.7, 1, found=True)]
    records = [
        shot(tmp_path, one.photo.name, index=at, results={"search_results": match})
        for at, (one, match) in enumerate(zip(searched, matches, strict=True))
    ]
    first, second = hits(searched, records)
    assert first == Hit(1, 0.7, "sub/b.jpg", tmp_path / "shoot" / "sub" / "b.jpg", out, "review")
    assert (second.rank, second.photo) == (2, "a.CR3")


def test_what_was_not_found_or_not_read_is_no_hit(out: Path, tmp_path: Path) -> None:
    records = [shot(tmp_path, "a.CR3", results={"search_results": Match(0.1, 2)}), shot(tmp_path, "sub/b.jpg", index=1)]
    assert hits(candidates([out]), records) == ()
