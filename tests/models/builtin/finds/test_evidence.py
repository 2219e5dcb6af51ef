"""Evidence for a family of things."""

import numpy as np
import pytest

from safelight.models.builtin.finds.evidence import evidence, label_of, probability
from safelight.models.builtin.finds.families import FAMILIES, FOUND
from safelight.models.classes import expand

ANIMAL, VEHICLE, FURNITURE = FAMILIES


def seen(**shares: float) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    """Probabilities over 1,000 classes: these of an animal each, the rest spread over all."""
    found = np.full(1000, (1 - sum(shares.values())) / 1000, np.float32)
    for label, share in shares.items():
        found[ANIMAL.members[label][0]] += share
    return found


def test_families_are_apart_and_every_find_is_a_known_word() -> None:
    numbers = [number for family in FAMILIES for number in family.classes]
    assert len(numbers) == len(set(numbers))
    assert all(expand(word) for word in FOUND)
    assert {"animal", "dog", "vehicle", "airplane", "furniture", "dining table"} <= FOUND


def test_what_is_spread_over_all_classes_says_nothing() -> None:
    assert evidence(np.full(1000, 0.001, np.float32), ANIMAL) == 0


def test_evidence_adds_up() -> None:
    assert evidence(seen(cat=0.4, dog=0.3), ANIMAL) == pytest.approx(0.7, abs=0.01)
    assert evidence(seen(cat=0.4), VEHICLE) == 0


def test_a_label_is_named_where_it_leads_clearly() -> None:
    assert label_of(seen(cat=0.6, dog=0.1), ANIMAL) == "cat"
    assert label_of(seen(cat=0.4, dog=0.4), ANIMAL) == "animal"
    assert label_of(np.full(1000, 0.001, np.float32), FURNITURE) == "furniture"


def test_more_evidence_here_in_all_and_over_more_area_is_more_probable() -> None:
    assert probability(0.0, 0.0, 0.1) < 0.05
    assert probability(0.9, 0.9, 0.2) > 0.98
    assert probability(0.5, 0.5, 0.01) < probability(0.5, 0.5, 0.1) < probability(0.6, 0.5, 0.1)
    assert probability(0.5, 0.4, 0.1) < probability(0.5, 0.5, 0.1)
