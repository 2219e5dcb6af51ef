"""The founding document's recipes, judged by themselves with what is installed."""

from pathlib import Path

import pytest

from safelight.actions.builtin.prompt import ANSWER
from safelight.actions.catalogue import Catalogue, load
from safelight.errors import PlanError
from safelight.models.profiles import load as profile
from safelight.plan.check import validate
from safelight.recipe.load import load_file

FOUNDING = Path(__file__).parent.parent / "fixtures" / "founding"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load()


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("five_stages.yaml", ["style_preference"]),
        ("initial_assessment.yaml", []),
        ("scene_analysis.yaml", ["style_preference"]),
        ("object_processing.yaml", []),
        ("sports.json", []),
        ("wedding.yaml", []),
        ("wildlife.yaml", []),
        ("property.yaml", []),
    ],
)
def test_it_is_right_and_says_what_a_run_must_be_given(name: str, asked: list[str], catalogue: Catalogue) -> None:
    assert [ask.name for ask in validate(load_file(FOUNDING / name), catalogue)] == asked


def test_a_stage_alone_that_reads_what_no_step_gives_is_refused(catalogue: Catalogue) -> None:
    with pytest.raises(PlanError) as caught:
        validate(load_file(FOUNDING / "enhancement.yaml"), catalogue)
    messages = [problem.message for problem in caught.value.problems]
    assert "step 'suggest_edits' reads 'scene_analysis', which no step gives" in messages
    assert "step 'suggest_edits' reads 'detected_objects', which no step gives" in messages
    assert all(problem.line for problem in caught.value.problems)
    assert {problem.cure for problem in caught.value.problems} == {
        "Put a step `{model: rt-detr, action: detect_objects}` before it.",
        "Put a step `{model: qwen2.5-vl, action: analyze_scene}` before it.",
    }


def test_a_profile_that_cannot_play_a_step_says_so_by_name(catalogue: Catalogue) -> None:
    with pytest.raises(PlanError) as caught:
        validate(load_file(FOUNDING / "property.yaml"), catalogue, profile("builtin"))
    assert [problem.message for problem in caught.value.problems] == [
        f"step 'prompt' cannot be played: no player of profile 'builtin' can {ANSWER.ability}",
        "step 'detect_objects' cannot be played: no player of profile 'builtin' can find 'window' or 'door'",
    ]


@pytest.mark.parametrize("name", ["wildlife.yaml", "object_processing.yaml"])
def test_what_measures_can_answer_the_builtin_profile_plays(name: str, catalogue: Catalogue) -> None:
    assert validate(load_file(FOUNDING / name), catalogue, profile("builtin")) == ()
