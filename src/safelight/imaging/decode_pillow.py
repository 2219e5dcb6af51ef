"""PNG, TIFF, WebP, AVIF, GIF, and the JPEGs that need care, by Pillow. Of an animation the first frame counts."""

import io
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
from PIL import Image, UnidentifiedImageError
from PIL.TiffImagePlugin import TiffImageFile

from safelight.errors import PhotoError
from safelight.imaging.decoded import Decoded
from safelight.imaging.fault import fault
from safelight.imaging.flatten import flattened
from safelight.imaging.limits import check_size

_FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "AVIF", "GIF")
_ORIENTATION = 0x0112
_BITS_PER_SAMPLE = 258
_GREY_MODES = frozenset({"1", "L", "LA", "La", "I", "F", "I;16", "I;16B", "I;16L", "I;16N"})


def decode(data: bytes, orientation: int, edge: int | None) -> Decoded:
    """Decode a file of one of Pillow's formats. Raises `PhotoError`, or whatever Pillow raises over broken data."""
    with _own_limits(), _opened(data) as image:
        check_size(*image.size)
        width, height = image.size
        if image.format in ("JPEG", "MPO") and edge is not None:
            image.draft(None, (edge, edge))
        bits = _bits(image, data)
        image.load()
        grey = image.mode in _GREY_MODES
        profile = image.info.get("icc_profile")
        flat = flattened(image, profile)
        return Decoded(
            np.asarray(flat),
            width,
            height,
            orientation=_orientation(image, orientation),
            profile=None if image.mode == "CMYK" else profile,
            grey=grey,
            bits=bits,
        )


def _opened(data: bytes) -> Image.Image:
    try:
        return Image.open(io.BytesIO(data), formats=_FORMATS)
    except UnidentifiedImageError as unknown:
        raise _unopened(data) from unknown


def _unopened(data: bytes) -> PhotoError:
    """Pillow calls unidentified what is damaged and also TIFFs whose pixels it does not know: CIELAB, 16 bit CMYK."""
    try:
        TiffImageFile(io.BytesIO(data))
    except Exception as trouble:  # noqa: BLE001 - over hostile bytes a decoder raises whatever it likes
        if "unknown pixel mode" in str(trouble):
            return fault("unsupported", "its kind of pixels")
    return fault("damaged", "its header cannot be read")


@contextmanager
def _own_limits() -> Iterator[None]:
    """Pillow's limit on pixels off for a while: ours is checked instead, and is a fault and no warning."""
    theirs, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None
    try:
        yield
    finally:
        Image.MAX_IMAGE_PIXELS = theirs


def _orientation(image: Image.Image, told: int) -> int:
    if image.format == "TIFF":  # Pillow has turned it already
        return 1
    if image.format == "AVIF":  # its own boxes count, Pillow gives them as EXIF
        return int(image.getexif().get(_ORIENTATION, 1))
    return told


def _bits(image: Image.Image, data: bytes) -> int:
    """Bits of a channel in the file; Pillow's modes know only 8 for colour."""
    if image.format == "PNG":
        return max(8, data[24])
    if image.format == "TIFF":
        told = getattr(image, "tag_v2", {}).get(_BITS_PER_SAMPLE, (8,))
        return max(8, *(int(bits) for bits in told))
    return 8
