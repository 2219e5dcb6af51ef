"""Whether a file ends as its kind should, or is still being copied. Nothing is decoded.

What is told is less than a decoder knows: a file that ends early here may still be read, and one that does not may
still be damaged. It answers whether waiting for the rest makes sense.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

from safelight.containers import SOS, iso_boxes, iso_is_cut_off, iso_items, jpeg_segments, png_chunks
from safelight.errors import PhotoError
from safelight.imaging.family import HEAD_BYTES, Family, family_of
from safelight.imaging.raw_extent import raw_is_cut_off
from safelight.imaging.tiff_extent import strips_extent
from safelight.imaging.zero_tail import check_tail
from safelight.tiff import Tiff

_RIFF_HEADER = 8
_TIFFS, _ROW = (b"II*\0", b"MM\0*"), 12
_JPEG_END, _GIF_END = b"\xff\xd9", b";"


def ends_early(data: bytes, suffix: str = "") -> bool:
    """Whether the picture in `data`, a file as far as it has come, goes on behind its end.

    So does what does not even begin as a photo, and what ends in zeros where its picture's data should be.
    """
    family = family_of(data[:HEAD_BYTES], suffix)
    if family is None or _CUT_OFF[family](data):
        return True
    try:
        check_tail(family, data)
    except PhotoError:
        return True
    return False


def _jpeg(data: bytes) -> bool:
    picture = next((part for part in jpeg_segments(data) if part.kind == SOS), None)
    return picture is None or data.rfind(_JPEG_END, picture.end) < 0


def _png(data: bytes) -> bool:
    return all(chunk.kind != b"IEND" for chunk in png_chunks(data))


def _webp(data: bytes) -> bool:
    return int.from_bytes(data[4:8], "little") + _RIFF_HEADER > len(data)


def _gif(data: bytes) -> bool:
    return not data.rstrip(b"\0").endswith(_GIF_END)


def _tiff(data: bytes) -> bool:
    """Of several pictures the first one counts. A BigTIFF is taken for whole."""
    tiff = Tiff(data)
    start = next(tiff.starts(), 0)
    return _directory(data) or strips_extent(tiff.at(start)).behind(len(data)) > 0


def _heif(data: bytes) -> bool:
    ends = (end for item in iso_items(data) for _, end in item.extents)
    return _iso(data) or max(ends, default=0) > len(data)


def _raw(data: bytes) -> bool:
    if data[4:8] == b"ftyp":
        return _iso(data)
    return raw_is_cut_off(data) or _directory(data)


def _directory(data: bytes) -> bool:
    """Whether a TIFF's first directory has not come whole; of what is no plain TIFF nothing is said."""
    if not data.startswith(_TIFFS):
        return False
    order: Literal["little", "big"] = "little" if data.startswith(b"II") else "big"
    start = int.from_bytes(data[4:8], order)
    rows = int.from_bytes(data[start : start + 2], order)
    return len(data) < 8 or start + 2 + rows * _ROW > len(data)


def _iso(data: bytes) -> bool:
    """What tells of the picture comes before or behind its data, and both are there in a whole file."""
    kinds = {box.kind for box in iso_boxes(data)}
    return b"mdat" not in kinds or kinds.isdisjoint((b"meta", b"moov")) or iso_is_cut_off(data)


_CUT_OFF: Mapping[Family, Callable[[bytes], bool]] = {
    "jpeg": _jpeg,
    "png": _png,
    "webp": _webp,
    "gif": _gif,
    "tiff": _tiff,
    "heif": _heif,
    "avif": _heif,
    "raw": _raw,
}
