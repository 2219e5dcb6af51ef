"""Brackets, focus stacks and panoramas, and the bursts that are none of them."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from safelight.actions.grouping.whole_sets import whole_sets
from safelight.models.contract import Looks
from tests.actions.grouping.made_members import MadeMember, member
from tests.models.made_looks import Scenes

SCENES = Scenes()
SETTINGS: dict[str, Any] = {"exposure_time": 1 / 250, "f_number": 8.0, "iso": 100.0, "focal_length": 35.0}


def found(members: Sequence[MadeMember], looks: Sequence[Looks]) -> list[tuple[str, tuple[int, ...]]]:
    return [(group.kind, group.members) for group in whole_sets(members, looks)]


def exposed(index: int, at: float, stops: float, *, bias: float | None = 0.0, **facts: Any) -> MadeMember:
    """A frame that lets in so many stops more."""
    settings = {**SETTINGS, "exposure_time": 2.0**stops / 250, "exposure_bias": bias, **facts}
    return member(index, at, **settings)


def same_scene(count: int, **how: Any) -> list[Looks]:
    return [SCENES.looks(1, noise=6, **how) for _ in range(count)]


class TestBrackets:
    @pytest.mark.parametrize("steps", [(0, -2, 2), (-1, 0, 1), (0, -1, 1, -2, 2), (-0.7, 0, 0.7), (0, 2, 4)])
    def test_even_steps_of_bias_are_a_bracket(self, steps: Sequence[float]) -> None:
        members = [exposed(n, n * 0.4, step, bias=step) for n, step in enumerate(steps)]
        assert found(members, same_scene(len(steps))) == [("bracket", tuple(range(len(steps))))]

    def test_brackets_that_follow_each_other_are_told_apart(self) -> None:
        members = [exposed(n, n * 0.5, step, bias=step) for n, step in enumerate((0, -2, 2) * 3)]
        assert found(members, same_scene(9)) == [("bracket", (0, 1, 2)), ("bracket", (3, 4, 5)), ("bracket", (6, 7, 8))]

    def test_frames_before_and_after_do_not_hide_it(self) -> None:
        steps = (0, 0, -2, 2, 0)
        members = [exposed(n, n * 0.5, step, bias=step) for n, step in enumerate(steps)]
        assert found(members, same_scene(5)) == [("bracket", (1, 2, 3))]

    def test_one_shot_by_hand_shows_in_the_shutter_alone(self) -> None:
        members = [exposed(n, n * 1.5, step) for n, step in enumerate((-2, 0, 2))]
        assert found(members, same_scene(3)) == [("bracket", (0, 1, 2))]

    def test_long_exposures_take_their_time(self) -> None:
        members = [exposed(n, at, step, bias=step) for n, (at, step) in enumerate(((0, 9), (3, 11), (12, 13)))]
        assert found(members, same_scene(3)) == [("bracket", (0, 1, 2))]

    def test_exposure_that_follows_the_light_is_no_bracket(self) -> None:
        members = [exposed(n, n * 0.3, n / 3) for n in range(5)]
        assert found(members, same_scene(5)) == []

    def test_uneven_steps_are_no_bracket(self) -> None:
        members = [exposed(n, n * 0.4, step, bias=step) for n, step in enumerate((0, -0.3, 2))]
        assert found(members, same_scene(3)) == []

    def test_two_frames_are_no_bracket(self) -> None:
        members = [exposed(n, n * 0.4, step, bias=step) for n, step in enumerate((-2, 2))]
        assert found(members, same_scene(2)) == []

    def test_another_framing_is_no_bracket(self) -> None:
        members = [exposed(n, n * 0.4, step, bias=step) for n, step in enumerate((0, -2, 2))]
        assert found(members, [SCENES.looks(n) for n in range(3)]) == []

    def test_frames_that_are_minutes_apart_are_no_bracket(self) -> None:
        members = [exposed(n, n * 60, step, bias=step) for n, step in enumerate((0, -2, 2))]
        assert found(members, same_scene(3)) == []

    def test_two_bodies_make_no_bracket_together(self) -> None:
        members = [exposed(n, n * 0.4, step, bias=step, serial=str(n)) for n, step in enumerate((0, -2, 2))]
        assert found(members, same_scene(3)) == []

    def test_a_copied_folder_has_a_bracket_of_its_own(self) -> None:
        members = [
            exposed(3 * copy + n, n * 0.4, step, bias=step, folder=folder)
            for copy, folder in enumerate(("card", "backup"))
            for n, step in enumerate((0, -2, 2))
        ]
        assert found(members, same_scene(6)) == [("bracket", (0, 1, 2)), ("bracket", (3, 4, 5))]


def sharp_at(position: float, frames: int = 8) -> npt.NDArray[np.uint8]:
    """Detail of a frame that is focused at a share of the depth, which goes from left to right."""
    columns = np.linspace(0, 1, frames)
    detail = 110 - 60 * np.abs(columns - position)
    return np.repeat(detail[None], 8, axis=0).astype(np.uint8)


class TestFocusStacks:
    def test_focus_that_travels_through_the_picture_is_a_stack(self) -> None:
        members = [member(n, n * 0.5, **SETTINGS) for n in range(6)]
        looks = [SCENES.looks(1, detail=sharp_at(n / 5)) for n in range(6)]
        assert found(members, looks) == [("focus_stack", (0, 1, 2, 3, 4, 5))]

    def test_focus_distances_that_rise_are_a_stack(self) -> None:
        members = [member(n, n * 0.5, focus_distance=0.3 + n * 0.02, **SETTINGS) for n in range(4)]
        assert found(members, same_scene(4)) == [("focus_stack", (0, 1, 2, 3))]

    def test_a_burst_is_no_stack(self) -> None:
        members = [member(n, n * 0.1, focus_distance=3.0, **SETTINGS) for n in range(8)]
        looks = [SCENES.looks(1, right=n % 2, detail=sharp_at(0.5)) for n in range(8)]
        assert found(members, looks) == []

    def test_shake_blurs_all_parts_together_and_makes_no_stack(self) -> None:
        members = [member(n, n * 0.1, **SETTINGS) for n in range(6)]
        shaken = (0, 20, 5, 35, 10, 0)
        looks = [SCENES.looks(1, detail=(sharp_at(0.5) - np.uint8(blur))) for blur in shaken]
        assert found(members, looks) == []

    def test_autofocus_that_hunts_to_and_fro_makes_no_stack(self) -> None:
        members = [member(n, n * 0.1, focus_distance=3.0 + n % 2, **SETTINGS) for n in range(6)]
        looks = [SCENES.looks(1, detail=sharp_at(n % 2)) for n in range(6)]
        assert found(members, looks) == []

    def test_slow_frames_are_no_stack(self) -> None:
        members = [member(n, n * 20, focus_distance=0.3 + n, **SETTINGS) for n in range(5)]
        assert found(members, same_scene(5)) == []


class TestPanoramas:
    def test_views_that_go_on_in_one_direction_are_a_panorama(self) -> None:
        members = [member(n, n * 1.5, **SETTINGS) for n in range(4)]
        looks = [SCENES.looks(1, right=12 * n - 18, noise=4) for n in range(4)]
        assert found(members, looks) == [("panorama", (0, 1, 2, 3))]

    def test_a_quarter_of_overlap_is_enough(self) -> None:
        members = [member(n, n * 1.5, **SETTINGS) for n in range(3)]
        looks = [SCENES.looks(1, right=24 * n - 24, noise=4) for n in range(3)]
        assert found(members, looks) == [("panorama", (0, 1, 2))]

    def test_one_that_goes_up_is_one_too(self) -> None:
        members = [member(n, n * 1.5, **SETTINGS) for n in range(3)]
        looks = [SCENES.looks(1, down=-14 * n + 14, right=n % 2) for n in range(3)]
        assert found(members, looks) == [("panorama", (0, 1, 2))]

    def test_one_that_turns_back_is_none(self) -> None:
        members = [member(n, n * 1.5, **SETTINGS) for n in range(4)]
        looks = [SCENES.looks(1, right=14 * (n % 2)) for n in range(4)]
        assert found(members, looks) == []

    def test_panning_with_a_subject_is_a_burst(self) -> None:
        members = [member(n, n * 0.1, **SETTINGS) for n in range(4)]
        looks = [SCENES.looks(1, right=12 * n - 18) for n in range(4)]
        assert found(members, looks) == []

    def test_a_still_burst_is_none(self) -> None:
        members = [member(n, n * 1.0, **SETTINGS) for n in range(6)]
        assert found(members, same_scene(6)) == []

    def test_changing_exposure_makes_none(self) -> None:
        members = [exposed(n, n * 1.5, n * 0.4) for n in range(4)]
        looks = [SCENES.looks(1, right=12 * n - 18) for n in range(4)]
        assert found(members, looks) == []

    def test_a_walk_through_a_town_is_none(self) -> None:
        members = [member(n, n * 3.0, **SETTINGS) for n in range(60)]
        assert found(members, [SCENES.looks(n) for n in range(60)]) == []


def test_without_times_no_set_can_be_told() -> None:
    members = [exposed(n, 0, step, bias=step) for n, step in enumerate((0, -2, 2))]
    untimed = [member(m.index, exposure_bias=m.facts.exposure_bias) for m in members]
    assert found(untimed, same_scene(3)) == []


def test_sets_are_listed_earliest_first() -> None:
    panorama = [member(n, 100 + n * 1.5, **SETTINGS) for n in range(3)]
    bracket = [exposed(3 + n, n * 0.4, step, bias=step) for n, step in enumerate((0, -2, 2))]
    looks = [*(SCENES.looks(2, right=12 * n) for n in range(3)), *same_scene(3)]
    assert [kind for kind, _ in found([*panorama, *bracket], looks)] == ["bracket", "panorama"]
