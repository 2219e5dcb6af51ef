"""`recognise_sets`: sets are found before anything judges a frame alone."""

from typing import Any

from safelight.actions.builtin.recognise_sets import RecogniseSets, recognise_sets
from safelight.actions.grouping.result import WholeSet
from safelight.actions.outcome import Group
from tests.actions.grouping.made_members import member
from tests.models.made_looks import Scenes

SCENES = Scenes()
SETTINGS: dict[str, Any] = {"f_number": 8.0, "iso": 100.0}


def test_a_bracket_is_a_group_and_its_frames_know_their_place() -> None:
    steps = (0.0, -2.0, 2.0)
    members = [
        member(n + 5, n * 0.5, exposure_bias=step, exposure_time=2.0**step / 100, **SETTINGS)
        for n, step in enumerate(steps)
    ]
    members.append(member(9, 60, exposure_time=0.01, **SETTINGS))
    looks = [*(SCENES.looks(1) for _ in range(3)), SCENES.looks(2)]
    found = recognise_sets(members, {"looks": looks}, RecogniseSets())
    assert found.groups == (Group("bracket", (5, 6, 7)),)
    assert [found.outcomes[n].result for n in (5, 6, 7, 9)] == [
        WholeSet("bracket", 3, 1),
        WholeSet("bracket", 3, 2),
        WholeSet("bracket", 3, 3),
        WholeSet("", 1, 1),
    ]


def test_it_stops_and_parks_nobody() -> None:
    found = recognise_sets([member(0, 0)], {"looks": [SCENES.looks(1)]}, RecogniseSets())
    assert found.groups == ()
    assert found.outcomes[0].verdict is None
    assert not recognise_sets.groups


def test_wrong_clocks_are_noted_for_the_whole_run() -> None:
    members = [member(2 * n + k, n * 300 + k * 3600, serial="AB"[k]) for n in range(8) for k in range(2)]
    members.append(member(99, 5, serial="A"))
    looks = [*(SCENES.looks(n) for n in range(8) for _ in range(2)), SCENES.looks(50)]
    (note,) = recognise_sets(members, {"looks": looks}, RecogniseSets()).notes
    assert "--clock B=-60m" in note
