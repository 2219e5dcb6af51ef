from pathlib import Path
from typing import Any

import pytest

from safelight.app import Done
from safelight.cli.outcome import duration, for_programs, in_words
from safelight.engine.record import RunSummary


def done(**changes: Any) -> Done:
    values: dict[str, Any] = {
        "run_id": "r1",
        "recipe_name": "cull",
        "recipe_text": "",
        "recipe_hash": "",
        "profile": "builtin",
        "started": "2026-06-20T15:00:00+00:00",
        "finished": "2026-06-20T15:00:12+00:00",
        "seconds": 12.3,
        "node_seconds": {},
        "counts": {"keep": 24, "alternate": 13, "review": 3, "rejected": 0, "failed": 0},
    }
    return Done(Path("out"), Path("out/report.html"), RunSummary(**(values | changes)), ())


def test_a_run_is_told_in_counts() -> None:
    assert in_words(done()) == "40 photos in 12 s: 24 keep, 13 alternate, 3 to check."


def test_failures_are_told_with_the_word_that_originals_are_safe() -> None:
    told = in_words(done(counts={"keep": 1, "failed": 1}))
    assert told.splitlines()[1] == "1 photo failed; the report says why. Your originals are untouched."


def test_an_interrupted_run_says_what_is_there() -> None:
    assert "You stopped it" in in_words(done(interrupted=True))


def test_the_originals_are_counted_where_they_were_compared() -> None:
    assert in_words(done(originals_unchanged=(40, 40))).endswith("originals unchanged: 40 of 40")


def test_programs_get_the_same_as_json() -> None:
    told = for_programs(done())
    assert told["counts"]["keep"] == 24
    assert told["report"] == str(Path("out/report.html"))


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.42, "0.4 s"), (9.96, "10 s"), (12.3, "12 s"), (200, "3 min 20 s"), (3900, "1 h 5 min"), (59.7, "1 min 0 s")],
)
def test_durations_are_short(seconds: float, text: str) -> None:
    assert duration(seconds) == text
