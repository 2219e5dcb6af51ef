"""Which photos are duplicates, and which belong to one moment."""

from collections.abc import Sequence

import pytest

from safelight.actions.grouping.album import Album
from safelight.actions.outcome import Group
from safelight.models.contract import Looks
from tests.actions.grouping.made_members import MadeMember, member
from tests.models.made_looks import Scenes

SCENES = Scenes()
Shoot = Sequence[tuple[MadeMember, Looks]]


def album(shoot: Shoot) -> Album:
    return Album.of([photo for photo, _ in shoot], [looks for _, looks in shoot])


def duplicates(shoot: Shoot, window: float = 30, threshold: float = 0.95) -> list[tuple[int, ...]]:
    made = album(shoot)
    return [made.indices(rows) for rows in made.duplicates(threshold, window)]


def moments(shoot: Shoot, window: float = 5, threshold: float = 0.85) -> list[tuple[int, ...]]:
    made = album(shoot)
    return [made.indices(rows) for rows in made.moments(threshold, window)]


def burst(
    scene: int, first: int, at: float, count: int = 3, gap: float = 0.3, **facts: str | None
) -> list[tuple[MadeMember, Looks]]:
    return [
        (member(first + n, at + n * gap, **facts), SCENES.looks(scene, right=n % 3, noise=5))  # type: ignore[arg-type]
        for n in range(count)
    ]


def test_a_burst_is_one_group_and_a_single_is_none() -> None:
    shoot = [*burst(1, 0, 0), (member(3, 60), SCENES.looks(2)), *burst(3, 4, 90)]
    assert duplicates(shoot) == moments(shoot) == [(0, 1, 2), (4, 5, 6)]


def test_the_order_of_the_photos_does_not_matter() -> None:
    shoot = [*burst(1, 0, 0), (member(3, 60), SCENES.looks(2)), *burst(3, 4, 90)]
    assert duplicates(shoot[::-1]) == duplicates(shoot)


def test_two_scenes_that_alternate_within_seconds_stay_apart() -> None:
    shoot = [(member(n, n * 0.5), SCENES.looks(n % 2)) for n in range(6)]
    assert moments(shoot) == [(0, 2, 4), (1, 3, 5)]


def test_the_same_place_minutes_later_is_another_moment() -> None:
    assert duplicates([*burst(1, 0, 0), *burst(1, 3, 300)]) == [(0, 1, 2), (3, 4, 5)]


def test_a_gap_longer_than_the_window_ends_a_moment() -> None:
    shoot = [(member(n, at), SCENES.looks(1)) for n, at in enumerate((0, 4, 8, 14))]
    assert moments(shoot, window=5) == [(0, 1, 2)]


def test_sub_seconds_count() -> None:
    shoot = [(member(n, n * 0.6), SCENES.looks(1)) for n in range(3)]
    assert moments(shoot, window=0.5) == []
    assert moments(shoot, window=0.7) == [(0, 1, 2)]


def test_two_bodies_are_never_mixed() -> None:
    shoot = [*burst(1, 0, 0, serial="1"), *burst(1, 3, 0.1, serial="2")]
    assert duplicates(shoot) == moments(shoot) == [(0, 1, 2), (3, 4, 5)]


def test_a_photo_of_an_unknown_body_may_be_a_duplicate_but_joins_no_moment() -> None:
    shoot = [*burst(1, 0, 0), (member(3, 0.4, serial=None), SCENES.looks(1))]
    assert duplicates(shoot) == [(0, 1, 3, 2)]
    assert moments(shoot) == [(0, 1, 2)]


def test_a_photo_without_a_time_may_be_the_duplicate_of_any() -> None:
    shoot = [(member(0, 0), SCENES.looks(1)), (member(1, 9000), SCENES.looks(2)), (member(2), SCENES.looks(2))]
    assert duplicates(shoot) == [(1, 2)]


