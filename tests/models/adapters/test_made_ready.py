"""What is made of a picture ahead is what would be made of it when asked; it goes with its picture."""

import gc

import numpy as np
from PIL import Image

from safelight.models.adapters.made_ready import MadeReady
from safelight.models.adapters.squares import Squares


def picture(seed: int) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 255, (30, 40, 3), np.uint8)


def squares() -> Squares:
    scale, shift = (np.full((3, 1, 1), value, np.float32) for value in (1 / 127.5, -1.0))
    return Squares(16, 16, Image.Resampling.BICUBIC, scale, shift)


def test_it_is_taken_once():
    ready: MadeReady[str] = MadeReady()
    one = picture(1)
    ready.put(one, "made")
    assert ready.take(one) == "made"
    assert ready.take(one) is None


def test_an_equal_picture_is_another_one():
    ready: MadeReady[str] = MadeReady()
    one = picture(1)
    ready.put(one, "made")
    assert ready.take(one.copy()) is None


def test_it_goes_with_its_picture():
    ready: MadeReady[str] = MadeReady()
    ready.put(picture(1), "made")
    gc.collect()
    assert len(ready) == 0


def test_a_square_made_ahead_is_the_square_made_when_asked():
    one, two = picture(1), picture(2)
    plain = squares().of_pictures([one, two])
    ahead = squares()
    ahead.make_ready(one)
    assert np.array_equal(ahead.of_pictures([one, two]), plain)


def test_a_square_made_ahead_is_not_made_again(monkeypatch):
    one, made = picture(1), []
    ahead = squares()
    ahead.make_ready(one)
    monkeypatch.setattr(Squares, "_make", lambda self, rgb, row: made.append(rgb))
    ahead.of_pictures([one])
    assert not made
