"""Pixels and metadata as a PNG file."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from struct import pack
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from safelight.containers import PNG_SIGNATURE, png_chunks
from safelight.imaging.copies.told import PNG_XMP_NAME

Pixels = npt.NDArray[Any]
_HEADER_END = 33
_COLOUR = frozenset({b"gAMA", b"cHRM", b"sRGB", b"cICP"})
_KEPT = frozenset({b"pHYs", b"tEXt", b"zTXt", b"iTXt"})


def png_picture(pixels: Pixels, *, grey: bool) -> bytes:
    """`pixels`, uint8 or uint16 (h, w, 3 or 4), without any metadata."""
    if grey and pixels.shape[2] == 3:
        shown = np.ascontiguousarray(pixels[..., 1])
    else:
        shown = cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR if pixels.shape[2] == 3 else cv2.COLOR_RGBA2BGRA)
    return cv2.imencode(".png", shown)[1].tobytes()


def png_file(
    picture: bytes, *, exif: bytes | None, xmp: bytes | None, profile: bytes | None, source: bytes = b""
) -> bytes:
    """The picture with metadata; texts, resolution and, without a profile, what defines colours are those of `source`,
    a PNG."""
    parts: list[bytes] = []
    if profile:
        parts.append(_chunk(b"iCCP", b"ICC profile\x00\x00" + zlib.compress(profile)))
    parts.extend(_of_source(source, _KEPT if profile else _KEPT | _COLOUR))
    if exif:
        parts.append(_chunk(b"eXIf", exif))
    if xmp:
        parts.append(_chunk(b"iTXt", PNG_XMP_NAME + bytes(4) + xmp))
    return b"".join((picture[:_HEADER_END], *parts, memoryview(picture)[_HEADER_END:]))


def _of_source(source: bytes, kinds: frozenset[bytes]) -> Iterator[bytes]:
    if not source.startswith(PNG_SIGNATURE):
        return
    for part in png_chunks(source):
        if part.kind in kinds and not source.startswith(PNG_XMP_NAME, part.start):
            yield _chunk(part.kind, source[part.start : part.end])


def _chunk(kind: bytes, payload: bytes) -> bytes:
    return pack(">I", len(payload)) + kind + payload + pack(">I", zlib.crc32(kind + payload))
