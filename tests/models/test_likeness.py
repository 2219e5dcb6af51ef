"""One calibrated scale of similarity."""

import numpy as np
import pytest

from safelight.errors import ModelError
from safelight.models.contract import Looks
from safelight.models.likeness import LooksTable, alike, correlations, similarities
from safelight.models.likeness_scale import agreement, resemblance
from tests.models.made_looks import Scenes

SCENES = Scenes()


def similarity(one: Looks, other: Looks) -> float:
    return float(similarities(LooksTable.of([one, other]), np.array([0]), np.array([1]))[0])


def test_a_photo_is_wholly_like_itself() -> None:
    assert similarity(SCENES.looks(1), SCENES.looks(1)) == pytest.approx(1, abs=2e-3)


def test_a_hand_that_moved_leaves_a_near_duplicate() -> None:
    assert similarity(SCENES.looks(1), SCENES.looks(1, right=2, down=-3)) > 0.95


def test_noise_leaves_a_near_duplicate() -> None:
    assert similarity(SCENES.looks(1), SCENES.looks(1, noise=12)) > 0.95


def test_another_scene_is_something_else() -> None:
    assert max(similarity(SCENES.looks(1), SCENES.looks(n)) for n in range(2, 30)) < 0.65


def test_a_recomposed_frame_is_similar_but_no_duplicate() -> None:
    assert 0.85 <= similarity(SCENES.looks(1), SCENES.looks(1, right=9)) < 0.95


def test_a_mirrored_frame_is_no_duplicate_even_of_a_symmetric_scene() -> None:
    even = SCENES.looks(4)
    half = even.thumb.astype(int)
    even_thumb = (half * 0.6 + half[:, ::-1] * 0.4).astype(np.uint8)
    one = Looks(even.vector, even_thumb, "made", 40.0)
    other = Looks(even.vector, np.ascontiguousarray(even_thumb[:, ::-1]), "made", 40.0)
    assert similarity(one, one) > 0.95
    assert 0.85 < similarity(one, other) < 0.95


def test_colour_and_black_and_white_versions_are_not_even_similar() -> None:
    assert similarity(SCENES.looks(1), SCENES.looks(1, colourful=0.4)) == pytest.approx(0.6)


def test_a_pale_photo_is_no_black_and_white_one() -> None:
    assert similarity(SCENES.looks(1, colourful=5), SCENES.looks(1, colourful=1)) > 0.95


@pytest.mark.parametrize("threshold", [0.5, 0.7, 0.85, 0.95, 0.98])
def test_the_short_way_decides_as_the_long_one(threshold: float) -> None:
    rng = np.random.default_rng(2)
    looks = [
        SCENES.looks(
            scene,
            right=int(rng.integers(-6, 7)),
            noise=float(rng.uniform(0, 25)),
            away=float(rng.uniform(0, 0.5)),
            colourful=float(rng.choice([0.0, 3.0, 40.0])),
            mirrored=bool(rng.random() < 0.2),
        )
        for scene in range(4)
        for _ in range(12)
    ]
    table = LooksTable.of(looks)
    left, right = np.triu_indices(len(looks), 1)
    exact = similarities(table, left, right)
    clear = np.abs(exact - threshold) > 2e-3
    assert (alike(table, left, right, threshold) == (exact >= threshold))[clear].all()


def test_correlation_does_not_care_for_colour_or_embedding() -> None:
    table = LooksTable.of([SCENES.looks(1), SCENES.looks(1, away=0.9, colourful=0), SCENES.looks(2)])
    same, other = correlations(table, np.array([0, 0]), np.array([1, 2]))
    assert same > 0.99
    assert other < 0.6


def test_two_producers_are_never_compared() -> None:
    with pytest.raises(ModelError, match="looks by 'made' and 'siglip' cannot be compared"):
        LooksTable.of([SCENES.looks(1), SCENES.looks(1, producer="siglip")])


def test_no_looks_make_an_empty_table() -> None:
    table = LooksTable.of([])
    nothing = np.empty(0, np.intp)
    assert len(table) == len(similarities(table, nothing, nothing)) == len(correlations(table, nothing, nothing)) == 0


def test_the_scale_rises_throughout() -> None:
    steps = np.linspace(0, 1, 201, dtype=np.float32)
    assert (np.diff(agreement(steps, steps)) >= 0).all()
    assert (np.diff(resemblance(steps)) >= 0).all()


def test_looks_alone_never_make_a_duplicate() -> None:
    assert resemblance(np.ones(1, np.float32))[0] < 0.95
