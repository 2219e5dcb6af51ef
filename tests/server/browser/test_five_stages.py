"""The founding document's recipes are built from an empty canvas by mouse and keyboard, and say what the files say."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from safelight import recipes
from safelight.actions import catalogue
from safelight.app.building.conversion import converted
from tests.recipe.recipes import FOUNDING
from tests.server.browser.conftest import Served
from tests.server.browser.drawing_board import DrawingBoard
from tests.server.browser.exported import exported
from tests.server.browser.form import Form

pytestmark = pytest.mark.slow
FILES = {
    "the five stages, shipped": recipes.path("five-stages"),
    "the five stages, as the document has them": FOUNDING / "five_stages.yaml",
    "the document's schema, with what holds for stages and for the whole": FOUNDING / "sports.json",
}
GLOBAL = {"gpu_memory_limit": "Most memory for models", "cache_models": "Models kept in memory"}


def full(text: str) -> Any:
    """What a recipe's text says, in full."""
    return json.loads(converted(converted(text, "canonical", catalogue.load()), "json", catalogue.load()))


def empty(served: Served, page: Page) -> DrawingBoard:
    """The canvas of a recipe that says nothing yet."""
    page.goto(served.page("/recipes"))
    page.get_by_role("button", name="Begin with nothing").click()
    page.wait_for_url("**/recipes/my-recipe*")
    return DrawingBoard.of(page)


def build(board: DrawingBoard, stages: list[dict[str, Any]]) -> None:
    for stage in stages:
        board.add_stage(stage["name"])
        for step in stage.get("steps", []):
            board.drag_into_stage(step["action"], stage["name"])
            board.fill(step)
        for flow in stage.get("conditional_flows", []):
            board.add_flow(stage["name"], flow["action"], flow["condition"])
            for step in flow["steps"]:
                board.drag_into_flow(step["action"], flow["action"])
                board.fill(step)
        if {"parallel", "timeout_seconds", "depends_on"} & stage.keys():
            board.set_stage(stage["name"], stage)


def say(page: Page, recipe: dict[str, Any]) -> None:
    """What holds for the whole of it, in the form beside the canvas."""
    page.get_by_role("button", name="Explain").click()
    page.get_by_role("tab", name="Recipe").click()
    form = Form(page, page.get_by_role("tabpanel", name="Recipe"))
    form.type("Name", recipe["name"])
    if "description" in recipe:
        form.type("What it is for", recipe["description"])
    if "copies" in recipe.get("output", {}):
        form.choose("Finished copies", {"keep": "of what is kept"}[recipe["output"]["copies"]])
    for key, name in GLOBAL.items():
        if key in recipe.get("global_parameters", {}):
            form.put(name, recipe["global_parameters"][key])
    form.put_pairs("Words for questions", recipe.get("variables", {}))


@pytest.mark.parametrize("name", FILES)
def test_a_recipe_is_built_by_hand_and_exported_as_its_file_says(name: str, served: Served, page: Page) -> None:
    wanted = full(FILES[name].read_text(encoding="utf-8"))
    build(empty(served, page), wanted["stages"])
    say(page, wanted)
    page.keyboard.press("Control+s")
    expect(page.get_by_text("Saved, version 2")).to_be_visible()
    expect(page.get_by_role("status").first).not_to_contain_text("problem")
    text = exported(page, "As YAML")
    assert text.startswith("name: ")
    assert full(text) == wanted
    assert full(exported(page, "As JSON")) == wanted
