"""From an address that is opened to a page that can be used, by a browser that knows nothing yet."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser

from benchmarks.table import Row
from benchmarks.web_app.many_photos import ManyPhotos
from benchmarks.web_app.serving import Served, looking

TIMES = 7
GOAL_SECONDS = 1.0
START = ("/", "h1", "[aria-labelledby=library] li")
GRID = ("h1", "[role=gridcell]")
THUMBS = "[role=gridcell] img"


@dataclass(frozen=True, slots=True)
class FirstView:
    """One page, opened once. Seconds since the navigation began."""

    painted: float
    usable: float
    kilobytes: float


def rows(browser: Browser, served: Served, photos: ManyPhotos) -> list[Row]:
    """Medians of the pages that are opened first."""
    run = f"/runs/{photos.run}"
    pages = {
        "start": START,
        f"a run of {photos.number} photos": (run, "h1", "[aria-label=Verdicts] li"),
        f"culling {photos.number} photos": (f"{run}/photos", *GRID),
        "culling, with every thumbnail": (f"{run}/photos", *GRID, THUMBS),
    }
    return [row for name, page in pages.items() for row in _rows(browser, served, name, *page)]


def of_a_fresh_server(browser: Browser, served: Served) -> Row:
    """The first page that a server gives."""
    seen = _first_view(browser, served, *START)
    return Row("first view of a fresh server, start: usable", seen.usable, "s", at_most=GOAL_SECONDS)


def of_photos_never_seen(browser: Browser, served: Served, photos: ManyPhotos) -> Row:
    """A run's photos that nobody has looked at yet: later they are kept as columns."""
    seen = _first_view(browser, served, f"/runs/{photos.run}/photos", *GRID)
    return Row(f"first view ever, culling {photos.number} photos: usable", seen.usable, "s")


def _rows(browser: Browser, served: Served, name: str, path: str, *selectors: str) -> list[Row]:
    seen = [_first_view(browser, served, path, *selectors) for _ in range(TIMES)]
    return [
        Row(f"first view, {name}: first paint", median(one.painted for one in seen), "s"),
        Row(f"first view, {name}: usable", median(one.usable for one in seen), "s", at_most=GOAL_SECONDS),
        Row(f"first view, {name}: over the wire", median(one.kilobytes for one in seen), "kB"),
    ]


def _first_view(browser: Browser, served: Served, path: str, *selectors: str) -> FirstView:
    """Opened until all that these select is there."""
    with looking(browser) as page:
        page.goto(served.page(path), wait_until="commit")
        usable = page.evaluate("selectors => meters.shown(selectors)", selectors)
        painted, transferred = page.evaluate("[meters.firstPaint(), meters.transferred()]")
        return FirstView(painted / 1000, usable / 1000, transferred / 1000)
