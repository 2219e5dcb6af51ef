"""A real `safelight serve`, and a real browser before it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import sleep

import psutil
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from benchmarks.processes import compiled_once
from benchmarks.web_app.many_photos import ManyPhotos

METERS = Path(__file__).with_name("meters.js")
QUIET = ("--no-sandbox", "--disable-quic", "--disable-background-networking")
SCREEN: ViewportSize = {"width": 1440, "height": 900}
PATIENCE_MS = 120_000
SETTLED_SECONDS = 1.5
"""A new window loads pages of its own, for its address bar: whoever opens a web app has a window."""


@dataclass(frozen=True, slots=True)
class Served:
    """A server that is up."""

    url: str
    process: psutil.Process

    def page(self, path: str) -> str:
        """The address of a page of the web app."""
        return f"{self.url}#{path}"

    def cpu(self) -> float:
        """Seconds of CPU that it has taken."""
        spent = self.process.cpu_times()
        return float(spent.user + spent.system)


@contextmanager
def serving(photos: ManyPhotos) -> Iterator[Served]:
    """A server over the store of a run."""
    places = ["--root", photos.root, "--recipes", photos.root.parent / "recipes", "--store", photos.store]
    command = [sys.executable, "-m", "safelight", "serve", "--port", "0", "--no-open", *map(str, places)]
    around = {**compiled_once(), "SAFELIGHT_CACHE": str(photos.root.parent / "cache")}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=around) as process:
        try:
            assert process.stdout
            yield Served(process.stdout.readline().strip(), psutil.Process(process.pid))
        finally:
            process.terminate()
            process.wait(30)


@contextmanager
def browsing() -> Iterator[Browser]:
    """The system's Chromium. Raises FileNotFoundError where there is none."""
    found = shutil.which("chromium")
    if found is None:
        raise FileNotFoundError("chromium is not installed here: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=QUIET)
        yield browser
        browser.close()


@contextmanager
def looking(browser: Browser) -> Iterator[Page]:
    """A page with meters, in a browser that knows nothing yet."""
    context: BrowserContext = browser.new_context(viewport=SCREEN)
    context.set_default_timeout(PATIENCE_MS)
    context.add_init_script(path=METERS)
    page = context.new_page()
    sleep(SETTLED_SECONDS)
    yield page
    context.close()
