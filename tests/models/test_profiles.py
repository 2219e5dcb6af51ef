"""Profiles: who plays which role."""

import pytest

from safelight.errors import CallError
from safelight.models.contract import PlayerSpec
from safelight.models.profiles import Profile, load, names


def spec(role: str, name: str, *measures: str) -> PlayerSpec:
    return PlayerSpec(role, name, "1", 1, object, frozenset(measures))  # type: ignore[arg-type]


def test_the_first_player_that_can_take_a_measurement_takes_it() -> None:
    faces, objects = spec("rt-detr", "faces", "faces"), spec("rt-detr", "objects", "objects", "faces")
    profile = Profile("two", (faces, objects, spec("nima", "scorer", "quality")))
    assert profile.plays("rt-detr") == (faces, objects)
    assert profile.player("rt-detr", "faces") is faces
    assert profile.player("rt-detr", "objects") is objects
    assert profile.player("rt-detr", "masks") is None
    assert profile.player("sam2", "faces") is None


def test_the_builtin_profile_scores_and_compares() -> None:
    profile = load("builtin")
    assert "builtin" in names()
    assert profile.player("nima", "quality") is not None
    assert profile.player("nima", "focus") is not None
    assert profile.player("siglip", "looks") is not None


def test_an_unknown_profile_is_refused_with_those_that_are_there() -> None:
    with pytest.raises(CallError, match="unknown profile 'buitlin'; there is 'builtin'"):
        load("buitlin")
