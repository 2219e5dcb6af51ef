"""The full form as text."""

import pytest
from hypothesis import given, settings

from safelight.recipe.canonical import canonical, full_form
from safelight.recipe.grammar import Recipe
from safelight.recipe.load import load, load_file
from tests.recipe.recipes import FOUNDING, GOLDEN, LOADABLE, recipes


@settings(deadline=None, max_examples=40)
@given(recipes())
def test_any_recipe_loads_back_from_its_yaml_as_it_was(recipe: Recipe) -> None:
    again = load(canonical(recipe)).recipe
    assert again == recipe
    assert canonical(again) == canonical(recipe)


@settings(deadline=None, max_examples=40)
@given(recipes())
def test_any_recipe_loads_back_from_its_json_as_it_was(recipe: Recipe) -> None:
    document = load(canonical(recipe, "json"))
    assert document.recipe == recipe
    assert document.format == "json"


@pytest.mark.parametrize("name", LOADABLE)
def test_the_founding_documents_recipes_come_round(name: str) -> None:
    recipe = load_file(FOUNDING / name).recipe
    again = load(canonical(recipe)).recipe
    assert again == recipe
    assert canonical(again) == canonical(recipe)


@pytest.mark.parametrize("name", ["wedding.yaml", "five_stages.yaml"])
def test_the_full_form_is_written_for_people(name: str) -> None:
    golden = (GOLDEN / f"canonical_{name}").read_text()
    assert canonical(load_file(FOUNDING / name).recipe) == golden


def test_the_full_form_says_what_a_condition_does_otherwise() -> None:
    recipe = load("stages: [{action: decide, conditional: 'a.b > 1'}]").recipe
    assert full_form(recipe)["stages"][0]["steps"][0]["conditional"] == {"if": "a.b > 1", "else": "skip"}
