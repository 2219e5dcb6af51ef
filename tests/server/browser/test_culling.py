"""Photos are gone through by keys: marked at once, taken back, kept over a reload, and asked what else would keep."""

from collections.abc import Callable
from time import monotonic, sleep

import pytest
from playwright.sync_api import Page, expect

from tests.server.browser.conftest import PATIENCE_MS, Served

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


def counted(served: Served, run: str) -> tuple[int, int, int]:
    """Photos that are picked, rejected, and have three stars."""
    picks, ratings = marks_of(served, run)
    return picks.count("pick"), picks.count("reject"), ratings.count(3)


def eventually(holds: Callable[[], bool]) -> None:
    """Words are on their way for a moment after the key."""
    until = monotonic() + PATIENCE_MS / 1000
    while not holds():
        assert monotonic() < until, "it never came to hold"
        sleep(0.1)


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
    eventually(lambda: all(number >= 5 for number in counted(served, run)))
    page.reload()
    page.get_by_text("Keys mark one photo").wait_for()
    said = marks_of(served, run)
    page.keyboard.press("Home")
    page.keyboard.press("x")
    eventually(lambda: marks_of(served, run) != said)
    page.keyboard.press("Control+z")
    eventually(lambda: marks_of(served, run) == said)
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
