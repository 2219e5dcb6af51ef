"""`search` and `match_style`: photos ranked by words, and by the look of another one."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from pydantic import ValidationError

from safelight.actions.builtin.match_style import STYLE, Likeness, MatchStyle, match_style
from safelight.actions.builtin.matches import Match
from safelight.actions.builtin.reference_photo import read, reference_at
from safelight.actions.builtin.search import MATCH, Search, search
from safelight.errors import PhotoError
from safelight.imaging.picture import Picture
from safelight.metadata.facts import CaptureFacts
from safelight.models.contract import Sight
from tests.actions.grouping.made_members import member

MEMBERS = [member(index, float(index)) for index in range(4)]


def results(found: Any) -> list[Match]:
    return [found.outcomes[index].result for index in range(len(found.outcomes))]


def saved(path: Path, value: int) -> Path:
    Image.fromarray(np.full((6, 8, 3), value, np.uint8)).save(path)
    return path


def asked(path: Path) -> Sight:
    given = reference_at(str(path))
    return Sight(Picture(np.zeros((6, 8, 3), np.uint8), 8, 6), CaptureFacts(), given=given)


class Player:
    """Says how light the reference is."""

    def style(self, sights: Sequence[Sight], reference: Sight) -> list[float]:
        return [float(reference.picture.rgb.mean()) / 255] * len(sights)

    def match(self, sights: Sequence[Sight], query: str) -> list[float]:
        return [len(query) / 100] * len(sights)


def test_the_best_photos_are_found_and_all_are_ranked() -> None:
    found = results(search(MEMBERS, {"match": [1e-5, 0.2, 3e-5, 2e-5]}, Search(query="a bride", limit=2)))
    assert [one.rank for one in found] == [4, 1, 2, 3]
    assert [one.found for one in found] == [False, True, True, False]
    assert found[0].similarity == 1e-5


def test_of_equal_photos_the_earlier_one_leads() -> None:
    assert [one.rank for one in results(search(MEMBERS, {"match": [0.1] * 4}, Search(query="x")))] == [1, 2, 3, 4]


def test_likelihoods_rank_photos_though_they_are_told_as_one() -> None:
    found = results(search(MEMBERS, {"match": [1e-9, 3e-9, 2e-9, 0.0]}, Search(query="x")))
    assert [one.rank for one in found] == [3, 1, 2, 4]
    assert {one.similarity for one in found} == {0.0}


def test_a_search_stops_and_parks_nobody() -> None:
    outcomes = search(MEMBERS, {"match": [0.1] * 4}, Search(query="x", limit=1)).outcomes.values()
    assert all(one.verdict is None and not one.reasons and not one.edits for one in outcomes)


@pytest.mark.parametrize("query", ["", "  \n", "x" * 1001])
def test_a_query_that_says_nothing_or_never_ends_is_refused(query: str) -> None:
    with pytest.raises(ValidationError):
        Search(query=query)


def test_a_search_asks_the_player_for_its_query() -> None:
    assert MATCH.run([asked(Path("none"))] * 2, Search(query="a bride"), Player()) == [0.07, 0.07]
    assert MATCH.run([asked(Path("none"))], Search(query="for $$5"), Player()) == [0.06]


def test_photos_as_alike_as_asked_have_the_style() -> None:
    measured = {"style": [Likeness(value) for value in (0.5, 0.8, 0.9, 0.79)]}
    found = results(match_style(MEMBERS, measured, MatchStyle(reference="a.jpg")))
    assert [one.found for one in found] == [False, True, True, False]
    assert [one.rank for one in found] == [4, 2, 1, 3]


def test_photos_are_held_against_the_reference_wherever_it_lies(tmp_path: Path) -> None:
    params = MatchStyle(reference=str(saved(tmp_path / "light.png", 204)))
    assert STYLE.run([asked(tmp_path / "light.png")] * 2, params, Player()) == [Likeness(0.8), Likeness(0.8)]


def test_another_picture_in_the_same_place_is_another_question(tmp_path: Path) -> None:
    before = reference_at(str(saved(tmp_path / "a.png", 10)))
    after = reference_at(str(saved(tmp_path / "a.png", 200)))
    assert before.path == after.path
    assert repr(before) != repr(after)
    assert read(after).picture.rgb.mean() == 200


@pytest.mark.parametrize("content", [None, b"", b"no picture"])
def test_a_reference_that_cannot_be_read_fails_the_step_and_no_photo(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "reference.jpg"
    if content is not None:
        path.write_bytes(content)
    params = MatchStyle(reference=str(path))
    found = STYLE.run([asked(path)] * 4, params, Player())
    with pytest.raises(PhotoError, match=r"the reference '.*reference\.jpg' cannot be looked at: "):
        match_style(MEMBERS, {"style": found}, params)


def test_the_users_home_may_be_written_as_usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    saved(tmp_path / "mine.png", 5)
    assert reference_at("~/mine.png").path == str(tmp_path / "mine.png")
    assert reference_at("~/mine.png").digest


def test_sentences_say_what_is_looked_for() -> None:
    assert search.sentence(Search(query="bride", limit=3)) == "Find up to 3 photos of 'bride'"
    told = match_style.sentence(MatchStyle(reference="a.jpg"))
    assert told == "Find photos that have the look of a.jpg (likeness 0.80 or more)"
