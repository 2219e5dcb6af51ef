"""What a folder has is known before anything is said of it or copied."""

from dataclasses import replace
from pathlib import Path

import pytest

from safelight.errors import CallError, PullError
from safelight.models.weights.supply import Supply
from tests.models.weights.made import CONFIG, WEIGHTS, safetensors, shelved

LOOKS = replace(WEIGHTS, repository="darkroom/looks")


def test_what_is_found_is_as_large_as_it_is_and_not_as_was_announced(tmp_path: Path) -> None:
    stick = shelved(tmp_path)
    supply = Supply.of([WEIGHTS], stick.root)
    assert supply.sizes() == [(WEIGHTS, len(CONFIG) + len(safetensors(100)))]
    assert supply.sizes()[0][1] != WEIGHTS.bytes


def test_a_folder_that_has_some_is_refused_only_once_these_are_copied(tmp_path: Path) -> None:
    supply = Supply.of([WEIGHTS, LOOKS], shelved(tmp_path).root)
    assert list(supply.found) == [WEIGHTS]
    with pytest.raises(CallError, match=r"has no 'darkroom/looks'\. Not copied: 'darkroom/looks'\."):
        supply.refuse_lacking()


def test_a_folder_that_has_none_is_refused_at_once_and_every_one_is_named(tmp_path: Path) -> None:
    with pytest.raises(CallError, match=r"has no 'darkroom/masks', has no 'darkroom/looks'\. Not copied: all"):
        Supply.of([WEIGHTS, LOOKS], tmp_path)


def test_where_all_is_here_an_empty_folder_will_do(tmp_path: Path) -> None:
    assert Supply.of([], tmp_path).sizes() == []


def test_a_damaged_lock_of_the_folder_is_told_before_anything_is_copied(tmp_path: Path) -> None:
    stick = shelved(tmp_path)
    (lock,) = stick.root.glob("*.json")
    lock.write_text("{")
    with pytest.raises(PullError, match="lock"):
        Supply.of([WEIGHTS], stick.root)
