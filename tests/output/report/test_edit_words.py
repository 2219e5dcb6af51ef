"""Edits in plain words."""

import pytest

from safelight.imaging.edits import (
    BlurBackground,
    Crop,
    Denoise,
    MaskImage,
    RemoveBackground,
    Sharpen,
    Straighten,
    Tone,
    Within,
)
from safelight.imaging.geometry import Box
from safelight.output.report.edit_words import proportions, summary, turn, words

SIZE = (6000, 4000)
MASK = MaskImage("digest")


@pytest.mark.parametrize(
    ("operation", "said"),
    [
        (Straighten(1.4), "Straightened: turned 1.4° clockwise"),
        (Straighten(-0.35), "Straightened: turned 0.35° anticlockwise"),
        (Crop(Box(0.1, 0.1, 0.9, 0.9)), "Cropped in its own proportions, 64 % of the picture left"),
        (Crop(Box(0.0, 0.0, 0.5333, 1.0)), "Cropped to 4:5, 53 % of the picture left"),
        (Tone(exposure=0.35, shadows=0.2, warmth=-0.08), "0.35 EV brighter, shadows +20 and cooler by 8"),
        (Tone(exposure=-0.4, highlights=-0.3), "0.40 EV darker and highlights −30"),
        (Tone(contrast=0.15, saturation=-1.0), "Contrast +15 and black and white"),
        (Tone(tint=0.05, saturation=0.1), "More magenta by 5 and saturation +10"),
        (Tone(shadows=0.002), "Shadows +0.2"),
        (Tone(), "Light and colour as they were"),
        (Denoise(0.4), "Noise smoothed by 40"),
        (Sharpen(0.3), "Sharpened by 30"),
        (Within(MASK, Tone(exposure=0.3)), "Inside the outline alone: 0.30 EV brighter"),
        (BlurBackground(MASK, 0.7), "Background blurred by 70"),
        (RemoveBackground(MASK), "Background made transparent"),
        (RemoveBackground(MASK, (255, 255, 255)), "Background replaced by white"),
        (RemoveBackground(MASK, (16, 32, 48)), "Background replaced by #102030"),
    ],
)
def test_an_edit_is_said_in_plain_words(operation, said: str):
    assert words(operation, SIZE) == said


def test_a_summary_names_each_kind_once():
    edits = (Straighten(1.0), Crop(Box(0, 0, 0.5, 0.5)), Tone(exposure=0.3), Tone(warmth=0.1), Tone(shadows=0.1))
    assert summary(edits) == "straightened, cropped, light, colour"


def test_what_is_done_inside_an_outline_is_told_from_the_rest():
    assert summary((Within(MASK, Tone(exposure=0.3)), Sharpen(0.2))) == "light inside an outline, sharpness"


def test_no_edit_has_no_summary():
    assert summary(()) == ""


def test_a_whole_angle_has_no_decimals():
    assert turn(2.0) == "2° clockwise"


@pytest.mark.parametrize("size", [(0, 0), (6000, 0)])
def test_proportions_of_a_photo_of_unknown_size_are_its_own(size: tuple[int, int]):
    assert proportions(Box(0, 0, 0.5, 1), size) == "in its own proportions"
