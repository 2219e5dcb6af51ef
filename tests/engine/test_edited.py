"""A photo's view as its edits would leave it."""

import numpy as np

from safelight.engine.edited import edited
from safelight.imaging.edits import Crop, RemoveBackground
from safelight.imaging.geometry import Box
from safelight.imaging.picture import Picture
from tests.imaging.render.pictures import mask_image


def test_what_is_cut_out_is_looked_at_on_white() -> None:
    mask = np.zeros((64, 64), np.uint8)
    mask[16:48, 16:48] = 255
    picture = Picture(np.full((64, 64, 3), 90, np.uint8), 640, 640)
    shown = edited(picture, (RemoveBackground(mask_image(mask)),))
    assert shown.rgb[2, 2].tolist() == [255, 255, 255]
    assert shown.rgb[32, 32].tolist() == [90, 90, 90]
    assert picture.rgb[2, 2].tolist() == [90, 90, 90]


def test_a_crop_says_how_large_the_photo_would_be() -> None:
    shown = edited(Picture(np.zeros((64, 64, 3), np.uint8), 640, 640), (Crop(Box(0.0, 0.0, 0.5, 1.0)),))
    assert (shown.full_width, shown.full_height) == (320, 640)
