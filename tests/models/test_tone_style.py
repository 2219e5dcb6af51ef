"""The look of a photo apart from what it shows."""

from collections.abc import Callable

import cv2
import numpy as np
import numpy.typing as npt

from safelight.demo.photographs import ASTRONAUT, CAT, CHINA, COFFEE, FLOWER, MOTORCYCLE, ROCKET
from safelight.models.tone_style import likeness, tones

Pixels = npt.NDArray[np.uint8]
Lab = npt.NDArray[np.float32]


def developed(rgb: Pixels, develop: Callable[[Lab], None]) -> Pixels:
    lab = cv2.cvtColor(rgb.astype(np.float32) / np.float32(255), cv2.COLOR_RGB2LAB)
    develop(lab)
    return np.asarray(np.clip(cv2.cvtColor(lab, cv2.COLOR_LAB2RGB), 0, 1) * 255 + 0.5, np.uint8)


def grey(lab: Lab) -> None:
    lab[..., 1:] = 0


def cold_and_dark(lab: Lab) -> None:
    lab[..., 0] *= 0.6
    lab[..., 2] -= 18


def faded(lab: Lab) -> None:
    lab[..., 0] = 30 + lab[..., 0] * 0.6
    lab[..., 1:] *= 0.5


def as_it_was(_: Lab) -> None:
    pass


STYLES: list[Callable[[Lab], None]] = [grey, cold_and_dark, faded, as_it_was]
PHOTOS: list[Pixels] = [np.ascontiguousarray(one.read()) for one in (CAT, COFFEE)]


def alike(one: Pixels, other: Pixels) -> float:
    return likeness(tones(one), tones(other))


def test_a_photo_has_its_own_look() -> None:
    assert alike(PHOTOS[0], PHOTOS[0]) == 1.0


def test_what_a_hand_does_not_see_changes_no_look() -> None:
    small = cv2.resize(PHOTOS[0], None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    brighter = np.clip(PHOTOS[0] * 1.1, 0, 255).astype(np.uint8)
    assert alike(PHOTOS[0], small) > 0.99
    assert alike(PHOTOS[0], brighter) > 0.95


def test_photos_developed_alike_are_found_among_others_of_the_same_things() -> None:
    """By chance, a quarter of the first photos found would be developed alike."""
    things = [np.ascontiguousarray(one.read()) for one in (ASTRONAUT, CAT, CHINA, COFFEE, FLOWER, MOTORCYCLE, ROCKET)]
    looks = np.array([[tones(developed(thing, style)) for thing in things] for style in STYLES])
    nearest = [
        max(
            ((likeness(looks[own, thing], looks[style, other]), style == own) for style, other in _others(own, thing)),
        )[1]
        for own, thing in np.ndindex(looks.shape[:2])
    ]
    assert np.mean(nearest) > 0.6


def _others(own: int, thing: int) -> list[tuple[int, int]]:
    """Every photo but this one."""
    return [(style, other) for style, other in np.ndindex(len(STYLES), 7) if (style, other) != (own, thing)]


def test_an_even_picture_has_a_look_too() -> None:
    assert alike(np.zeros((5, 7, 3), np.uint8), np.zeros((50, 70, 3), np.uint8)) == 1.0
    assert alike(np.zeros((5, 7, 3), np.uint8), np.full((5, 7, 3), 255, np.uint8)) < 0.05
