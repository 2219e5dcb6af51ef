"""24-megapixel JPEGs as a camera writes them: detail, grain, EXIF, five to six megabytes each."""

from pathlib import Path

from benchmarks.truth import MINUTE, PHOTOGRAPHS
from safelight.demo.camera import Shot
from safelight.demo.faults import Fault, defocused, dimmed, noisy
from safelight.demo.scenes import View
from safelight.demo.shoot import Frame, make

SIZE = (6000, 4000)
PERIOD = 12
"""Frames after which the mix repeats: a burst with a close final, a plainly won one, and twice three singles."""
WON: tuple[tuple[Fault, ...], ...] = ((), (defocused(9),), (dimmed(0.6),))
CLOSE: tuple[tuple[Fault, ...], ...] = ((), (), (dimmed(0.6),))
STEP = 0.03
"""By which share of its width the camera moves between two frames of a close final: else they would be copies."""


def make_some(number: int, folder: Path) -> tuple[Path, ...]:
    """Write that many, no two alike, in the mix of `PERIOD`."""
    return make([_frame(index) for index in range(number)], folder)


def _frame(index: int) -> Frame:
    moment, place = divmod(index, 3)
    burst, close = moment % 2 == 0, moment % 4 == 0
    moved = 0.0003 * index + (STEP * place if close else 0)
    view = View(PHOTOGRAPHS[(moment if burst else index) % len(PHOTOGRAPHS)], zoom=1.1, dx=moved)
    faults = (CLOSE if close else WON)[place] if burst else ()
    shot = Shot(moment * 4 * MINUTE + place * (1 / 3 if burst else MINUTE))
    return Frame(f"BIG{index:05d}.jpg", view, shot, faults=(*faults, noisy(6)), size=SIZE, quality=90)
