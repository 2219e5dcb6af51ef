"""A real browser before a real server, over photos that were made for it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageOps
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from safelight.demo.afternoon import frames
from safelight.demo.shoot import make
from safelight.server.bundle import FOLDER, INDEX
from tests.made_once import made_once

ROOT = Path(__file__).parents[3]
AXE = ROOT / "builder" / "node_modules" / "axe-core" / "axe.min.js"
QUIET = ("--no-sandbox", "--disable-quic", "--disable-background-networking")
PATIENCE_MS = 30_000
"""A busy machine is no fault of the page: speed is measured in benchmarks."""


def lacking(what: str) -> None:
    """On a laptop a reason to skip, in CI a failure."""
    if os.environ.get("CI") == "true":
        pytest.fail(what)
    pytest.skip(what)


@dataclass(frozen=True)
class Served:
    """A server that is up."""

    url: str
    shoot: Path

    def ask(self, method: str, path: str, body: object = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.url}api{path}", data, method=method)
        request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request, timeout=60) as answer:
            told = answer.read()
        return json.loads(told) if told else None

    def start(self, **order: object) -> str:
        """Begin a run over the shoot; its id."""
        run = self.ask("POST", "/runs", {"recipe": "cull", "photos": [str(self.shoot)], "fresh": True, **order})
        return str(run["id"])

    def page(self, path: str) -> str:
        return f"{self.url}#{path}"


# For the package, not for the session: while Playwright is up, its loop runs in this thread, and tests elsewhere that
# bring a loop of their own would be refused.
@pytest.fixture(name="browser", scope="package")
def _browser() -> Iterator[Browser]:
    found = shutil.which("chromium")
    if found is None:
        lacking("chromium is not installed here: apt-get install chromium")
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(name="shoot", scope="package")
def _shoot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An afternoon, the same as a mirror has it, so that a run lasts while one looks, and a file that is cut off."""
    made = made_once(tmp_path_factory, "afternoon", _afternoon)
    return shutil.copytree(made, tmp_path_factory.mktemp("roots") / "An afternoon")


def _afternoon(folder: Path) -> None:
    for path in make(frames(), folder):
        with Image.open(path) as photo:
            ImageOps.mirror(photo).save(path.with_stem(f"{path.stem}_M"), quality=90, exif=photo.getexif())
    whole = min(folder.iterdir()).read_bytes()
    (folder / "CUT_0001.jpg").write_bytes(whole[: len(whole) // 3])


@contextmanager
def serving(shoot: Path, own: Path) -> Iterator[Served]:
    """A server that remembers its runs in a folder of its own."""
    if not (FOLDER / INDEX).is_file():
        lacking("the bundle is not built: make builder")
    places = ["--root", str(shoot.parent), "--recipes", str(own / "recipes"), "--store", str(own / "store.db")]
    command = [sys.executable, "-m", "safelight", "serve", "--port", "0", "--no-open", *places]
    surroundings = {**os.environ, "OMP_NUM_THREADS": "1"}
    with (
        (own / "said").open("w") as said,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=said, text=True, env=surroundings) as process,
    ):
        try:
            assert process.stdout
            yield Served(process.stdout.readline().strip(), shoot)
        finally:
            process.terminate()
            process.wait(30)


@pytest.fixture(name="served", scope="package")
def _served(shoot: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(shoot, tmp_path_factory.mktemp("own")) as served:
        yield served


@pytest.fixture(name="unknowing")
def _unknowing(shoot: Path, tmp_path: Path) -> Iterator[Served]:
    """A server that has seen none of the photos yet: a run lasts as long as the first one does."""
    with serving(shoot, tmp_path) as served:
        yield served


@pytest.fixture(name="context")
def _context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.set_default_timeout(PATIENCE_MS)
    yield context
    context.close()


@pytest.fixture(name="page")
def _page(context: BrowserContext) -> Page:
    return context.new_page()
