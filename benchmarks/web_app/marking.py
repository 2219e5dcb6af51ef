"""A mark by a key: from the press to the frame in which it is seen."""

from __future__ import annotations

from statistics import median

from playwright.sync_api import Page

from benchmarks.table import Row

MARKS = 30
KEYS = ("p", "x", "3")
GOAL_MS = 50


def rows(page: Page, photos: int) -> list[Row]:
    """Median and worst. The grid is open."""
    page.keyboard.press("Home")
    spent = [_mark(page, KEYS[at % len(KEYS)]) for at in range(MARKS)]
    return [
        Row(f"a mark among {photos} photos: seen after, median of {MARKS}", median(spent), "ms", at_most=GOAL_MS),
        Row(f"a mark among {photos} photos: the slowest", max(spent), "ms", at_most=GOAL_MS),
    ]


def _mark(page: Page, key: str) -> float:
    """On the next photo. Milliseconds."""
    page.keyboard.press("ArrowRight")
    page.evaluate("void (drawn = meters.afterKey(document.querySelector('[role=gridcell][data-active]')))")
    page.keyboard.press(key)
    return float(page.evaluate("drawn"))
