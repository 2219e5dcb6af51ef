"""JPEG by libjpeg-turbo, scaled while it is decoded; what it does not take goes to Pillow."""

import numpy as np
import numpy.typing as npt
import simplejpeg

from safelight.containers import jpeg_segments
from safelight.imaging import decode_pillow
from safelight.imaging.decoded import Decoded
from safelight.imaging.fault import fault
from safelight.imaging.icc import jpeg_profile
from safelight.imaging.limits import check_size

_CLOSE_ENOUGH = 0.875
"""A scaled decode of this share of the wanted edge is taken as it is: of 6000 pixels 1500 instead of 1600, for 26 ms
less than decoding 2250 and averaging."""
_DQT = b"\xdb"
_END = b"\xff\xd9"


def decode(data: bytes, orientation: int, edge: int | None) -> Decoded:
    """Decode a JPEG, its long edge at `edge` or a little below or above it. Raises `PhotoError` or what Pillow raises.

    A picture of which a part is missing is refused: half a photo cannot be judged.
    """
    try:
        height, width, space, _ = simplejpeg.decode_jpeg_header(data, strict=False)
    except (ValueError, KeyError):  # an odd subsampling: libjpeg-turbo's fast interface has no name for it
        return decode_pillow.decode(data, orientation, edge)
    check_size(width, height)
    pixels = None if space in ("CMYK", "YCCK") else _pixels(data, _least(width, height, edge))
    if pixels is None:
        return decode_pillow.decode(data, orientation, edge)
    return Decoded(
        pixels,
        width,
        height,
        orientation=orientation,
        profile=jpeg_profile(data),
        grey=space == "Gray",
        quantisation=_quantisation(data),
    )


def _least(width: int, height: int, edge: int | None) -> dict[str, int]:
    least = round((edge or width + height) * _CLOSE_ENOUGH)
    if max(width, height) < 2 * least:  # scaling by less than a half takes longer than it saves
        return {}
    return {"min_width" if width >= height else "min_height": least}


def _pixels(data: bytes, least: dict[str, int]) -> npt.NDArray[np.uint8] | None:
    """None where the decoder complained of something that Pillow can judge better."""
    try:
        return _rgb(data, least)
    except ValueError as complaint:
        text = str(complaint)
    if "end of data segment" in text:
        raise fault("damaged", "a part of it cannot be decoded")
    if "Premature end" not in text:
        return None
    try:  # with an end mark: complete pictures that lack only this are fine
        return _rgb(data + _END, least)
    except ValueError as complaint:
        raise fault("truncated") from complaint


def _rgb(data: bytes, least: dict[str, int]) -> npt.NDArray[np.uint8]:
    pixels: npt.NDArray[np.uint8] = simplejpeg.decode_jpeg(data, "RGB", **least)
    return pixels


def _quantisation(data: bytes) -> float | None:
    """Mean of the luminance table: the first one defined."""
    for part in jpeg_segments(data):
        if part.kind == _DQT and part.end - part.start > 64:
            wide = data[part.start] >> 4
            kind = np.dtype(">u2") if wide else np.dtype(np.uint8)
            if part.end - part.start > 64 * kind.itemsize:
                return round(float(np.frombuffer(data, kind, 64, part.start + 1).mean()), 3)
    return None
