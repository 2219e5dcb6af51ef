"""Cosines of every embedder on one scale."""

import numpy as np
import pytest

from safelight.models.cosine_scale import CosineScale, scale_of
from safelight.models.likeness import LooksTable, cosines, similarities
from safelight.models.neighbours import near_pairs
from tests.models.made_looks import Scenes

EVERY = [scale_of(producer) for producer in ("builtin/looks@1", "siglip2-base@1", "siglip2-so400m@1", "another@7")]
BENT = CosineScale(((-1.0, 0.0, 0.8, 1.0), (-1.0, 0.0, 0.5, 1.0)))


@pytest.mark.parametrize("scale", EVERY)
def test_a_scale_rises_from_opposite_to_alike(scale: CosineScale) -> None:
    own = np.linspace(-1, 1, 401, dtype=np.float32)
    common = scale.common(own)
    assert (np.diff(common) > 0).all()
    assert common[[0, -1]] == pytest.approx([-1, 1])


@pytest.mark.parametrize("scale", EVERY)
def test_a_scale_leads_back(scale: CosineScale) -> None:
    for common in (-0.5, 0.0, 0.5, 0.6, 0.9, 1.0):
        own = np.array([scale.own(common)], np.float32)
        assert scale.common(own)[0] == pytest.approx(common, abs=1e-6)


def test_only_what_was_set_on_photos_is_called_calibrated() -> None:
    assert [scale.calibrated for scale in EVERY] == [True, False, False, False]


def test_the_builtin_embedders_cosines_are_taken_as_they_are() -> None:
    own = np.array([0.123], np.float32)
    assert scale_of("builtin/looks@1").common(own) is own


def test_pairs_are_found_and_compared_on_the_common_scale(monkeypatch: pytest.MonkeyPatch) -> None:
    scenes = Scenes()
    looks = [scenes.looks(1, away=away, right=3 * at) for at, away in enumerate((0.0, 0.25, 0.3, 0.45))]
    plain = LooksTable.of(looks)
    bent = LooksTable(plain.vectors, plain.thumbs, plain.colourful, BENT)
    left, right = np.triu_indices(4, 1)
    assert cosines(bent, left, right) == pytest.approx(
        np.interp(cosines(plain, left, right), *BENT.knots or ()), abs=1e-6
    )
    assert (similarities(bent, left, right) <= similarities(plain, left, right)).all()
    order, reach = np.arange(4), np.full(4, 4)
    found = near_pairs(bent, order, reach, 0.6)
    wanted = near_pairs(plain, order, reach, BENT.own(0.6))
    assert 0 < len(found) < 6
    assert (found.left == wanted.left).all()
    assert found.cosine == pytest.approx(BENT.common(wanted.cosine))
    assert found.cosine.min() >= 0.6
