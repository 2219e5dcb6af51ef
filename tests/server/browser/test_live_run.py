"""A run is watched to its end: reloaded in the middle, in two tabs, stopped and gone on with."""

import re

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.server.browser.conftest import PATIENCE_MS, Served

pytestmark = pytest.mark.slow
LONG_MS = 60_000


def progress(page: Page) -> Locator:
    """How many photos of the first phase are done, once some are."""
    return page.locator("[data-done]").filter(has_text=re.compile(r"^[1-9]\d* of 81 photos"))


def done(page: Page) -> int:
    return int(progress(page).get_attribute("data-done") or 0)


def step_done(page: Page, step: str) -> int:
    """Photos that a step is done with, as the page says while the run goes on."""
    return int(page.locator(f"[data-step='{step}'] [data-count='done']").inner_text() or 0)


def numbers(page: Page) -> list[str]:
    return page.get_by_label("Verdicts").locator("strong").all_inner_texts()


def test_a_run_is_followed_through_a_reload_to_its_end_in_two_tabs(unknowing: Served, context: BrowserContext) -> None:
    first, second = context.new_page(), context.new_page()
    run = unknowing.start()
    for page in (first, second):
        page.goto(unknowing.page(f"/runs/{run}"))
        progress(page).wait_for()
    before = done(first)
    first.reload()
    progress(first).wait_for()
    assert done(first) >= before
    expect(first.get_by_label("Loaded models")).to_contain_text("builtin/")
    for page in (first, second):
        expect(page.get_by_label("Verdicts")).to_be_visible(timeout=LONG_MS)
        expect(page.get_by_label("Photos that failed")).to_contain_text("CUT_0001.jpg: the photo is cut off")
    counts = unknowing.ask("GET", f"/runs/{run}")["counts"]
    wanted = [str(counts.get(verdict, 0)) for verdict in ("keep", "alternate", "review", "failed")]
    assert numbers(first) == numbers(second) == wanted


def test_how_each_step_stands_is_seen_while_it_runs_in_two_tabs_and_after_a_reload(
    unknowing: Served, context: BrowserContext
) -> None:
    first, second = context.new_page(), context.new_page()
    run = unknowing.start(recipe="five-stages", out=str(unknowing.shoot.parent / "stages"))
    for page in (first, second):
        page.goto(unknowing.page(f"/runs/{run}"))
        looked = page.locator("[data-step='analyze_scene'] [data-count='looked']")
        looked.filter(has_text=re.compile(r"\d")).wait_for(timeout=LONG_MS)
    before = step_done(first, "quality_check")
    assert 0 < before <= 81
    second.reload()
    second.locator("[data-step='quality_check']").wait_for()
    assert step_done(second, "quality_check") == before  # it is through with all, and a later step is at work
    for page in (first, second):
        assert page.locator("header [data-state='running']").is_visible()
    unknowing.ask("POST", f"/runs/{run}/cancel")


def test_it_is_stopped_and_gone_on_with_by_the_keyboard(unknowing: Served, page: Page) -> None:
    run = unknowing.start(out=str(unknowing.shoot.parent / "stopped"))
    page.goto(unknowing.page(f"/runs/{run}"))
    progress(page).wait_for()
    page.get_by_role("button", name="Stop").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Let it run")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    on = page.get_by_role("button", name="Go on")
    on.wait_for(timeout=LONG_MS)
    on.focus()
    page.keyboard.press("Enter")
    expect(page.locator("header [data-state='done']")).to_have_text(re.compile("Done"), timeout=LONG_MS)
    expect(page.get_by_role("link", name="Go through the photos")).to_be_visible()


def test_a_run_that_nobody_knows_is_said_to_be_none(served: Served, page: Page) -> None:
    page.goto(served.page("/runs/20200101-000000-nobody"))
    expect(page.get_by_role("alert")).to_contain_text("there is no run", timeout=PATIENCE_MS)
