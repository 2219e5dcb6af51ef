"""The web app as a person meets it: a real `safelight serve` over a run of many photos, and the system's Chromium.

Seconds and frames are those of a machine that may be busy with other things: where it matters, the same is measured at
rest beside it.
"""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.table import Row
from benchmarks.web_app import first_view, flinging, flooding, marking
from benchmarks.web_app.many_photos import ManyPhotos, many_photos
from benchmarks.web_app.serving import Served, browsing, looking, serving


def bench(folder: Path, small: bool) -> list[Row]:
    """First views, a fling, marks, and a flood of events."""
    photos = many_photos(folder, 600 if small else 20_000)
    with browsing() as browser:
        return list(_rows(browser, photos))


def _rows(browser: Browser, photos: ManyPhotos) -> Iterator[Row]:
    with serving(photos) as served:
        yield first_view.of_a_fresh_server(browser, served)
        yield first_view.of_photos_never_seen(browser, served, photos)
        yield from first_view.rows(browser, served, photos)
        with looking(browser) as page:
            _open_grid(page, served, photos)
            yield from flinging.rows(page, photos.number)
            yield from marking.rows(page, photos.number)
        with looking(browser) as page:
            yield from flooding.rows(page, served, photos)


def _open_grid(page: Page, served: Served, photos: ManyPhotos) -> None:
    """Every photo a cell of its own: none in a stack."""
    page.goto(served.page(f"/runs/{photos.run}/photos"))
    page.locator("[role=gridcell]").first.wait_for()
    page.keyboard.press("Shift+S")
    page.wait_for_timeout(1_000)
