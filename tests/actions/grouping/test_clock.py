"""Clocks that look wrong are reported, never corrected."""

from collections.abc import Sequence

from safelight.actions.grouping.album import Album
from safelight.actions.grouping.clock import clock_notes
from safelight.models.contract import Looks
from tests.actions.grouping.made_members import NOON, MadeMember, member
from tests.models.made_looks import Scenes

SCENES = Scenes()
DAY = 86400.0


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


def of_body(serial: str, times: Sequence[float], first_scene: int) -> list[tuple[MadeMember, Looks]]:
    """A body's frames, of scenes that nobody else saw."""
    return [
        (member(0, at, serial=serial, make="Nikon", model="Z6"), SCENES.looks(first_scene + n))
        for n, at in enumerate(times)
    ]


def notes_on(*bodies: Sequence[tuple[MadeMember, Looks]]) -> tuple[str, ...]:
    shoot = [frame for body in bodies for frame in body]
    return clock_notes(Album.of([photo for photo, _ in shoot], [looks for _, looks in shoot]))


def test_a_clock_an_hour_ahead_is_named_with_its_cure() -> None:
    (note,) = notes(61 * 60)
    assert note == (
        "The clock of Nikon Z6 B7 looks 61 minutes ahead of that of Nikon Z6 A1; if it is, run again with --clock "
        "B7=-61m. Nothing was corrected."
    )


def test_a_clock_behind_is_put_forward() -> None:
    (note,) = notes(-3600)
    assert "60 minutes behind" in note
    assert "--clock B7=+60m" in note


def test_a_clock_years_away_is_known_by_the_scenes_it_saw() -> None:
    (note,) = notes(-4000 * DAY)
    assert "4000 days behind" in note


def test_clocks_that_agree_are_not_mentioned() -> None:
    assert notes(0) == notes(50) == ()


def test_too_few_scenes_tell_nothing() -> None:
    assert notes(3600, scenes=3) == ()


def test_a_folder_of_unrelated_photos_says_nothing_of_clocks() -> None:
    pentax = of_body("A1", [n * 37 * DAY for n in range(8)], 0)
    canon = of_body("B7", [524 * DAY + n * 11 * DAY for n in range(6)], 100)
    single = of_body("C3", [-900 * DAY], 200)
    assert notes_on(pentax, canon, single) == ()


def test_two_shoots_of_one_length_on_two_days_are_no_wrong_clock() -> None:
    hours = [n * 600.0 for n in range(12)]
    assert notes_on(of_body("A1", hours, 0), of_body("B7", [90 * DAY + at for at in hours], 100)) == ()


def test_a_place_that_is_visited_twice_is_no_wrong_clock() -> None:
    """A burst by one body, and an hour later a burst by the other: many look-alikes, but one moment."""
    bodies = [
        [(member(n, at + n, serial=serial), SCENES.looks(1, right=n % 2)) for n in range(8)]
        for serial, at in (("A1", 0.0), ("B7", 3600.0))
    ]
    assert notes_on(*bodies) == ()


def test_a_clock_that_was_reset_shows_the_same_event_at_a_new_year() -> None:
    minutes = [n * 300.0 for n in range(10)]
    new_year = 946_684_800.0 + 3600 - NOON
    (note,) = notes_on(of_body("A1", [*minutes, 2800], 0), of_body("B7", [new_year + at for at in minutes], 100))
    assert "B7 looks 9298 days behind that of Nikon Z6 A1; if it is, run again with --clock B7=+" in note


def test_a_party_on_new_years_eve_is_no_reset_clock() -> None:
    """The other body's photos are those of a whole year."""
    year = of_body("A1", [n * 20 * DAY for n in range(18)], 0)
    assert notes_on(year, of_body("B7", [946_684_800.0 - NOON + n * 60 for n in range(9)], 100)) == ()


def test_all_wrong_clocks_are_one_note() -> None:
    shoot = [
        (member(0, scene * 400 + off, serial=serial), SCENES.looks(scene))
        for scene in range(8)
        for serial, off in (("A1", 0.0), ("B7", 3600.0), ("C3", -7200.0))
    ]
    (note,) = notes_on(shoot)
    assert ("--clock B7=-60m" in note, "--clock C3=+120m" in note, note.count(". ")) == (True, True, 2)


def test_one_body_cannot_be_compared() -> None:
    members = [member(n, n * 60) for n in range(20)]
    assert clock_notes(Album.of(members, [SCENES.looks(n) for n in range(20)])) == ()


def test_a_clock_that_was_never_set_is_known_alone() -> None:
    members = [member(n, n - NOON, make="Canon") for n in range(3)]
    (note,) = clock_notes(Album.of(members, [SCENES.looks(n) for n in range(3)]))
    assert note == "The clock of Canon 1 was never set: it says 1970-01-01. Nothing was corrected."


def test_a_shoot_without_times_has_no_clock() -> None:
    assert clock_notes(Album.of([member(0)], [SCENES.looks(0)])) == ()
