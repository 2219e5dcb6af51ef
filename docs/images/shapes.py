"""What stands before the light as a dark shape: spruces, a boat with its angler, a wanderer."""

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt
from noise import Plane

Cover = npt.NDArray[np.uint8]
"""How much of each pixel a shape covers, 0 to 255."""


def fill(cover: Cover, outline: Sequence[tuple[float, float]]) -> None:
    """Cover what lies within an outline, in pixels, with soft edges."""
    cv2.fillPoly(cover, [np.round(np.array(outline) * 16).astype(np.int32)], 255, cv2.LINE_AA, 4)


def pine(cover: Cover, chance: np.random.Generator, x: float, foot: float, tall: float) -> None:
    """A spruce: boughs that hang, longer towards the foot."""
    tiers = max(5, int(tall / 7))
    spread = tall * (0.15 + 0.05 * chance.random())
    left, right = [], []
    for tier in range(tiers):
        down = (tier + 1) / tiers
        for side, points in ((-1, left), (1, right)):
            reach = spread * down**0.85 * (0.75 + 0.5 * chance.random())
            points.append((x + side * reach, foot - tall * (1 - down * 0.95) + reach * 0.25))
            points.append((x + side * reach * 0.45, foot - tall * (1 - down * 0.95) - reach * 0.05))
    fill(cover, [(x, foot - tall), *left, (x, foot), *right[::-1]])


def boat_shape(long: int) -> Plane:
    """Cover of a boat, seen from the side, with an angler and his rod."""
    tall = int(long * 0.62)
    shape = np.zeros((tall, long), np.uint8)

    def part(*points: tuple[float, float]) -> None:
        fill(shape, [(a * long, tall - b * long) for a, b in points])

    part((0.02, 0.15), (0.12, 0.105), (0.5, 0.09), (0.86, 0.11), (0.98, 0.17), (0.88, 0.02), (0.8, 0.0), (0.16, 0.0))
    part((0.42, 0.08), (0.41, 0.24), (0.44, 0.31), (0.49, 0.325), (0.54, 0.29), (0.56, 0.18), (0.62, 0.08))
    part((0.42, 0.30), (0.55, 0.17), (0.66, 0.19), (0.66, 0.165), (0.55, 0.14))
    cv2.circle(shape, (int(0.485 * long), int(tall - 0.385 * long)), int(0.043 * long), 255, -1, cv2.LINE_AA)
    part((0.425, 0.405), (0.56, 0.405), (0.525, 0.42), (0.515, 0.45), (0.46, 0.45), (0.45, 0.42))
    cv2.line(
        shape,
        (int(0.62 * long), int(tall - 0.17 * long)),
        (int(0.97 * long), int(tall - 0.55 * long)),
        255,
        1,
        cv2.LINE_AA,
    )
    return shape.astype(np.float32) / 255


def wanderer(cover: Cover, column: int, edge: Plane, height: int) -> None:
    """Somebody on foot, with a rucksack and a stick, looking on."""
    tall, foot = 0.15 * height, (edge[column] + 0.006) * height

    def part(*points: tuple[float, float]) -> None:
        fill(cover, [(column + a * tall, foot - b * tall) for a, b in points])

    part((-0.10, 0), (-0.09, 0.45), (0.09, 0.47), (0.13, 0.0), (0.07, 0.0), (0.02, 0.34), (-0.04, 0.0))
    part((-0.10, 0.44), (-0.12, 0.74), (-0.05, 0.82), (0.06, 0.82), (0.11, 0.73), (0.10, 0.44))
    part((-0.10, 0.50), (-0.22, 0.52), (-0.24, 0.74), (-0.18, 0.82), (-0.08, 0.80))
    part((0.07, 0.78), (0.20, 0.58), (0.25, 0.60), (0.27, 0.57), (0.19, 0.53), (0.05, 0.66))
    cv2.circle(cover, (int(column + 0.01 * tall), int(foot - 0.905 * tall)), int(0.068 * tall), 255, -1, cv2.LINE_AA)
    top, end = (int(column + 0.25 * tall), int(foot - 0.66 * tall)), (int(column + 0.31 * tall), int(foot))
    cv2.line(cover, top, end, 255, 2, cv2.LINE_AA)
