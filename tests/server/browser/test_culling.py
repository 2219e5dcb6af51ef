"""Photos are gone through by keys: marked at once, taken back, kept over a reload, and asked what else would keep."""

from collections.abc import Callable
from time import monotonic, sleep

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.server.browser.conftest import PATIENCE_MS, Served

pytestmark = pytest.mark.slow


@pytest.fixture(name="run", scope="module")
def _run(served: Served) -> str:
    """A run that is over."""
    run = served.start(sample=40, out=str(served.shoot.parent / "gone through"))
    while served.ask("GET", f"/runs/{run}")["state"] == "running":
        sleep(0.2)
    return run


@pytest.fixture(name="unmarked")
def _unmarked(served: Served, run: str) -> list[int]:
    """The photos that can be marked: none of them is."""
    machine = served.ask("GET", f"/runs/{run}/photos")["machine"]
    photos = [at for at, verdict in enumerate(machine) if verdict != "failed"]
    served.ask("POST", f"/runs/{run}/marks", {"photos": photos, "clear": True})
    return photos


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


@pytest.mark.usefixtures("unmarked")
def test_ten_photos_are_marked_and_the_page_reloaded_at_once_and_no_word_is_lost(
    served: Served, run: str, page: Page
) -> None:
    page.goto(served.page(f"/runs/{run}/photos"))
    page.get_by_text("Keys mark one photo").wait_for()
    page.keyboard.press("Home")
    page.keyboard.press("Shift+S")
    page.evaluate(
        """() => {
            const press = (key) => window.dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true }));
            for (let at = 0; at < 10; at++) { press("p"); press("ArrowRight"); }
            location.reload();
        }"""
    )
    eventually(lambda: marks_of(served, run)[0].count("pick") == 10)
    page.get_by_text("Keys mark one photo").wait_for()
    expect(page.get_by_text("⚑ Pick", exact=True)).to_have_count(10)
    page.keyboard.press("Control+z")
    expect(page.get_by_text("There is nothing more to undo")).to_be_visible()


@pytest.mark.usefixtures("unmarked")
def test_what_could_not_be_sent_is_said_by_the_next_page(served: Served, run: str, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(served.page(f"/runs/{run}/photos"))
    page.get_by_text("Keys mark one photo").wait_for()
    page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('nobody answers')); }")
    page.keyboard.press("x")
    expect(page.get_by_text("1 mark is not saved yet")).to_be_visible()
    page.close()
    assert marks_of(served, run)[0].count("reject") == 0
    later = context.new_page()
    later.goto(served.page(f"/runs/{run}/photos"))
    expect(later.get_by_text("Marked before this page was opened, and saved now: 1 photo.")).to_be_visible()
    eventually(lambda: marks_of(served, run)[0].count("reject") == 1)


def test_two_pages_show_the_same_marks_and_what_another_process_says(
    served: Served, run: str, unmarked: list[int], context: BrowserContext
) -> None:
    one, other = context.new_page(), context.new_page()
    for page in (one, other):
        page.goto(served.page(f"/runs/{run}/photos/grid"))
        page.get_by_text("Keys mark one photo").wait_for()
    rejected = other.locator("[data-rejected]")
    expect(rejected).to_have_count(0)
    one.keyboard.press("Home")
    one.keyboard.press("x")
    expect(rejected).to_have_count(1)
    one.keyboard.press("Control+z")
    expect(rejected).to_have_count(0)
    served.ask("POST", f"/runs/{run}/marks", {"photos": unmarked, "pick": "reject"})
    other.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(other.get_by_text(f"Marked elsewhere: {len(unmarked)} photos.")).to_be_visible()


@pytest.mark.parametrize("key", ["c", "n"])
def test_what_is_looked_at_together_is_so_after_a_reload(key: str, served: Served, run: str, page: Page) -> None:
    page.goto(served.page(f"/runs/{run}/photos/grid"))
    page.get_by_text("Keys mark one photo").wait_for()
    page.keyboard.press("Home")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press(key)
    panes = page.locator("section[aria-label$='.jpg']")
    expect(panes).to_have_count(3)
    page.keyboard.press("ArrowRight")
    page.wait_for_url(lambda url: url.count(".jpg") == 3)
    shown = panes.evaluate_all("panes => panes.map((pane) => pane.getAttribute('aria-label'))")
    active = page.locator("section[data-active]").get_attribute("aria-label")
    page.reload()
    expect(panes).to_have_count(3)
    assert panes.evaluate_all("panes => panes.map((pane) => pane.getAttribute('aria-label'))") == shown
    expect(page.locator("section[data-active]")).to_have_attribute("aria-label", str(active))
