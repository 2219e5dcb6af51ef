"""Thumbnails for the report."""

import io

from PIL import Image

from safelight.imaging.decode import decode
from safelight.imaging.thumb import thumb
from tests.imaging.files import corners, saved


def test_a_thumb_is_a_small_jpeg_of_the_whole_picture():
    picture = decode(saved(corners(1200, 800))).picture()
    with Image.open(io.BytesIO(thumb(picture, 360))) as small:
        assert (small.format, small.size) == ("JPEG", (360, 240))
        assert small.getpixel((20, 20))[0] > 180


def test_a_small_photo_is_not_enlarged():
    with Image.open(io.BytesIO(thumb(decode(saved(corners())).picture(), 360))) as small:
        assert small.size == (64, 48)
