"""A few photos are run on the canvas: the cards show what each step made of them, up to a step, and from it on."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.server.browser.conftest import Served
from tests.server.browser.drawing_board import DrawingBoard

pytestmark = pytest.mark.slow
LONG_MS = 90_000
OF_THE_SAMPLE = re.compile(r"\d+ of 12 photos")


def drawn(served: Served, page: Page) -> DrawingBoard:
    """Two steps, the later one over all photos."""
    page.goto(served.page("/recipes"))
    page.get_by_role("button", name="Begin with nothing").click()
    page.wait_for_url("**/recipes/my-recipe*")
    board = DrawingBoard.of(page)
    board.add_stage("look")
    board.drag_into_stage("quality_check", "look")
    board.drag_into_stage("find_duplicates", "look")
    return board


def run_here(page: Page, served: Served) -> None:
    """Choose the folder of the shoot, and run a few of its photos."""
    page.get_by_role("button", name="Run on a sample").click()
    folders = page.get_by_role("region", name="The photos' folder")
    for folder in (served.shoot.parent, served.shoot):
        folders.get_by_role("button", name=folder.name, exact=True).click()
    page.get_by_role("button", name="Run on up to 12 photos of this folder").click()


def made_of_it(board: DrawingBoard, title: str) -> Locator:
    return board.card(title).get_by_text(OF_THE_SAMPLE)


def test_cards_show_a_sample_up_to_a_step_and_from_it_on(served: Served, page: Page) -> None:
    board = drawn(served, page)
    board.select("Quality check")
    expect(page.get_by_role("button", name="Run to here")).to_have_count(0)  # no folder was chosen yet
    run_here(page, served)
    for title in ("Quality check", "Find duplicates"):
        expect(made_of_it(board, title)).to_be_visible(timeout=LONG_MS)
    board.select("Quality check")
    page.get_by_role("button", name="Run to here").click()
    expect(made_of_it(board, "Quality check")).to_be_visible(timeout=LONG_MS)
    expect(board.card("Find duplicates")).to_contain_text("Not run for any of the sample")
    page.get_by_role("button", name="Run from here").click()
    expect(made_of_it(board, "Find duplicates")).to_be_visible(timeout=LONG_MS)
    expect(made_of_it(board, "Quality check")).to_be_visible()
