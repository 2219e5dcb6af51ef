"""24-megapixel JPEGs as a camera writes them: detail, grain, EXIF, some seven megabytes each."""

from pathlib import Path

from benchmarks.truth import MINUTE, PHOTOGRAPHS
from safelight.demo.camera import Shot
from safelight.demo.faults import Fault, defocused, dimmed, noisy
from safelight.demo.scenes import View
from safelight.demo.shoot import Frame, make

SIZE = (6000, 4000)
FAULTS: tuple[tuple[Fault, ...], ...] = ((), (defocused(9),), (dimmed(0.6),))


def make_some(number: int, folder: Path) -> tuple[Path, ...]:
    """Write that many, no two alike: by turns a burst of three with one best frame, and three singles."""
    return make([_frame(index) for index in range(number)], folder)


def _frame(index: int) -> Frame:
    moment, place = divmod(index, 3)
    burst = moment % 2 == 0
    view = View(PHOTOGRAPHS[(moment if burst else index) % len(PHOTOGRAPHS)], zoom=1.1, dx=0.0003 * index)
    faults = FAULTS[place] if burst else ()
    shot = Shot(moment * 4 * MINUTE + place * (1 / 3 if burst else MINUTE))
    return Frame(f"BIG{index:05d}.jpg", view, shot, faults=(*faults, noisy(6)), size=SIZE, quality=90)