def test_a_chain_holds_only_as_far_as_it_resembles_its_medoid() -> None:
    """A slow pan: each frame is like the next one, the last ones are unlike the middle."""
    shoot = [(member(n, n), SCENES.looks(1, right=2 * n - 12)) for n in range(13)]
    groups = duplicates(shoot)
    assert len(groups) > 1
    assert max(map(len, groups)) < 9


def test_mirrored_recomposed_and_grey_versions_are_no_duplicates() -> None:
    looks = [
        SCENES.looks(1),
        SCENES.looks(1, mirrored=True),
        SCENES.looks(1, right=10),
        SCENES.looks(1, colourful=0.2),
    ]
    assert duplicates([(member(n, n), one) for n, one in enumerate(looks)]) == []


def test_a_recomposed_frame_belongs_to_the_moment() -> None:
    assert moments([(member(0, 0), SCENES.looks(1)), (member(1, 2), SCENES.looks(1, right=10))]) == [(0, 1)]


def test_without_times_file_numbers_that_are_near_make_a_moment() -> None:
    shoot = [(member(n, number=number), SCENES.looks(1)) for n, number in enumerate((10, 11, 300, 301))]
    assert moments(shoot) == [(0, 1), (2, 3)]


def test_file_numbers_that_roll_over_do_not_end_a_moment() -> None:
    """By name the frames after the roll-over come first; they were taken last."""
    shoot = [(member(n, number=number), SCENES.looks(1)) for n, number in enumerate((1, 2, 5000, 9998, 9999))]
    assert moments(shoot) == [(3, 4, 0, 1)]


def test_file_numbers_far_from_the_roll_over_are_left_as_they_are() -> None:
    shoot = [(member(n, number=number), SCENES.looks(1)) for n, number in enumerate((1, 2, 9900, 9901))]
    assert moments(shoot) == [(0, 1), (2, 3)]


def test_without_times_and_numbers_names_in_order_make_a_moment() -> None:
    shoot = [(member(n, name=name), SCENES.looks(1)) for n, name in enumerate(("a", "b", "c"))]
    assert moments(shoot) == [(0, 1, 2)]


def test_without_times_two_folders_are_two_moments_but_duplicates_are_found() -> None:
    shoot = [(member(n, folder=folder, number=7), SCENES.looks(1)) for n, folder in enumerate(("day1", "day2"))]
    assert moments(shoot) == []
    assert duplicates(shoot) == [(0, 1)]


def test_a_whole_set_is_grouped_already() -> None:
    whole = Group("bracket", (0, 1, 2))
    shoot = [(member(n, n * 0.3, whole_set=whole), SCENES.looks(1)) for n in range(3)]
    made = album([*shoot, (member(3, 1), SCENES.looks(1))])
    assert made.sets == (whole,)
    assert made.duplicates(0.95, 30) == []


def test_a_photo_without_looks_is_left_out() -> None:
    made = Album.of([member(0, 0), member(1, 1)], [SCENES.looks(1), None])
    assert [photo.index for photo in made.members] == [0]


@pytest.mark.parametrize("shoot", [[], [(member(0, 0), SCENES.looks(1))]])
def test_few_photos_make_no_group(shoot: Shoot) -> None:
    assert duplicates(shoot) == moments(shoot) == []


def test_hundreds_of_frames_of_one_moment_are_one_group() -> None:
    shoot = [(member(n, n * 0.1), SCENES.looks(1, noise=4)) for n in range(400)]
    assert duplicates(shoot) == [tuple(range(400))]


@pytest.mark.parametrize("timed", [True, False])
def test_many_bursts_are_found_exactly(timed: bool) -> None:
    shoot: list[tuple[MadeMember, Looks]] = []
    truth = []
    for scene in range(120):
        count = scene % 5 + 1
        first = len(shoot)
        shoot += burst(scene, first, scene * 20.0, count)
        truth += [tuple(range(first, first + count))] if count > 1 else []
    if not timed:
        shoot = [(member(photo.index, number=photo.index), looks) for photo, looks in shoot]
    assert duplicates(shoot) == truth
