"""Photo files as tests need them: small, whole, and broken on purpose."""

import io
import zlib
from struct import pack
from typing import Any

import numpy as np
from PIL import Image

from tests.imaging.tiff_bytes import Ifd, tiff

RED, GREEN, BLUE, GREY = (200, 30, 30), (30, 180, 30), (30, 30, 200), (120, 120, 120)


def corners(width: int = 64, height: int = 48) -> Image.Image:
    """Red top left, green top right, blue bottom left, grey bottom right: every orientation shows."""
    pixels = np.zeros((height, width, 3), np.uint8)
    for (y, x), colour in {(0, 0): RED, (0, 1): GREEN, (1, 0): BLUE, (1, 1): GREY}.items():
        pixels[y * height // 2 : (y + 1) * height // 2, x * width // 2 : (x + 1) * width // 2] = colour
    return Image.fromarray(pixels)


def saved(image: Image.Image, form: str = "JPEG", **options: Any) -> bytes:
    """The file's bytes."""
    file = io.BytesIO()
    image.save(file, form, **({"quality": 95} if form in ("JPEG", "WEBP", "AVIF") else {}) | options)
    return file.getvalue()


def oriented(orientation: int, form: str = "JPEG") -> bytes:
    """The four corners with an EXIF orientation, stored so that turned upright they are as `corners` gives them."""
    turns = {
        2: [Image.Transpose.FLIP_LEFT_RIGHT],
        3: [Image.Transpose.ROTATE_180],
        4: [Image.Transpose.FLIP_TOP_BOTTOM],
        5: [Image.Transpose.TRANSPOSE],
        6: [Image.Transpose.ROTATE_90],
        7: [Image.Transpose.TRANSVERSE],
        8: [Image.Transpose.ROTATE_270],
    }
    image = corners()
    for turn in turns.get(orientation, []):
        image = image.transpose(turn)
    exif = Image.Exif()
    exif[0x0112] = orientation
    return saved(image, form, exif=exif)


def png_claiming(width: int, height: int) -> bytes:
    """A PNG of a few bytes whose header promises a picture of that size."""
    header = pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(b"\x00")) + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, payload: bytes) -> bytes:
    return pack(">I", len(payload)) + kind + payload + pack(">I", zlib.crc32(kind + payload))


def with_segment(jpeg: bytes, marker: int, payload: bytes) -> bytes:
    """A JPEG with one more segment right behind its beginning."""
    return jpeg[:2] + b"\xff" + bytes([marker]) + pack(">H", len(payload) + 2) + payload + jpeg[2:]


def with_chunk(png: bytes, kind: bytes, payload: bytes) -> bytes:
    """A PNG with one more chunk behind its header."""
    return png[:33] + _chunk(kind, payload) + png[33:]


def dng(
    width: int = 96,
    height: int = 64,
    preview: bytes = b"",
    orientation: int = 1,
    sensor: int = 12000,
    *,
    mono: bool = False,
) -> bytes:
    """A DNG with a grey sensor picture, and with a JPEG preview where one is given."""
    values = np.full((height, width), sensor, "<u2").tobytes()
    raw = {
        254: 0, 256: width, 257: height, 258: 16, 259: 1, 262: 32803, 277: 1, 278: height,
        33421: (2, 2), 33422: b"\x00\x01\x01\x02", 50717: 65535,
    }  # fmt: skip
    if mono:
        raw = {tag: value for tag, value in raw.items() if tag not in (33421, 33422)} | {262: 34892}
    camera = {
        271: "Safelight", 272: "Test", 274: orientation, 50706: b"\x01\x04\x00\x00", 50708: "Safelight Test",
        50721: [(1, 1), (0, 1), (0, 1), (0, 1), (1, 1), (0, 1), (0, 1), (0, 1), (1, 1)],
        50728: [(1, 1), (1, 1), (1, 1)], 50778: 21,
    }  # fmt: skip
    if not preview:
        return tiff(Ifd({**raw, **camera}, data=values))
    with Image.open(io.BytesIO(preview)) as image:
        size = image.size
    front = {254: 1, 256: size[0], 257: size[1], 258: (8, 8, 8), 259: 7, 262: 6, 277: 3, 278: size[1], **camera}
    return tiff(Ifd(front, {330: Ifd(raw, data=values)}, data=preview))
