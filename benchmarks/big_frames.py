"""24-megapixel JPEGs as a camera writes them: detail, grain, EXIF, some seven megabytes each."""

from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from benchmarks.truth import MINUTE, PHOTOGRAPHS
from safelight.demo.camera import Shot
from safelight.demo.faults import noisy
from safelight.demo.scenes import View
from safelight.demo.shoot import Frame, make

SIZE = (6000, 4000)


def make_some(number: int, folder: Path) -> tuple[Path, ...]:
    """Write that many, in bursts of three, and no two alike."""
    views = (View(photograph, zoom=1.1) for photograph in cycle(PHOTOGRAPHS))
    shots = ((view, place) for view in views for place in range(3))
    frames = [
        replace(_frame(view.moved(0.002 * place + 0.0001 * index, 0)), name=f"BIG{index:05d}.jpg", shot=_shot(index))
        for index, (view, place) in enumerate(islice(shots, number))
    ]
    return make(frames, folder)


def _frame(view: View) -> Frame:
    return Frame("", view, Shot(0), faults=(noisy(6),), size=SIZE, quality=90)


def _shot(index: int) -> Shot:
    return Shot(index // 3 * 4 * MINUTE + index % 3 / 3)
