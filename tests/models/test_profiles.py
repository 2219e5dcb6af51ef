"""Profiles: who plays which role."""

from pathlib import Path

import pytest

from safelight.errors import CallError, DeclarationError
from safelight.models.contract import PlayerSpec
from safelight.models.profiles import Profile, load, names
from tests.plugin import install


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


PLAYERS = """
from safelight.models.contract import PlayerSpec

SPEC = PlayerSpec("sam2", "darkroom/masks@1", "1", 1, object, frozenset({"masks"}))
NOTHING = 7
"""


def test_a_package_adds_players_to_a_profile_or_makes_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    points = {"builtin": "masks:SPEC", "darkroom": "masks:SPEC"}
    install(tmp_path, name="masks", code=PLAYERS, group="safelight.players", points=points)
    monkeypatch.syspath_prepend(str(tmp_path))
    assert "darkroom" in names()
    for name in points:
        player = load(name).player("sam2", "masks")
        assert player is not None
        assert player.name == "darkroom/masks@1"


def test_an_entry_point_that_gives_no_player_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, name="masks2", code=PLAYERS, group="safelight.players", points={"odd": "masks2:NOTHING"})
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(DeclarationError, match=r"entry point 'odd' of group 'safelight.players' gives no PlayerSpec"):
        load("odd")
