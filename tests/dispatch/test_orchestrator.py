"""The founding document's orchestrator and context: a recipe over one photo."""

import asyncio
from pathlib import Path

import pytest

from safelight.dispatch.orchestrator import WorkflowContext, WorkflowOrchestrator
from safelight.errors import CallError, PlanError
from safelight.models.manager import ModelManager
from safelight.recipe.load import load
from tests.whole.shoots import jpeg, shoot_of, state

RECIPE = {
    "name": "one",
    "stages": [
        {"name": "initial_assessment", "steps": [{"model": "nima", "action": "quality_check"}]},
        {
            "name": "scene_analysis",
            "steps": [
                {
                    "model": "qwen2.5-vl",
                    "action": "analyze_scene",
                    "conditional": {"if": "quality.technical_score > 9.99", "else": "skip"},
                }
            ],
        },
    ],
}


@pytest.fixture(name="shoot")
def _shoot(tmp_path: Path) -> Path:
    return shoot_of(tmp_path / "shoot", {"a.jpg": jpeg(1), "broken.jpg": b"\xff\xd8\xff no picture"})


def run(photo: Path, recipe: object, manager: ModelManager | None = None) -> WorkflowContext:
    orchestrator = WorkflowOrchestrator(manager or ModelManager())
    return asyncio.run(orchestrator.execute_recipe(photo, recipe))  # type: ignore[arg-type]


def test_a_recipe_over_one_photo_gives_its_results_by_name(shoot: Path) -> None:
    before = state(shoot)
    context = run(shoot / "a.jpg", RECIPE)
    assert context.results["quality"].technical_score >= 1
    assert context.record is not None
    assert context.record.verdict == "keep"
    assert state(shoot) == before


def test_a_step_whose_condition_does_not_hold_gives_no_result(shoot: Path) -> None:
    context = run(shoot / "a.jpg", RECIPE)
    assert "scene_analysis" not in context.results
    assert context.record is not None
    assert "does not hold" in context.record.skipped["analyze_scene"]


def test_a_recipe_may_be_its_text_its_values_or_loaded(shoot: Path) -> None:
    text = "stages: [{name: s, steps: [{model: nima, action: quality_check}]}]"
    loaded = load(text).recipe
    found = [run(shoot / "a.jpg", recipe).results["quality"] for recipe in (text, loaded, RECIPE)]
    assert found[0] == found[1] == found[2]


def test_models_stay_loaded_from_one_photo_to_the_next(shoot: Path) -> None:
    manager = ModelManager()
    run(shoot / "a.jpg", RECIPE, manager)
    loads = manager.loads
    run(shoot / "a.jpg", RECIPE, manager)
    assert manager.loads == loads > 0


def test_a_photo_that_cannot_be_read_is_a_record_and_no_exception(shoot: Path) -> None:
    context = run(shoot / "broken.jpg", RECIPE)
    assert context.record is not None
    assert context.record.verdict == "failed"


def test_a_wrong_recipe_or_photo_is_told_before_anything_runs(shoot: Path) -> None:
    with pytest.raises(PlanError, match="unknown action 'quality_chek'"):
        run(shoot / "a.jpg", {"stages": [{"name": "s", "steps": [{"model": "nima", "action": "quality_chek"}]}]})
    with pytest.raises(CallError, match=r"there is no photo '.*gone.jpg'"):
        run(shoot / "gone.jpg", RECIPE)


def test_a_context_remembers_results_by_name(shoot: Path) -> None:
    context = run(shoot / "a.jpg", RECIPE)
    context.add_result("mine", 7)
    assert context.results["mine"] == 7
