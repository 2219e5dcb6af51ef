from pathlib import Path

import pytest

from safelight import errors
from safelight.cli.faults import DEBUG_VARIABLE, describe

GOLDEN = Path(__file__).parent / "golden"

PROBLEM = errors.Problem(
    "unknown action 'quality_chek' of model 'nima'",
    "my.yaml",
    line=4,
    column=15,
    text="      action: quality_chek",
    cure="did you mean 'quality_check'?",
)
CASES: dict[str, Exception] = {
    "recipe": errors.RecipeError([PROBLEM]),
    "call": errors.CallError("there is no recipe 'cul'; did you mean 'cull'?"),
    "model": errors.ModelError("the player 'builtin/looks@1' cannot be loaded: its weights are damaged"),
    "pull": errors.PullError("the disk is full: 'model.safetensors' needs 81 MB more"),
    "output": errors.OutputError("the disk is full: 120 of 400 sidecars were written to 'wedding-cull'"),
    "run": errors.RunError("the step 'group_similar' failed: out of memory"),
    "own_fault": KeyError("scene"),
}


@pytest.mark.parametrize("name", CASES)
def test_an_error_reads_as_written_down(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(DEBUG_VARIABLE, raising=False)
    assert describe(CASES[name]) + "\n" == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def test_whoever_looks_for_a_mistake_of_ours_sees_where_it_happened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DEBUG_VARIABLE, "1")
    with pytest.raises(KeyError) as caught:
        {}["scene"]
    assert "test_faults.py" in describe(caught.value)
