"""What stands before the made camera: a window of a photograph, or a horse before the evening sky."""

from dataclasses import dataclass, replace
from typing import Protocol

import cv2
import numpy as np

from safelight.demo.photographs import HORSE, Ellipse, Photograph, Pixels

CRISPEN = 1.5
"""Strength of the unsharp mask that gives an enlarged photograph the edges of a picture taken at that size."""

Size = tuple[int, int]
"""Width and height in pixels."""


class Scene(Protocol):
    """Something to photograph."""

    def pixels(self, size: Size, /) -> Pixels:
        """How it looks to a perfect camera."""
        ...

    def subject(self, size: Size, /) -> Ellipse:
        """Where its subject is in that picture."""
        ...


@dataclass(frozen=True, slots=True)
class View:
    """A window of a photograph, as large as the frame's shape allows, divided by `zoom`.

    `dx` and `dy` move it by shares of its own width and height: the hand between two frames of a burst.
    """

    photograph: Photograph
    zoom: float = 1.0
    dx: float = 0.0
    dy: float = 0.0
    mirrored: bool = False

    def moved(self, dx: float, dy: float) -> "View":
        return replace(self, dx=self.dx + dx, dy=self.dy + dy)

    def pixels(self, size: Size) -> Pixels:
        source = self.photograph.read()
        scale, left, top = self._window(source.shape[1], source.shape[0], size)
        matrix = np.array([[scale, 0, -left * scale], [0, scale, -top * scale]])
        seen = cv2.warpAffine(source, matrix, size, flags=cv2.INTER_LANCZOS4, borderMode=cv2.BORDER_REFLECT_101)
        crisp = _crispened(np.asarray(seen, np.uint8), scale)
        return np.ascontiguousarray(crisp[:, ::-1]) if self.mirrored else crisp

    def subject(self, size: Size) -> Ellipse:
        height, width = self.photograph.read().shape[:2]
        scale, left, top = self._window(width, height, size)
        here = self.photograph.subject
        x = (here.x * width - left) * scale / size[0]
        y = (here.y * height - top) * scale / size[1]
        rx, ry = here.rx * width * scale / size[0], here.ry * height * scale / size[1]
        return Ellipse(1 - x if self.mirrored else x, y, rx, ry)

    def _window(self, width: int, height: int, size: Size) -> tuple[float, float, float]:
        """Enlargement, and the window's left and top in the photograph's pixels."""
        shown = min(width, height * size[0] / size[1]) / self.zoom
        tall = shown * size[1] / size[0]
        return size[0] / shown, (width - shown) / 2 + self.dx * shown, (height - tall) / 2 + self.dy * tall


@dataclass(frozen=True, slots=True)
class Sunset:
    """A horse, black before the glow: a frame that is dark on purpose."""

    def pixels(self, size: Size) -> Pixels:
        width, height = size
        sky = _glow(width, height)
        horse = 255 - HORSE.read()[..., 0]
        tall = int(height * 0.74)
        across = int(tall * horse.shape[1] / horse.shape[0])
        shape = cv2.resize(horse, (across, tall), interpolation=cv2.INTER_CUBIC).astype(np.float32)
        cover = np.clip(cv2.GaussianBlur(shape, (0, 0), 2.0) / 64 - 1.5, 0, 1)[..., None]
        top, left = height - tall - int(height * 0.01), (width - across) // 2
        sky[top : top + tall, left : left + across] *= 1 - cover * 0.97
        sky[height - int(height * 0.04) :] *= 0.03
        return np.clip(sky, 0, 255).astype(np.uint8)

    def subject(self, _size: Size, /) -> Ellipse:
        return Ellipse(0.5, 0.62, 0.28, 0.35)


def _glow(width: int, height: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """An evening sky, brighter towards a low sun."""
    y, x = np.mgrid[0 : 1 : height * 1j, 0 : 1 : width * 1j].astype(np.float32)
    near = np.exp(-(((x - 0.62) / 0.35) ** 2 + ((y - 0.74) / 0.3) ** 2))
    disc = np.clip((0.06 - np.hypot((x - 0.62) * width / height, y - 0.74)) * 60, 0, 1)
    colours = np.array([[205, 150, 120], [35, 40, 0], [30, 60, 90]], np.float32)
    weights = np.stack([0.75 + 0.25 * y, near, disc], axis=-1)
    return np.asarray(weights @ colours, np.float32)


def _crispened(pixels: Pixels, scale: float) -> Pixels:
    if scale <= 1:
        return pixels
    soft = cv2.GaussianBlur(pixels, (0, 0), 0.6 * scale)
    return np.asarray(cv2.addWeighted(pixels, 1 + CRISPEN, soft, -CRISPEN, 0), np.uint8)
