from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PIL.ExifTags import IFD, Base

from safelight.demo.afternoon import frames
from safelight.demo.photographs import Photograph
from safelight.demo.shoot import make
from safelight.errors import CallError

FRAMES = frames()


def test_there_are_forty_frames_with_all_that_a_culling_has_to_get_right() -> None:
    assert Counter(frame.truth.kind for frame in FRAMES) == {
        "burst": 18,
        "single": 15,
        "bracket": 3,
        "copy": 2,
        "unusable": 2,
    }


def test_every_burst_has_one_best_frame() -> None:
    bests = Counter(f.truth.group for f in FRAMES if f.truth.kind == "burst" and f.truth.best)
    assert bests == {"portrait": 1, "cat": 1, "motorcycle": 1}


def test_frames_are_named_and_taken_in_order() -> None:
    assert all(a.name < b.name and a.shot.taken <= b.shot.taken for a, b in pairwise(FRAMES))


def test_a_frame_looks_the_same_every_time() -> None:
    frame = replace(FRAMES[0], size=(240, 160))
    np.testing.assert_array_equal(frame.pixels(), frame.pixels())


def test_a_file_says_how_it_was_taken(tmp_path: Path) -> None:
    (path,) = make([replace(FRAMES[7], size=(240, 160))], tmp_path)
    with Image.open(path) as image:
        said = image.getexif().get_ifd(IFD.Exif)
        assert image.size == (240, 160)
    assert said[Base.DateTimeOriginal] == "2026:06:20 18:10:10"
    assert said[Base.SubsecTimeOriginal] == "000"
    assert said[Base.BodySerialNumber] == "1001"
    assert float(said[Base.ExposureBiasValue]) == -2.0


def test_a_frame_held_upright_lies_on_its_side_in_the_file(tmp_path: Path) -> None:
    turned = next(frame for frame in FRAMES if frame.shot.turned)
    (path,) = make([replace(turned, size=(160, 240))], tmp_path)
    with Image.open(path) as image:
        assert image.size == (240, 160)
        assert image.getexif()[Base.Orientation] == 6


def test_a_photograph_whose_package_is_missing_says_what_to_install() -> None:
    with pytest.raises(CallError, match=r"pip install 'safelight\[demo\]'"):
        Photograph("no-such-package", "a.png").read()
