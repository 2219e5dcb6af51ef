"""Photos are gone through by keys: marked at once, taken back, kept over a reload, and asked what else would keep."""

from time import sleep

import pytest
from playwright.sync_api import Page, expect

from tests.server.browser.conftest import Served

pytestmark = pytest.mark.slow


@pytest.fixture(name="run", scope="module")
def _run(served: Served) -> str:
    """A run that is over."""
    run = served.start(sample=40, out=str(served.shoot.parent / "gone through"))
    while served.ask("GET", f"/runs/{run}")["state"] == "running":
        sleep(0.2)
    return run


def marks_of(served: Served, run: str) -> tuple[list[str | None], list[int | None]]:
    grid = served.ask("GET", f"/runs/{run}/photos")
    return grid["picks"], grid["ratings"]


def test_forty_photos_are_marked_by_keys_and_every_word_is_kept(served: Served, run: str, page: Page) -> None:
    originals = {path: path.read_bytes() for path in served.shoot.iterdir()}
    page.goto(served.page(f"/runs/{run}/photos"))
    page.get_by_text("Keys mark one photo").wait_for()
    page.keyboard.press("Home")
    page.keyboard.press("s")
    keys = ("p", "x", "3", "u")
    for at in range(40):
        page.keyboard.press(keys[at % len(keys)])
        page.keyboard.press("ArrowRight")
    page.wait_for_load_state("networkidle")
    page.reload()
    page.get_by_text("Keys mark one photo").wait_for()
    picks, ratings = marks_of(served, run)
    assert picks.count("pick") >= 5
    assert picks.count("reject") >= 5
    assert ratings.count(3) >= 5
    page.keyboard.press("Home")
    page.keyboard.press("x")
    page.wait_for_load_state("networkidle")
    assert marks_of(served, run) != (picks, ratings)
    page.keyboard.press("Control+z")
    page.wait_for_load_state("networkidle")
    assert marks_of(served, run) == (picks, ratings)
    assert {path: path.read_bytes() for path in served.shoot.iterdir()} == originals


def test_a_slider_says_what_would_change(served: Served, run: str, page: Page) -> None:
    page.goto(served.page(f"/runs/{run}/photos"))
    page.get_by_text("Keys mark one photo").wait_for()
    page.keyboard.press("w")
    slider = page.get_by_role("slider", name="Frames kept of a moment")
    slider.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("verdicts would change")).to_be_visible()
