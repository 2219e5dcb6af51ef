"""A recipe's text in another form."""

import pytest

from safelight import recipes
from safelight.actions.catalogue import Catalogue
from safelight.app.building.conversion import converted
from safelight.errors import RecipeError
from safelight.plan.spelt_out import spelt_out
from safelight.recipe.load import load


@pytest.mark.parametrize("name", recipes.names())
def test_nothing_is_lost_on_the_way(name: str, catalogue: Catalogue) -> None:
    text = recipes.path(name).read_text()
    assert converted(text, "yaml", catalogue) == text
    as_json = converted(text, "json", catalogue)
    assert as_json.startswith("{")
    assert load(as_json).recipe == load(text).recipe
    assert converted(as_json, "json", catalogue) == as_json
    assert load(converted(as_json, "yaml", catalogue)).recipe == load(text).recipe
    full = converted(text, "canonical", catalogue)
    assert load(full).recipe == spelt_out(load(text).recipe, catalogue)


def test_what_is_no_recipe_is_not_converted(catalogue: Catalogue) -> None:
    with pytest.raises(RecipeError, match="unknown key 'colour'"):
        converted("stages: [{name: a, colour: red, steps: [{action: decide}]}]", "json", catalogue)
