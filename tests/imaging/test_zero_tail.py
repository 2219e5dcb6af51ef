"""A file whose end is zeros is damaged where no whole file could look like that, and whole where one could."""

from struct import pack

import numpy as np
import pytest
from PIL import Image

from safelight.containers import riff_chunks
from safelight.errors import PhotoError
from safelight.imaging.decode import decode
from safelight.imaging.decoded import Decoded
from tests.imaging.files import corners, dng, saved
from tests.imaging.tiff_bytes import Ifd, tiff

LOSSLESS = {"lossless": True, "method": 0, "quality": 0}


def noisy(width: int = 400, height: int = 300, *, plain: bool = False) -> Image.Image:
    """A picture that no coder makes small; its lower half black where it is plain."""
    pixels = np.random.default_rng(7).integers(1, 256, (height, width, 3), np.uint8)
    if plain:
        pixels[height // 2 :] = 0
    return Image.fromarray(pixels)


def zeroed(data: bytes, start: int) -> bytes:
    return data[:start] + bytes(len(data) - start)


def is_damaged(data: bytes, suffix: str = "") -> bool:
    try:
        decode(data, suffix)
    except PhotoError as fault:
        return fault.code == "damaged" and "nothing but zeros" in str(fault)
    return False


def heic(item: bytes, kind: bytes = b"hvc1") -> bytes:
    """A HEIC of one item, as far as boxes go."""
    front = pack(">I", 20) + b"ftypheic" + bytes(4) + b"heic"

    def box(name: bytes, payload: bytes) -> bytes:
        return pack(">I", len(payload) + 8) + name + payload

    infe = box(b"infe", b"\2\0\0\0" + pack(">HH", 1, 0) + kind + b"\0")
    iinf = box(b"iinf", bytes(4) + pack(">H", 1) + infe)
    length = len(front) + 12 + len(iinf) + 30 + 8
    iloc = box(b"iloc", bytes(4) + b"\x44\0" + pack(">HHHHII", 1, 1, 0, 1, length, len(item)))
    return front + box(b"meta", bytes(4) + iinf + iloc) + box(b"mdat", item)


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
@pytest.mark.parametrize(
    ("form", "options"),
    [
        ("PNG", {}),
        ("WEBP", {}),
        ("WEBP", LOSSLESS),
        ("AVIF", {}),
        ("TIFF", {"compression": "tiff_lzw"}),
        ("TIFF", {"compression": "tiff_adobe_deflate"}),
    ],
)
def test_what_is_coded_does_not_end_in_zeros(form, options, share):
    data = saved(noisy(), form, **options)
    assert isinstance(decode(data), Decoded)
    with pytest.raises(PhotoError):
        decode(zeroed(data, int(len(data) * share)))


@pytest.mark.parametrize("form", ["JPEG", "GIF"])
def test_of_the_others_the_decoder_complains(form):
    data = saved(noisy(), form)
    with pytest.raises(PhotoError):
        decode(zeroed(data, len(data) // 2))


@pytest.mark.parametrize("options", [{"method": 0}, {"method": 4}, LOSSLESS])
def test_a_webp_of_a_plain_area_is_whole_although_it_ends_in_zeros(options):
    data = saved(noisy(1600, 3000, plain=True), "WEBP", **options)
    (picture,) = riff_chunks(data)
    assert options["method"] == 4 or data.endswith(bytes(512), picture.start, picture.end)
    assert not is_damaged(data)
    assert is_damaged(zeroed(data, len(data) // 5))


def test_a_png_with_zeros_behind_its_end_is_whole():
    assert not is_damaged(saved(corners(), "PNG") + bytes(5000))


@pytest.mark.parametrize("kind", [b"hvc1", b"av01"])
def test_a_picture_of_a_heic_does_not_end_in_zeros(kind):
    picture = bytes(range(1, 251)) * 40
    assert not is_damaged(heic(picture, kind))
    assert is_damaged(heic(zeroed(picture, 9000), kind))


def test_other_items_of_a_heic_may_end_in_zeros():
    assert not is_damaged(heic(bytes(9000), b"Exif"))


# Pixels that are stored as they are


@pytest.mark.parametrize("start", [512 * 21, 512 * 210])
def test_a_plain_tiff_that_turns_black_amid_a_row_with_a_sector_of_the_disk_is_damaged(start):
    assert is_damaged(zeroed(saved(noisy(), "TIFF"), start))


def test_a_tiff_that_is_black_from_a_row_on_is_whole():
    data = tiff(Ifd({256: 512, 257: 64, 258: 8, 259: 1, 262: 1, 277: 1}, data=b"\x80" * 512 * 64))
    offset = len(data) - 512 * 64
    assert not is_damaged(zeroed(data, offset + 512 * 32))
    assert not is_damaged(zeroed(data, offset))


def test_a_tiff_that_is_black_from_anywhere_on_is_whole():
    data = saved(noisy(), "TIFF")
    assert not is_damaged(zeroed(data, 512 * 210 + 1))
    assert not is_damaged(zeroed(data, len(data) - 4000 - len(data) % 512))


def test_a_black_tiff_is_whole():
    assert not is_damaged(saved(Image.new("RGB", (400, 300)), "TIFF"))


def test_a_tiff_whose_directory_never_arrived_is_damaged():
    data = saved(noisy(), "TIFF", compression="jpeg")
    start = int.from_bytes(data[4:8], "little") + 14
    with pytest.raises(PhotoError):
        decode(zeroed(data, start) + bytes(600))


def test_a_raw_is_asked_for_the_sensors_picture_and_not_for_its_preview():
    data = dng(3000, 2000, saved(corners(1500, 1000)))
    assert decode(data, ".dng").source == "preview"
    assert is_damaged(zeroed(data, len(data) // 2 // 512 * 512), ".dng")
