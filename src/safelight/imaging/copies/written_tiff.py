"""Pixels and metadata as a TIFF file: Pillow writes no colour of 16 bits, OpenCV no metadata."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from struct import pack
from typing import Any

import numpy as np
import numpy.typing as npt

from safelight.imaging.copies.tiff_fields import BYTES, RATIONAL, RAW, Field, number, numbers, structure

Pixels = npt.NDArray[Any]
_WIDTH, _HEIGHT, _BITS, _COMPRESSION, _PHOTOMETRIC, _STRIPS, _ORIENTATION = 256, 257, 258, 259, 262, 273, 274
_SAMPLES, _ROWS, _STRIP_BYTES, _PLANES, _PREDICTOR, _EXTRA = 277, 278, 279, 284, 317, 338
_XMP, _PROFILE = 700, 34675
_X_RESOLUTION, _Y_RESOLUTION, _RESOLUTION = 282, 283, 300
_NONE, _DEFLATE, _DIFFERENCE, _STRAIGHT_ALPHA = 1, 8, 2, 2
_STRIP = 1 << 20
"""Bytes of a strip before it is packed, about."""


def tiff_file(
    pixels: Pixels,
    *,
    grey: bool,
    packed: bool,
    order: str,
    about: Sequence[Field],
    xmp: bytes | None,
    profile: bytes | None,
) -> bytes:
    """`pixels`, uint8 or uint16 (h, w, 3 or 4), with the fields of `about`, in that byte order."""
    if grey and pixels.shape[2] == 3:
        pixels = pixels[..., 1:2]
    height, width, samples = pixels.shape
    rows = max(1, _STRIP // (width * samples * pixels.itemsize))
    strips = [_strip(pixels[top : top + rows], order, packed) for top in range(0, height, rows)]
    sizes = [len(strip) for strip in strips]
    starts = [8 + int(place) for place in np.cumsum([0, *sizes[:-1]])]
    colours = 1 if samples == 1 else 3
    fields = [
        *(field for field in about if field.tag not in (_ORIENTATION, _XMP, _PROFILE)),
        number(_WIDTH, width, order),
        number(_HEIGHT, height, order),
        numbers(_BITS, [8 * pixels.itemsize] * samples, order),
        number(_COMPRESSION, _DEFLATE if packed else _NONE, order),
        number(_PHOTOMETRIC, 1 if colours == 1 else 2, order),
        numbers(_STRIPS, starts, order),
        number(_ORIENTATION, 1, order),
        number(_SAMPLES, samples, order),
        number(_ROWS, rows, order),
        numbers(_STRIP_BYTES, sizes, order),
        number(_PLANES, 1, order),
    ]
    if all(field.tag != _X_RESOLUTION for field in about):
        one_inch = pack(f"{order}II", _RESOLUTION, 1)
        fields += [Field(tag, RATIONAL, 1, one_inch) for tag in (_X_RESOLUTION, _Y_RESOLUTION)]
    if packed:
        fields.append(number(_PREDICTOR, _DIFFERENCE, order))
    if samples > colours:
        fields.append(number(_EXTRA, _STRAIGHT_ALPHA, order))
    if xmp:
        fields.append(Field(_XMP, BYTES, len(xmp), xmp))
    if profile:
        fields.append(Field(_PROFILE, RAW, len(profile), profile))
    return structure(fields, order, b"".join(strips))


def _strip(rows: Pixels, order: str, packed: bool) -> bytes:
    kind = rows.dtype.newbyteorder("<" if order == "<" else ">")
    if not packed:
        return rows.astype(kind).tobytes()
    steps = rows.copy()
    steps[:, 1:] -= rows[:, :-1]  # wraps, as the predictor does
    return zlib.compress(steps.astype(kind).tobytes(), 1)
