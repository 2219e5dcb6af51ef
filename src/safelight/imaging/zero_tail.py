"""Whether a file's end is zeros where its picture's data should be: so an interrupted copy looks on a disk that had
set the room aside. Its length is right, and many a decoder makes a picture of zeros and says nothing.

Only what no whole file looks like counts. JPEG and GIF are not asked: their decoders complain.
"""

from __future__ import annotations

from safelight.containers import Part, iso_items, png_chunks, riff_chunks
from safelight.imaging.family import Family
from safelight.imaging.fault import fault
from safelight.imaging.raw_extent import raw_is_zeroed
from safelight.imaging.tiff_extent import strips_extent
from safelight.tiff import Tiff

_LEAST = bytes(512)
"""Zeros that make a file's end worth a question."""
_STRIDE = 1 << 16
_JPEG_TABLES, _PROFILE = 347, 34675
_CODED = frozenset({b"hvc1", b"av01", b"avc1", b"vvc1"})
"""Items of a HEIF file that are pictures."""
_LEAST_CODED = bytes(32)
"""More zeros than such an item can hold: HEVC allows two in a row, AV1 was seen to write five."""
_WEBP_PICTURES = (b"VP8 ", b"VP8L")
_SPARED = 16
"""Bytes by which a WebP is shortened to see whether it can do without them: libwebp needs all but the last few, eight
at most."""


def check_tail(family: Family, data: bytes) -> None:
    """Raise `PhotoError` (`damaged`) where the end of the picture never arrived."""
    if _is_zeroed(family, data):
        raise fault("damaged", "its end is nothing but zeros, as an interrupted copy leaves it")


def _is_zeroed(family: Family, data: bytes) -> bool:
    if family in ("heif", "avif"):
        return _heif(data)
    if not data.endswith(_LEAST):
        return False
    match family:
        case "png":  # what follows IEND was put there later, and is no part of it
            return all(chunk.kind != b"IEND" for chunk in png_chunks(data))
        case "webp":
            return _webp(data)
        case "tiff":
            return _tiff(data)
        case "raw":
            return raw_is_zeroed(data, _zeros(data))
        case _:
            return False


def _zeros(data: bytes) -> int:
    """Where the zeros begin that the file ends in."""
    end = len(data)
    while end > 0:
        start = max(0, end - _STRIDE)
        if kept := len(data[start:end].rstrip(b"\x00")):
            return start + kept
        end = start
    return 0


def _tiff(data: bytes) -> bool:
    """Of several pictures the first one counts, and where it is told."""
    if data[2:4] not in (b"*\x00", b"\x00*"):
        return False
    tiff, zeros = Tiff(data), _zeros(data)
    start = next(tiff.starts(), 0)
    first = tiff.at(start)
    never_zeros = any((first.raw(tag) or b"").endswith(_LEAST) for tag in (_JPEG_TABLES, _PROFILE))
    return never_zeros or tiff.ends_behind(start, zeros) or strips_extent(first).is_zeroed(zeros, len(_LEAST))


def _heif(data: bytes) -> bool:
    extents = (extent for item in iso_items(data) if item.kind in _CODED for extent in item.extents)
    return any(data.endswith(_LEAST_CODED, start, min(end, len(data))) for start, end in extents)


def _webp(data: bytes) -> bool:
    """Plain areas are honest zeros in a WebP, thousands of them; but an honest one needs its last bytes."""
    from safelight.imaging import decode_pillow

    picture = next((chunk for chunk in riff_chunks(data) if chunk.kind in _WEBP_PICTURES), None)
    if picture is None or not data.endswith(_LEAST, picture.start, picture.end):
        return False
    try:
        decode_pillow.decode(_shortened(data, picture), 1, None)
    except Exception:  # noqa: BLE001 - whatever it says, it does need them
        return False
    return True


def _shortened(data: bytes, picture: Part) -> bytes:
    whole, part = (int.from_bytes(data[at : at + 4], "little") - _SPARED for at in (4, picture.start - 4))
    front = data[:4] + whole.to_bytes(4, "little") + data[8 : picture.start - 4] + part.to_bytes(4, "little")
    return front + data[picture.start : picture.end - _SPARED] + data[picture.end :]
