"""Tone edits on pixels."""

import numpy as np
import pytest

from safelight.imaging.edits import Tone
from safelight.imaging.render.tone_curve import curves
from safelight.imaging.render.toning import summed, tone_in_place
from tests.imaging.render.pictures import photo


def test_tones_add_up_within_their_ranges():
    assert summed([Tone(exposure=0.5, warmth=0.8), Tone(exposure=0.25, warmth=0.8)]) == Tone(exposure=0.75, warmth=1.0)
    assert summed([]) == Tone()


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_every_value_is_looked_up_in_its_channel(kind):
    pixels = photo(40, 30, kind)
    tone = Tone(exposure=0.3, warmth=0.4)
    toned = pixels.copy()
    tone_in_place(toned, tone)
    tables = curves(tone, np.iinfo(kind).max + 1)
    assert all(np.array_equal(toned[..., c], tables[pixels[..., c], c]) for c in range(3))


def test_both_depths_look_alike():
    deep = photo(64, 48, np.uint16)
    shallow = (deep // 257).astype(np.uint8)
    tone = Tone(0.5, 0.3, -0.4, 0.4, 0.2, -0.1, 0.3)
    tone_in_place(deep, tone)
    tone_in_place(shallow, tone)
    assert np.abs(deep / 257 - shallow).max() < 5


def test_no_saturation_is_grey_and_more_is_more_colourful():
    pixels = photo()
    grey, vivid = pixels.copy(), pixels.copy()
    tone_in_place(grey, Tone(saturation=-1))
    tone_in_place(vivid, Tone(saturation=0.5))
    assert np.ptp(grey, axis=2).max() <= 1
    assert np.ptp(vivid, axis=2).mean() > 1.15 * np.ptp(pixels, axis=2).mean()


def test_grey_stays_grey_whatever_the_saturation():
    grey = np.repeat(photo()[..., :1], 3, 2)
    for saturation in (-0.5, 0.7):
        toned = grey.copy()
        tone_in_place(toned, Tone(saturation=saturation))
        assert np.abs(toned.astype(int) - grey).max() <= 1
