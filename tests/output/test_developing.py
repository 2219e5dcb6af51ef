"""The crop of a sidecar and the crop that is rendered are the same part of the picture, to a hundredth of a pixel."""

from math import cos, radians, sin
from typing import Any

import numpy as np
import pytest

from safelight.imaging.edits import Crop, Operations, Sharpen, Straighten, Tone
from safelight.imaging.geometry import Box
from safelight.imaging.orientation import upright
from safelight.imaging.render.frame import frame_of
from safelight.metadata.develop import Develop
from safelight.models.finds import Detection
from safelight.output.developing import develop_of, regions_of

Point = tuple[float, float]
WIDTH, HEIGHT = 90, 60
BOX = Box(0.2, 0.25, 0.7, 0.9)
EDITS: tuple[Operations, ...] = (
    (Crop(BOX),),
    (Straighten(4.0),),
    (Straighten(-7.5),),
    (Straighten(3.0), Crop(BOX)),
    (Straighten(-12.0), Crop(Box(0.3, 0.3, 0.7, 0.7))),
)


def rendered_corners(operations: Operations, orientation: int) -> list[Point]:
    """Where the four corners of what is shown lie in the picture as stored, in pixels: asked of the pixels."""
    swap = orientation > 4
    height, width = (WIDTH, HEIGHT) if swap else (HEIGHT, WIDTH)
    places = np.stack(np.meshgrid(np.arange(width) + 0.5, np.arange(height) + 0.5), -1).astype(np.float32)
    turned = upright(places, orientation)
    frame = frame_of(operations, WIDTH, HEIGHT)
    back = np.array(frame.back())
    right, bottom = frame.size
    corners = [back @ (x, y, 1) for x, y in ((0, 0), (right, 0), (right, bottom), (0, bottom))]
    return [stored_place(turned, x, y) for x, y in corners]


def stored_place(turned: Any, x: float, y: float) -> Point:
    """The stored place of a place of the upright picture: it is linear, so two pixels and a corner tell."""
    origin = turned[0, 0] - 0.5 * (turned[0, 1] - turned[0, 0]) - 0.5 * (turned[1, 0] - turned[0, 0])
    found = origin + x * (turned[0, 1] - turned[0, 0]) + y * (turned[1, 0] - turned[0, 0])
    return float(found[0]), float(found[1])


def adobes_corners(found: Develop) -> list[Point]:
    """The four corners of the crop as Adobe's editors understand it: two of them are said, and the angle."""
    said = {key: float(found.settings[f"crs:Crop{key}"]) for key in ("Left", "Top", "Right", "Bottom", "Angle")}
    width, height = (int(found.settings[f"tiff:Image{key}"]) for key in ("Width", "Length"))
    first = np.array([said["Left"] * width, said["Top"] * height])
    last = np.array([said["Right"] * width, said["Bottom"] * height])
    turn = radians(said["Angle"])
    along, down = np.array([cos(turn), sin(turn)]), np.array([-sin(turn), cos(turn)])
    diagonal = last - first
    second = first + along * (diagonal @ along)
    fourth = first + down * (diagonal @ down)
    assert diagonal @ along > 0
    assert diagonal @ down > 0
    return [(float(x), float(y)) for x, y in (first, second, last, fourth)]


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("operations", EDITS)
def test_the_crop_in_the_sidecar_is_the_crop_that_is_rendered(operations: Operations, orientation: int) -> None:
    found = develop_of(operations, WIDTH, HEIGHT, orientation, raw=True)
    assert found
    ours, theirs = sorted(rendered_corners(operations, orientation)), sorted(adobes_corners(found))
    assert np.abs(np.array(ours) - np.array(theirs)).max() < 0.01


def test_the_angle_is_the_turn_of_the_crop_and_not_of_the_picture() -> None:
    found = develop_of((Straighten(4.0),), WIDTH, HEIGHT, 6, raw=True)
    assert found
    assert found.settings["crs:CropAngle"] == "-4"


def test_light_over_the_whole_picture_is_summed_and_what_cannot_be_said_is_left_out() -> None:
    found = develop_of((Tone(exposure=0.5), Sharpen(0.5), Tone(exposure=0.25)), WIDTH, HEIGHT, 1, raw=True)
    assert found
    assert found.settings["crs:Exposure2012"] == "+0.75"
    assert "crs:HasCrop" not in found.settings
    assert develop_of((Sharpen(0.5),), WIDTH, HEIGHT, 1, raw=True) is None


def test_sure_faces_alone_become_regions() -> None:
    finds = [
        Detection("face", 0.9, Box(0.1, 0.1, 0.3, 0.3), "face network"),
        Detection("face", 0.2, Box(0.5, 0.1, 0.7, 0.3), "face network"),
        Detection("dog", 0.9, Box(0.5, 0.5, 0.7, 0.7), "classified"),
    ]
    found = regions_of(finds, 3000, 2000, 1)
    assert found
    assert found.faces == ("0.2000,0.2000,0.2000,0.2000",)
    assert regions_of(finds[1:], 3000, 2000, 1) is None
