"""Look-alikes that are no duplicates: recomposed, mirrored, the same place minutes later; among true duplicates."""

from dataclasses import replace
from pathlib import Path

from benchmarks.playing import play
from benchmarks.scores import grouping
from benchmarks.table import Row
from benchmarks.truth import EDGE, GRAIN, MINUTE, PHOTOGRAPHS, numbered
from safelight.demo import photographs as photo
from safelight.demo.camera import Shot
from safelight.demo.faults import defocused, exposed
from safelight.demo.photographs import Photograph
from safelight.demo.scenes import View
from safelight.demo.shoot import Frame, Truth


def bench(folder: Path, small: bool) -> list[Row]:
    """Precision and recall of `find_duplicates` as it comes."""
    frames: list[Frame] = []
    for photograph in PHOTOGRAPHS[:4] if small else PHOTOGRAPHS:
        frames += _around(photograph, len(frames) * 20 * MINUTE)
    later = len(frames) * 20 * MINUTE
    frames += [_frame(View(photo.MOTORCYCLE), later), _frame(View(photo.MOTORCYCLE_LATER), later + 4 * MINUTE)]
    precision, recall = grouping(play("duplicates", numbered(frames), folder))
    return [
        Row("look-alikes: precision of duplicates", precision, at_least=0.98),
        Row("look-alikes: recall of duplicates", recall, at_least=0.98),
    ]


def _around(photograph: Photograph, at: float) -> list[Frame]:
    """A frame, its duplicate, and three that are none."""
    name, view = photograph.file, View(photograph)
    first = _frame(view, at, Truth("burst", name, best=True))
    again = replace(_frame(view.moved(0.004, -0.003), at + 1, Truth("burst", name)), faults=(defocused(1.5), GRAIN))
    recomposed = _frame(View(photograph, zoom=1.35, dx=0.12, dy=0.06), at + 8)
    mirrored = _frame(replace(view, mirrored=True), at + 14)
    later = _frame(view.moved(0.06, 0.03), at + 5 * MINUTE)
    return [first, again, recomposed, mirrored, replace(later, faults=(exposed(-0.7), GRAIN))]


def _frame(view: View, at: float, truth: Truth | None = None) -> Frame:
    return Frame("", view, Shot(at), truth or Truth(), (GRAIN,), EDGE)
