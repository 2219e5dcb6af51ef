"""Nobody is kept out: no page has a fault that axe calls serious, light or dark, wide or narrow."""

from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.server.browser.conftest import AXE, PATIENCE_MS, Served, lacking

pytestmark = pytest.mark.slow
RULES = """axe.run({runOnly: ['wcag2a', 'wcag2aa', 'best-practice'], resultTypes: ['violations']})
    .then((found) => found.violations)"""
"""Of what is right nothing is told: to hand all of it over takes longer than to find it."""
ASIDE = """[...document.querySelectorAll('*')].filter((one) =>
    /auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1
).map((one) => one.className)"""
"""What can be scrolled sideways."""
PAGES = ("/", "/recipes", "/recipes/cull", "/runs", "/runs/{run}", "/runs/{run}/photos", "/models")


@pytest.fixture(name="run", scope="module")
def _run(served: Served, browser: Browser) -> str:
    """A run that is over."""
    run = served.start(sample=12, out=str(served.shoot.parent / "sampled"))
    page = browser.new_page()
    page.goto(served.page(f"/runs/{run}"))
    page.get_by_label("Verdicts").wait_for(timeout=240_000)
    page.close()
    return run


def serious(page: Page) -> list[str]:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = page.evaluate(RULES)
    return [
        f"{fault['id']}: {node['html'][:160]}"
        for fault in found
        if fault["impact"] in ("serious", "critical")
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 900])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_serious(
    path: str, width: int, scheme: Literal["light", "dark"], run: str, served: Served, browser: Browser
) -> None:
    if not AXE.is_file():
        lacking("axe-core is not installed here: make builder")
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )
    context.set_default_timeout(PATIENCE_MS)
    try:
        page = context.new_page()
        page.goto(served.page(path.format(run=run)))
        page.get_by_role("heading", level=1).first.wait_for()
        page.wait_for_load_state("networkidle")
        assert serious(page) == []
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), (
            "the page is wider than its window"
        )
    finally:
        context.close()


@pytest.mark.parametrize("path", PAGES)
def test_at_200_per_cent_nothing_has_to_be_scrolled_sideways(
    path: str, run: str, served: Served, browser: Browser
) -> None:
    context = browser.new_context(viewport={"width": 720, "height": 450}, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE_MS)
    try:
        page = context.new_page()
        page.goto(served.page(path.format(run=run)))
        page.get_by_role("heading", level=1).first.wait_for()
        page.wait_for_load_state("networkidle")
        assert page.evaluate(ASIDE) == []
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    finally:
        context.close()
