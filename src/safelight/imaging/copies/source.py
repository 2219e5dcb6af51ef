"""A photo's pixels for a copy: all of them, upright, in the file's own colours and depth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy.typing as npt

from safelight.containers import jpeg_segments
from safelight.imaging.copies.profile import srgb
from safelight.imaging.decode import decode
from safelight.imaging.family import Family
from safelight.imaging.orientation import upright
from safelight.tiff import Tiff

Pixels = npt.NDArray[Any]
_FRAMES = frozenset(bytes([marker]) for marker in range(0xC0, 0xD0)) - {b"\xc4", b"\xc8", b"\xcc"}
_PHOTOMETRIC, _SEPARATED = 262, 5


@dataclass(frozen=True, slots=True)
class Source:
    """What is edited."""

    pixels: Pixels
    """uint8 or uint16 (h, w, 3), upright."""
    alpha: Pixels | None = None
    """The same type, (h, w), where the file has transparency that its copy can keep."""
    profile: bytes | None = None
    """ICC profile of `pixels`; None: sRGB, said by nobody."""
    grey: bool = False
    quantisation: float | None = None
    """Mean of a JPEG's luminance table."""


def source_of(data: bytes, family: Family, suffix: str, orientation: int) -> Source:
    """Decode a whole file for a copy.

    PNG and TIFF keep 16 bits and transparency, RAWs are developed, CMYK comes as sRGB. What the decoder of 16 bits does
    not take (floats, planes apart) comes with 8.

    Raises `PhotoError`.
    """
    if family == "raw":
        from safelight.imaging.copies import raw_development

        return Source(raw_development.develop(data, suffix, orientation), profile=srgb())
    if family in ("png", "tiff"):
        from safelight.imaging.copies import exact

        found = exact.decode(data, family)
        if found is not None:
            turn = 1 if family == "tiff" else orientation  # OpenCV and Pillow have turned TIFFs
            alpha = None if found.alpha is None else upright(found.alpha, turn)
            return Source(upright(found.pixels, turn), alpha, found.profile, found.grey)
    decoded = decode(data, suffix, orientation)
    profile = srgb() if _is_cmyk(data, family) else decoded.profile
    pixels = upright(decoded.pixels, decoded.orientation)
    return Source(pixels, None, profile, decoded.grey, decoded.quantisation)


def _is_cmyk(data: bytes, family: Family) -> bool:
    if family == "tiff":
        return Tiff(data).first().number(_PHOTOMETRIC) == _SEPARATED
    if family != "jpeg":
        return False
    return any(
        part.kind in _FRAMES and data[part.start + 5 : part.start + 6] == b"\x04" for part in jpeg_segments(data)
    )
