"""Subjects of a known outline, pasted over photographs: shapes filled with the skin of one photo, before another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

import cv2
import numpy as np
import numpy.typing as npt

from safelight.demo import photographs as photo
from safelight.demo.photographs import HORSE, Photograph, Pixels
from safelight.demo.scenes import View
from safelight.imaging.geometry import Box

Truth = npt.NDArray[np.bool_]

SIZE = (1600, 1066)
SKINS: tuple[Photograph, ...] = (
    photo.CAT,
    photo.FLOWER,
    photo.COFFEE,
    photo.BRICK,
    photo.GRAVEL,
    photo.COINS,
    photo.GALAXIES,
)
SCENES: tuple[Photograph, ...] = (
    photo.CHINA,
    photo.ASTRONAUT,
    photo.MOTORCYCLE,
    photo.ROCKET,
    photo.FLOWER,
    photo.COFFEE,
    photo.BRICK,
    photo.CAMERA,
)


@dataclass(frozen=True, slots=True)
class MadeSubject:
    """One picture, what is truly inside, and the box that a detector might have given."""

    rgb: Pixels
    inside: Truth
    box: Box
    shallow: bool
    """Whether the background is out of focus."""


PLAIN: tuple[Photograph, ...] = (photo.BRICK, photo.GRAVEL, photo.MOON, photo.GALAXIES)
"""Scenes without a subject of their own."""


def made_subjects(count: int, scenes: Sequence[Photograph] = SCENES, seed: int = 1) -> Iterator[MadeSubject]:
    """Seeded: the same ones again. Every second one stands before a blurred background."""
    rng = Random(seed)
    for number in range(count):
        scene = rng.choice(scenes)
        skin = rng.choice([one for one in SKINS if one is not scene])
        yield _made(skin, scene, number % 2 == 1, rng)


def _made(skin: Photograph, scene: Photograph, shallow: bool, rng: Random) -> MadeSubject:
    cover = _shape(rng)
    behind = View(scene).pixels(SIZE)
    behind = cv2.GaussianBlur(behind, (0, 0), 12) if shallow else behind
    cover = cv2.GaussianBlur(cover, (0, 0), 1.0)
    front = View(skin, zoom=rng.uniform(1, 1.6)).pixels(SIZE)
    rgb = (front * cover[..., None] + behind * (1 - cover[..., None]) + 0.5).astype(np.uint8)
    noise = np.random.default_rng(rng.randrange(1 << 30)).normal(0, 2, rgb.shape)
    noisy = np.clip(rgb + noise, 0, 255).astype(np.uint8)
    inside = cover > 0.5
    return MadeSubject(np.ascontiguousarray(noisy), inside, _loose(inside, rng), shallow)


def _shape(rng: Random) -> npt.NDArray[np.float32]:
    """A horse, or a blob with bays and limbs; 1 inside."""
    width, height = SIZE
    drawn = np.zeros((height, width), np.uint8)
    tall = rng.uniform(0.35, 0.8) * height
    centre = rng.uniform(0.35, 0.65) * width, rng.uniform(0.42, 0.58) * height
    if rng.random() < 0.4:
        outline = (HORSE.read()[..., 0] < 128).astype(np.uint8)
        scale = tall / outline.shape[0]
        matrix = np.array([[scale, 0, centre[0] - scale * outline.shape[1] / 2], [0, scale, centre[1] - tall / 2]])
        drawn = cv2.warpAffine(outline, matrix, SIZE, flags=cv2.INTER_LINEAR)
    else:
        angles = np.linspace(0, 2 * np.pi, 400, endpoint=False)
        waves = [(k, rng.uniform(0, 0.45 / k), rng.uniform(0, 6.3)) for k in range(2, 9)]
        far = 1 + sum(size * np.cos(k * angles + phase) for k, size, phase in waves)
        far = np.clip(far, 0.25, None) * tall / 2 / max(far.max(), 1)
        points = np.stack([centre[0] + far * np.cos(angles) * 1.2, centre[1] + far * np.sin(angles)], 1)
        cv2.fillPoly(drawn, [points.astype(np.int32)], 1)
    return drawn.astype(np.float32)


def _loose(inside: Truth, rng: Random) -> Box:
    """The box round it, each side off by up to 5 % of its length."""
    rows, columns = np.flatnonzero(inside.any(1)), np.flatnonzero(inside.any(0))
    height, width = inside.shape
    x1, x2, y1, y2 = columns[0] / width, (columns[-1] + 1) / width, rows[0] / height, (rows[-1] + 1) / height
    off = [rng.uniform(-0.05, 0.05) for _ in range(4)]
    dx, dy = x2 - x1, y2 - y1
    sides = (x1 + off[0] * dx, y1 + off[1] * dy, x2 + off[2] * dx, y2 + off[3] * dy)
    return Box(*(min(max(round(float(side), 4), 0.0), 1.0) for side in sides))
