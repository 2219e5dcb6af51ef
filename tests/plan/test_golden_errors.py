"""What people read when a recipe cannot be made into a plan. The texts beside the recipes are the product."""

from pathlib import Path

import pytest

from safelight.errors import PlanError
from safelight.plan.check import validate
from safelight.recipe.load import read
from tests.plan.world import CATALOGUE

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", sorted(path.stem for path in GOLDEN.glob("*.yaml")))
def test_every_problem_is_told_at_once_with_its_place_and_its_cure(name: str) -> None:
    text = (GOLDEN / f"{name}.yaml").read_text()
    with pytest.raises(PlanError) as caught:
        validate(read(text, f"{name}.yaml"), CATALOGUE)
    assert f"{caught.value}\n" == (GOLDEN / f"{name}.txt").read_text()
