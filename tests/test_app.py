"""What callers of the application are promised, whoever they are."""

import json
from pathlib import Path

import pytest

from safelight import app
from safelight.models import profiles
from safelight.models.measured_memory import NAME
from safelight.models.model_cache import ModelKey

RECIPE = "stages: [{model: nima, action: quality_check, faces: false}]\n"


def explained(folder: Path) -> int:
    """Most bytes of players at one time."""
    recipe = folder / "recipe.yaml"
    recipe.write_text(RECIPE)
    call = app.PlanCall(str(recipe))
    return max(sum(phase.players.values()) for phase in app.explain_recipe(call).phases)


def test_a_plan_reckons_with_what_a_player_was_measured_to_take(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAFELIGHT_CACHE", str(tmp_path))
    declared = explained(tmp_path)
    player = profiles.load("builtin").player("nima", "quality")
    assert player is not None
    word = "|".join(ModelKey.of(player))
    (tmp_path / NAME).write_text(json.dumps({word: player.memory_bytes + 9_000_000_000}))
    assert explained(tmp_path) == declared + 9_000_000_000
    (tmp_path / NAME).write_text(json.dumps({word: 1}))
    assert explained(tmp_path) == declared
