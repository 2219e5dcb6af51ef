"""Pixels and metadata as a JPEG file."""

from __future__ import annotations

from collections.abc import Iterator
from struct import pack
from typing import Any

import numpy as np
import numpy.typing as npt
import simplejpeg

from safelight.containers import jpeg_segments
from safelight.imaging.copies.told import EXIF_NAME, XMP_NAME

Pixels = npt.NDArray[Any]
QUALITY, MOST_QUALITY = 92, 98
_MEAN_TABLE = 57.625
"""Mean of the luminance table of quality 50 (ITU T.81, annex K)."""
MOST_BYTES = 65533
_ICC_NAME = b"ICC_PROFILE\x00"
_IPTC, _COMMENT = b"\xed", b"\xfe"


def quality_like(quantisation: float | None) -> int:
    """The quality of a copy: that of a JPEG whose luminance table has that mean, 92 to 98."""
    if not quantisation:
        return QUALITY
    scale = 100 * quantisation / _MEAN_TABLE
    told = (200 - scale) / 2 if scale <= 100 else 5000 / scale
    return min(max(round(told), QUALITY), MOST_QUALITY)


def jpeg_picture(pixels: Pixels, *, grey: bool, quality: int) -> bytes:
    """`pixels`, uint8 (h, w, 3), without any metadata; colours at full resolution."""
    if grey:
        plane = np.ascontiguousarray(pixels[..., 1:2])
        encoded: bytes = simplejpeg.encode_jpeg(plane, quality, "GRAY", "Gray")
    else:
        encoded = simplejpeg.encode_jpeg(np.ascontiguousarray(pixels), quality, "RGB", "444")
    return encoded


def jpeg_file(
    picture: bytes, *, exif: bytes | None, xmp: bytes | None, profile: bytes | None, source: bytes = b""
) -> bytes:
    """The picture with metadata; IPTC and comments are those of `source`, a JPEG. Blocks that are too long for a
    segment must not come here, but for profiles, which are split."""
    parts: list[bytes] = []
    if exif:
        parts.append(_segment(0xE1, EXIF_NAME + exif))
    if xmp:
        parts.append(_segment(0xE1, XMP_NAME + xmp))
    parts.extend(_of_source(source))
    pieces = [profile[at : at + 65519] for at in range(0, len(profile), 65519)] if profile else []
    parts.extend(
        _segment(0xE2, _ICC_NAME + bytes([index, len(pieces)]) + piece) for index, piece in enumerate(pieces, 1)
    )
    start = 2 + 2 + int.from_bytes(picture[4:6], "big")  # behind the JFIF header
    return b"".join((picture[:start], *parts, memoryview(picture)[start:]))


def _of_source(source: bytes) -> Iterator[bytes]:
    if not source.startswith(b"\xff\xd8"):
        return
    for part in jpeg_segments(source):
        if part.kind in (_IPTC, _COMMENT) and part.end - part.start <= MOST_BYTES:
            yield _segment(part.kind[0], source[part.start : part.end])


def _segment(marker: int, payload: bytes) -> bytes:
    return b"\xff" + bytes([marker]) + pack(">H", len(payload) + 2) + payload
