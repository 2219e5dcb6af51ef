"""What a wrong recipe is told, word for word: each `golden/errors/NAME.yaml` has its `NAME.txt`."""

from pathlib import Path

import pytest

from safelight.errors import RecipeError
from safelight.recipe.load import load
from tests.recipe.recipes import GOLDEN

WRONG = sorted(path for path in (GOLDEN / "errors").iterdir() if path.suffix in (".yaml", ".json"))


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.stem)
def test_a_wrong_recipe_is_told_everything_at_once(path: Path) -> None:
    with pytest.raises(RecipeError) as caught:
        load(path.read_text(), path.name)
    assert f"{caught.value}\n" == path.with_suffix(".txt").read_text()
