"""Make `report.png`: a day that was drawn, culled by Safelight, and its report as a browser shows it.

    python docs/images/make_report_picture.py

Needs Chromium. The picture is of a real run; only what stood before the camera is made.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import hours
from landscape import Landscape
from PIL import Image

from safelight.demo.camera import Shot
from safelight.demo.faults import Fault, defocused, exposed, misfired, noisy, shaken
from safelight.demo.shoot import Frame, make

SHOOT = "Saturday at the lake"
PICTURE = Path(__file__).parent / "report.png"
WIDTH, HEIGHT = 1440, 2244
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

START = datetime(2026, 9, 19, 15, 42, 30, tzinfo=UTC).timestamp()
MINUTE = 60.0
SIZE = (1800, 1200)
LENS = defocused(1.4)
GRAIN = noisy(1.2)
ANGLER_BURST: tuple[Fault | None, ...] = (
    shaken(15, 20),
    defocused(2.6),
    None,
    exposed(-1.6),
    defocused(4.0),
)
WANDERER_BURST: tuple[Fault | None, ...] = (defocused(2.8), None, shaken(12, 80), defocused(2.2))
SINGLES = (
    (hours.LAKE, 0),
    (hours.TARN, 22),
    (hours.VALLEY, 52),
    (hours.FJORD, 101),
    (hours.GLOW, 192),
    (hours.AFTERGLOW, 205),
    (hours.MOONRISE, 236),
    (hours.STARS, 290),
    (hours.CAMP, 301),
)


def frames() -> Iterator[Frame]:
    """From the afternoon to the stars, in the order in which they were taken."""
    taken = sorted(_taken(), key=lambda frame: frame.shot.taken)
    for number, frame in enumerate(taken, 401):
        yield replace(frame, name=f"SLT_{number:04d}.jpg")


def _taken() -> Iterator[Frame]:
    for scene, minute in SINGLES:
        yield _frame(scene, minute, LENS, GRAIN)
    yield _frame(hours.TARN, 31, misfired())
    yield _frame(hours.VALLEY, 71, defocused(30))
    yield from _burst(hours.ANGLER, 88, ANGLER_BURST)
    yield from _burst(hours.WANDERER, 160, WANDERER_BURST)
    yield from _bracket(hours.SUNSET, 171)


def _frame(scene: Landscape, minute: float, *faults: Fault) -> Frame:
    return Frame("", scene, Shot(START + minute * MINUTE, focal_length=35.0), faults=faults, size=SIZE)


def _burst(scene: Landscape, minute: float, faults: tuple[Fault | None, ...]) -> Iterator[Frame]:
    for place, fault in enumerate(faults):
        moved = scene.moved(0.003 * (place % 3 - 1), 0.002 * (place % 2))
        yield _frame(moved, minute + place * 0.4 / 60, LENS, *((fault,) if fault else ()), GRAIN)


def _bracket(scene: Landscape, minute: float) -> Iterator[Frame]:
    for place, stops in enumerate((-2.0, 0.0, 2.0)):
        at = START + minute * MINUTE + place * 0.4
        shot = Shot(at, exposure_time=1 / 60 * 2**stops, f_number=8.0, iso=100, bias=stops)
        yield Frame("", scene, shot, faults=(LENS, exposed(stops), GRAIN), size=SIZE)


def culled(folder: Path) -> Path:
    """Make the frames in `folder` and cull them; the report."""
    make(frames(), folder / SHOOT)
    out = folder / "culled"
    subprocess.run([sys.executable, "-m", "safelight", "run", "cull", folder / SHOOT, "-o", out], check=True)
    return out / "report.html"


def photographed(page: Path, folder: Path) -> Image.Image:
    """The top of a page, as a browser shows it."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.exit(f"a browser is needed: {', '.join(BROWSERS)}")
    shot = folder / "shot.png"
    plain = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run")
    alone = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic")
    own = (f"--user-data-dir={folder / 'browser'}", f"--window-size={WIDTH},{HEIGHT}", f"--screenshot={shot}")
    subprocess.run([browser, *plain, *alone, *own, page.as_uri()], check=True, stderr=subprocess.DEVNULL)
    return Image.open(shot).convert("RGB")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        picture = photographed(culled(folder), folder).crop((0, 0, WIDTH, HEIGHT))
    picture.save(PICTURE, optimize=True)


if __name__ == "__main__":
    main()
