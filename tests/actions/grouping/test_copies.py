"""Copies: the same picture smaller, or compressed harder."""

from collections.abc import Sequence

from safelight.actions.grouping.album import Album
from safelight.models.contract import Looks
from tests.actions.grouping.made_members import member
from tests.models.made_looks import Scenes

SCENES = Scenes()


def copies(looks: Sequence[Looks], times: Sequence[float | None]) -> dict[int, int]:
    members = [member(n, at) for n, at in enumerate(times)]
    return Album.of(members, looks).copies(range(len(looks)))


def test_a_smaller_one_is_a_copy_of_the_largest() -> None:
    sizes = (6_000_000, 24_000_000, 1_000_000)
    looks = [SCENES.looks(1, noise=1, pixels=size) for size in sizes]
    assert copies(looks, (0, 0, None)) == {0: 1, 2: 1}


def test_a_harder_compressed_one_of_the_same_time_is_a_copy() -> None:
    looks = [SCENES.looks(1, quantisation=9), SCENES.looks(1, quantisation=60)]
    assert copies(looks, (0, 0)) == {1: 0}


def test_frames_of_a_burst_are_no_copies_though_the_camera_compresses_them_differently() -> None:
    looks = [SCENES.looks(1, quantisation=q) for q in (9, 14, 10)]
    assert copies(looks, (0, 0.1, 0.2)) == {}


def test_a_smaller_frame_of_another_framing_is_no_copy() -> None:
    looks = [SCENES.looks(1), SCENES.looks(1, right=9, pixels=6_000_000)]
    assert copies(looks, (0, 1)) == {}


def test_a_few_trimmed_lines_make_no_copy() -> None:
    looks = [SCENES.looks(1, pixels=24_000_000), SCENES.looks(1, pixels=23_900_000)]
    assert copies(looks, (0, 0)) == {}
