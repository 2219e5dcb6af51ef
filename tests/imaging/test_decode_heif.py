"""HEIC as libheif gives it. It can write none, so a stand-in for an opened file holds the picture."""

from dataclasses import dataclass, field
from typing import Any

import pi_heif
import pytest
from PIL import Image

from safelight.errors import PhotoError
from safelight.imaging.decode import decode
from tests.imaging.files import corners

HEIC = b"\x00\x00\x00\x18ftypheic" + bytes(100)


@dataclass
class OpenedHeif:
    """What `pi_heif.open_heif` answers, as far as it is asked: upright pixels and what is known of them."""

    image: Image.Image
    info: dict[str, Any] = field(default_factory=dict)
    pictures: int = 1

    @property
    def size(self) -> tuple[int, int]:
        return self.image.size

    def __len__(self) -> int:
        return self.pictures

    def to_pillow(self) -> Image.Image:
        return self.image


def opening(monkeypatch: pytest.MonkeyPatch, opened: OpenedHeif) -> None:
    monkeypatch.setattr(pi_heif, "open_heif", lambda data: opened)


def test_a_picture_is_upright_whatever_exif_says(monkeypatch):
    opening(monkeypatch, OpenedHeif(corners(), {"bit_depth": 10}))
    picture = decode(HEIC, ".heic", 6).picture()
    assert (picture.full_width, picture.full_height, picture.bits, picture.grey) == (64, 48, 10, False)
    assert picture.rgb[5, 5].tolist() == [200, 30, 30]


def test_a_grey_picture_with_transparency_is_shown_over_white(monkeypatch):
    opening(monkeypatch, OpenedHeif(Image.new("LA", (8, 8), (0, 0))))
    picture = decode(HEIC).picture()
    assert picture.grey
    assert picture.rgb.min() == 255


@pytest.mark.parametrize(
    ("opened", "message"),
    [
        (OpenedHeif(corners(), pictures=0), "there is no picture in it"),
        (OpenedHeif(Image.new("1", (65_536, 1))), "65536 x 1"),
    ],
)
def test_nothing_and_too_much_are_faults(monkeypatch, opened, message):
    opening(monkeypatch, opened)
    with pytest.raises(PhotoError, match=message):
        decode(HEIC)


@pytest.mark.parametrize(
    "size", [b"\0\0\4\0mdat", b"\0\0\0\1mdat" + (1024).to_bytes(8, "big")], ids=["32 bits", "64 bits"]
)
def test_a_file_that_is_cut_off_is_a_fault_and_no_grey(monkeypatch, size):
    opening(monkeypatch, OpenedHeif(corners()))
    box = size.ljust(1024, b"x")
    assert decode(HEIC[:24] + box).width == 64
    with pytest.raises(PhotoError, match="cut off"):
        decode(HEIC[:24] + box[:-1])
