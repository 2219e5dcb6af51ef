"""What goes wrong between a scene and its picture, and what photographers do on purpose.

Each is pure, given its chance.
"""

from collections.abc import Callable
from math import cos, radians, sin

import cv2
import numpy as np
import numpy.typing as npt

from safelight.demo.photographs import Ellipse, Pixels

Chance = np.random.Generator
Fault = Callable[[Pixels, Ellipse, Chance], Pixels]
"""`fault(pixels, subject, chance)`: the picture with the fault in it."""

_GAMMA = 2.2


def defocused(sigma: float) -> Fault:
    """All of it out of focus, by a Gaussian of `sigma` pixels."""
    return lambda pixels, _subject, _chance: _soft(pixels, sigma)


def shaken(length: float, degrees: float = 0.0) -> Fault:
    """The camera moved by `length` pixels in that direction."""
    return lambda pixels, _subject, _chance: _as_pixels(cv2.filter2D(pixels, -1, _line(length, degrees)))


def exposed(stops: float) -> Fault:
    """More light, or less, by that many stops (in linear light; what is too bright clips)."""
    table = (np.clip((np.arange(256) / 255) ** _GAMMA * 2.0**stops, 0, 1) ** (1 / _GAMMA) * 255).round()
    return lambda pixels, _subject, _chance: _as_pixels(cv2.LUT(pixels, table.astype(np.uint8)))


def dimmed(factor: float) -> Fault:
    """Every value times `factor`."""
    return lambda pixels, _subject, _chance: _as_pixels(cv2.convertScaleAbs(pixels, alpha=factor))


def noisy(sd: float) -> Fault:
    """Sensor noise of that standard deviation, in each channel alike and on its own."""

    def noise(pixels: Pixels, _subject: Ellipse, chance: Chance) -> Pixels:
        grain = chance.standard_normal(pixels.shape, np.float32) * np.float32(sd)
        return _as_pixels(np.clip(pixels + grain, 0, 255).round())

    return noise


def misfired() -> Fault:
    """The lens cap is on."""
    return lambda pixels, _subject, chance: _as_pixels(np.abs(chance.normal(0, 1.2, pixels.shape)))


def focused_behind(sigma: float) -> Fault:
    """The subject is out of focus, the background is sharp."""
    return lambda pixels, subject, _chance: _mixed(_soft(pixels, sigma), pixels, subject)


def shallow(sigma: float) -> Fault:
    """On purpose: a sharp subject before a soft background."""
    return lambda pixels, subject, _chance: _mixed(pixels, _soft(pixels, sigma), subject)


def panned(length: float) -> Fault:
    """On purpose: the camera followed the subject, the background is streaks."""
    line = _line(length, 0.0)
    return lambda pixels, subject, _chance: _mixed(pixels, _as_pixels(cv2.filter2D(pixels, -1, line)), subject)


def low_key() -> Fault:
    """On purpose: a lit subject before black."""
    return lambda pixels, subject, _chance: _mixed(pixels, _as_pixels(pixels * 0.06), subject)


def high_key() -> Fault:
    """On purpose: a lit subject before white."""
    return lambda pixels, subject, _chance: _mixed(pixels, np.full_like(pixels, 253), subject)


def monochrome() -> Fault:
    """On purpose: black and white."""
    return lambda pixels, _subject, _chance: _as_pixels(
        cv2.cvtColor(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
    )


def _as_pixels(values: npt.ArrayLike) -> Pixels:
    return np.asarray(values, np.uint8)


def _soft(pixels: Pixels, sigma: float) -> Pixels:
    return _as_pixels(cv2.GaussianBlur(pixels, (0, 0), sigma))


def _line(length: float, degrees: float) -> npt.NDArray[np.float32]:
    """A line of that length as a kernel, anti-aliased, summing to one."""
    edge = int(length / 2) * 2 + 3
    middle, dx, dy = edge / 2 - 0.5, cos(radians(degrees)) * length / 2, -sin(radians(degrees)) * length / 2
    along = np.linspace(-1, 1, 8 * edge)
    kernel = np.zeros((edge, edge), np.float32)
    x, y = middle + along * dx, middle + along * dy
    left, top = np.floor(x).astype(int), np.floor(y).astype(int)
    for right, below in ((0, 0), (0, 1), (1, 0), (1, 1)):
        share = np.abs(1 - right - (x - left)) * np.abs(1 - below - (y - top))
        np.add.at(kernel, (np.minimum(top + below, edge - 1), np.minimum(left + right, edge - 1)), share)
    return np.asarray(kernel / kernel.sum(), np.float32)


def _mixed(inside: Pixels, outside: Pixels, subject: Ellipse) -> Pixels:
    """`inside` where the subject is, `outside` elsewhere, with a soft rim."""
    height, width = inside.shape[:2]
    y, x = np.ogrid[0 : 1 : height * 1j, 0 : 1 : width * 1j]
    far = np.hypot((x - subject.x) / subject.rx, (y - subject.y) / subject.ry)
    cover = np.clip((1.08 - far) / 0.16, 0, 1)[..., None].astype(np.float32)
    return _as_pixels((inside * cover + outside * (1 - cover)).round())
