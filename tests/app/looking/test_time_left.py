"""How long a run will still be at it."""

from dataclasses import replace
from typing import Any

import pytest

from safelight.app.looking.phase_so_far import PhaseSoFar
from safelight.app.looking.time_left import TimeLeft, time_left

FIRST = PhaseSoFar(0, "looking", 100, started=0.0)


def outlook(phase: int, walk: tuple[float, float | None] = (0, 0), barrier: tuple[float, float | None] = (0, 0)) -> Any:
    spans = (dict(zip(("least", "most"), span, strict=True)) for span in (walk, barrier))
    return {"phase": phase, **dict(zip(("walk", "barrier"), spans, strict=True))}


def left(phases: list[PhaseSoFar], *outlooks: Any, still_in: float = 1.0, now: float = 10.0) -> TimeLeft | None:
    foreseen = {one["phase"]: one for one in outlooks}
    return time_left(phases, foreseen, len(outlooks), still_in, now, now)


def test_before_a_phase_has_a_pace_nothing_is_said() -> None:
    assert left([FIRST], outlook(0, (100, 100))) is None
    assert left([replace(FIRST, done=1)], outlook(0, (100, 100)), now=1.0) is None


def test_phases_to_come_take_as_long_as_the_first_says_that_this_machine_takes() -> None:
    half = replace(FIRST, done=50)  # in 10 s, 50 s of what was foreseen: a fifth
    assert left([half], outlook(0, (100, 100)), outlook(1, (40, 40))) == TimeLeft(10 + 8, 10 + 8)


def test_what_may_spare_photos_is_a_range_and_those_that_are_out_are_out_of_it() -> None:
    half = replace(FIRST, done=50)
    assert left([half], outlook(0, (100, 100)), outlook(1, (0, 40)), still_in=0.5) == TimeLeft(10, 10 + 4)


def test_where_nobody_can_say_it_is_at_least_what_can_be_said() -> None:
    half = replace(FIRST, done=50)
    assert left([half], outlook(0, (100, 100)), outlook(1, (20, None))) == TimeLeft(10 + 4, None)


def test_a_step_over_all_photos_comes_after_they_are_through() -> None:
    through = replace(FIRST, done=100, walked=5.0)  # a twentieth of what was foreseen, and 5 s ago
    assert left([through], outlook(0, (100, 100), (0, 200))) == TimeLeft(0, 5)


def test_a_phase_that_just_began_takes_what_was_foreseen_of_it() -> None:
    first = replace(FIRST, done=100, walked=10.0, seconds=10.0)
    second = PhaseSoFar(1, "looking", 100, started=10.0)
    assert left([first, second], outlook(0, (100, 100)), outlook(1, (50, 50)), now=11.0) == TimeLeft(4, 4)


def test_where_all_was_known_so_far_the_rest_takes_what_players_declare() -> None:
    first = replace(FIRST, done=100, walked=1.0, seconds=1.0)
    second = PhaseSoFar(1, "looking", 0, started=1.0)
    assert left([first, second], outlook(0), outlook(1), outlook(2, (30, 30)), now=1.0) == TimeLeft(30, 30)


@pytest.mark.parametrize(("planned", "most"), [(1, 10.0), (2, None)])
def test_of_a_run_that_foresaw_nothing_only_its_last_phase_says_when_it_is_over(planned: int, most: float) -> None:
    half = replace(FIRST, done=50)
    assert time_left([half], {}, planned, 1.0, 10.0, 10.0) == TimeLeft(10, most)
