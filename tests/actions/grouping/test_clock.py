"""Clocks that look wrong are reported, never corrected."""

from safelight.actions.grouping.album import Album
from safelight.actions.grouping.clock import clock_notes
from tests.actions.grouping.made_members import NOON, MadeMember, member
from tests.models.made_looks import Scenes

SCENES = Scenes()


def notes(offset: float, scenes: int = 12, serial: str | None = "B7") -> tuple[str, ...]:
    """Two bodies see the same scenes, the second with its clock off by `offset` seconds."""
    members: list[MadeMember] = []
    looks = []
    for scene in range(scenes):
        at = scene * 400.0
        for body, off in (("A1", 0.0), (serial, offset)):
            members.append(member(len(members), at + off, serial=body, make="Nikon", model="Z6"))
            looks.append(SCENES.looks(scene, right=len(members) % 2))
    members.append(member(len(members), 9000, serial="A1", make="Nikon", model="Z6"))
    looks.append(SCENES.looks(99))
    return clock_notes(Album.of(members, looks))


def test_a_clock_an_hour_ahead_is_named_with_its_cure() -> None:
    (note,) = notes(61 * 60)
    assert note == (
        "The clock of Nikon Z6 B7 looks 61 minutes ahead of that of Nikon Z6 A1. Nothing was corrected; if it is, run "
        "again with --clock B7=-61m."
    )


def test_a_clock_behind_is_put_forward() -> None:
    (note,) = notes(-3600)
    assert "60 minutes behind" in note
    assert "--clock B7=+60m" in note


def test_a_clock_years_away_was_reset() -> None:
    (note,) = notes(-4000 * 86400)
    assert "4000 days behind" in note


def test_clocks_that_agree_are_not_mentioned() -> None:
    assert notes(0) == notes(50) == ()


def test_too_few_scenes_tell_nothing() -> None:
    assert notes(3600, scenes=3) == ()


def test_one_body_cannot_be_compared() -> None:
    members = [member(n, n * 60) for n in range(20)]
    assert clock_notes(Album.of(members, [SCENES.looks(n) for n in range(20)])) == ()


def test_a_clock_that_was_never_set_is_known_alone() -> None:
    members = [member(n, n - NOON, make="Canon") for n in range(3)]
    (note,) = clock_notes(Album.of(members, [SCENES.looks(n) for n in range(3)]))
    assert note == "The clock of Canon 1 was never set: it says 1970-01-01."


def test_a_shoot_without_times_has_no_clock() -> None:
    assert clock_notes(Album.of([member(0)], [SCENES.looks(0)])) == ()
