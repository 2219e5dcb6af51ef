"""The oval of a face, hairline to chin, from its landmarks or its box."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, hypot

from safelight.models.builtin.outlines.window import Window
from safelight.models.outlines import Prompt


@dataclass(frozen=True, slots=True)
class Oval:
    """An ellipse in pixels: half its width and half its height, turned by `turn` radians clockwise."""

    centre: tuple[float, float]
    radii: tuple[float, float]
    turn: float = 0.0


def face_oval(window: Window, prompt: Prompt) -> Oval:
    """The oval in pixels of the window's working size.

    Proportions are those of a face seen from the front: the mouth lies as far below the eyes as these are apart, the
    chin .85 of that below the mouth, the hairline .95 above the eyes. Turned away, both measures shrink differently;
    the larger one counts.
    """
    if len(prompt.landmarks) < 5:
        return _from_box(*window.rectangle(prompt.box))
    left, right, _, corner, other = (window.place(*point) for point in prompt.landmarks[:5])
    eyes, mouth = _between(left, right), _between(corner, other)
    apart, down = hypot(right[0] - left[0], right[1] - left[1]), hypot(mouth[0] - eyes[0], mouth[1] - eyes[1])
    unit = max(apart, 0.95 * down, 1.0)
    turn = atan2(right[1] - left[1], right[0] - left[0])
    if down < 0.3 * unit:  # landmarks that contradict each other
        return _from_box(*window.rectangle(prompt.box))
    step = (mouth[0] - eyes[0]) / down * unit, (mouth[1] - eyes[1]) / down * unit
    centre = eyes[0] + 0.42 * step[0], eyes[1] + 0.42 * step[1]
    return Oval(centre, (1.08 * unit, 1.42 * unit), turn)


def _from_box(x1: float, y1: float, x2: float, y2: float) -> Oval:
    """Detectors' boxes reach from the brows or the middle of the forehead to the chin."""
    height = max(y2 - y1, 1.0)
    return Oval(((x1 + x2) / 2, y1 + 0.46 * height), (max(0.5 * (x2 - x1), 0.5), 0.58 * height))


def _between(a: tuple[float, float], b: tuple[float, float]) -> tuple[float, float]:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
