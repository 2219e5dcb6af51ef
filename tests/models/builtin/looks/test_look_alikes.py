"""The whole of similarity on real photos: near-duplicates, look-alikes that are none, and other scenes."""

from collections.abc import Callable
from itertools import combinations

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from safelight.models.contract import Looks
from safelight.models.likeness import LooksTable, similarities

Pixels = npt.NDArray[np.uint8]
Photo = Callable[[str], Pixels]
Look = Callable[[Pixels], Looks]
Edit = Callable[[Pixels], Pixels]

PHOTOS = ("astronaut.png", "chelsea.png", "coffee.png", "motorcycle_left.png", "rocket.jpg")


def window(rgb: Pixels, size: float = 0.8, x: float = 0.5, y: float = 0.5) -> Pixels:
    """A view into the photo, as if the camera had been pointed there."""
    height, width = (round(size * edge) for edge in rgb.shape[:2])
    top, left = round((rgb.shape[0] - height) * y), round((rgb.shape[1] - width) * x)
    return np.ascontiguousarray(rgb[top : top + height, left : left + width])


def noisy(rgb: Pixels) -> Pixels:
    grain = np.random.default_rng(1).normal(0, 12, rgb.shape)
    return np.clip(window(rgb + grain), 0, 255).astype(np.uint8)


def encoded(rgb: Pixels) -> Pixels:
    _, data = cv2.imencode(".jpg", window(rgb), [cv2.IMWRITE_JPEG_QUALITY, 40])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)


def grey(rgb: Pixels) -> Pixels:
    return np.repeat(cv2.cvtColor(window(rgb), cv2.COLOR_RGB2GRAY)[:, :, None], 3, axis=2)


NEAR: dict[str, Edit] = {
    "noise": noisy,
    "blur": lambda rgb: cv2.GaussianBlur(window(rgb), (0, 0), 2),
    "two stops darker": lambda rgb: (255 * (window(rgb) / 255) ** 2.2 / 4).astype(np.uint8),
    "a hand that moved": lambda rgb: window(rgb, x=0.6, y=0.4),
    "compression": encoded,
    "half size": lambda rgb: cv2.resize(window(rgb), None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA),
}
NO_DUPLICATES: dict[str, Edit] = {
    "mirrored": lambda rgb: np.ascontiguousarray(window(rgb)[:, ::-1]),
    "recomposed": lambda rgb: window(rgb, size=0.62, x=0.1, y=0.1),
    "black and white": grey,
}


def similarity(one: Looks, other: Looks) -> float:
    return float(similarities(LooksTable.of([one, other]), np.array([0]), np.array([1]))[0])


@pytest.mark.parametrize("name", PHOTOS)
@pytest.mark.parametrize("edit", NEAR)
def test_near_duplicates_stand_at_95_and_above(name: str, edit: str, photo: Photo, looks: Look) -> None:
    assert similarity(looks(window(photo(name))), looks(NEAR[edit](photo(name)))) >= 0.95


@pytest.mark.parametrize("name", PHOTOS)
@pytest.mark.parametrize("edit", NO_DUPLICATES)
def test_look_alikes_stand_below(name: str, edit: str, photo: Photo, looks: Look) -> None:
    assert similarity(looks(window(photo(name))), looks(NO_DUPLICATES[edit](photo(name)))) < 0.95


def test_other_scenes_stand_far_below(photo: Photo, looks: Look) -> None:
    seen = [looks(photo(name)) for name in PHOTOS]
    assert max(similarity(one, other) for one, other in combinations(seen, 2)) < 0.65
