"""Where the RAWs that keep no common TIFF directory say their picture lies: each maker's own way."""

from __future__ import annotations

from collections.abc import Callable
from struct import error, unpack_from

from safelight.imaging.tiff_extent import LARGEST_FILE, Extent
from safelight.tiff import Tiff

_RW2_WIDTH, _RW2_HEIGHT, _RW2_BITS, _RW2_FORMAT, _STRIP, _RW2_PLACE = 2, 3, 10, 45, 273, 280
_RW2_PIXELS = {(5, 12): 10, (5, 14): 9, (6, 14): 11, (7, 14): 9}
"""Panasonic's format and bits → pixels in 16 bytes; 14 in the others of fixed length."""
_RW2_FIXED = (4, 5, 6, 7)
_IIQ_PICTURE, _IIQ_NONE, _IIQ_MOST = 0x10F, 0xBAD0BAD, 256


def _raf(data: bytes) -> Extent:
    """Fujifilm: the header holds offset and length; a second picture where it is long enough to name one."""
    header = unpack_from(">I", data, 84)[0]
    pairs = [unpack_from(">II", data, at) for at in (100, 128) if at + 8 <= header]
    return Extent(tuple((at, at + size) for at, size in pairs if at and size and at + size < LARGEST_FILE))


def _rw2(data: bytes) -> Extent:
    """Panasonic, Leica: only the beginning is told. The strip's byte count is that of something else, or 0: the size
    of the sensor says how much there is at least."""
    first = Tiff(data).first()
    start = int(first.number(_RW2_PLACE) or first.number(_STRIP) or 0)
    if not 0 < start < LARGEST_FILE:
        return Extent()
    told = int(first.number(_RW2_FORMAT) or 0)
    if _RW2_PLACE not in first or told not in _RW2_FIXED:
        return Extent(((start, max(start + 1, len(data))),))
    in_block = _RW2_PIXELS.get((told, int(first.number(_RW2_BITS) or 0)), 14)
    pixels = (first.number(_RW2_WIDTH) or 0) * (first.number(_RW2_HEIGHT) or 0)
    return Extent(((start, start + max(1, int(pixels / in_block) * 16)),))


def _iiq(data: bytes) -> Extent:
    """Phase One: a directory of its own within a TIFF, offsets from byte 8 on."""
    order = "<" if data[8:9] == b"I" else ">"
    told = unpack_from(f"{order}I", data, 16)[0]
    if told == _IIQ_NONE or told >= LARGEST_FILE:
        return Extent()
    for row in range(min(unpack_from(f"{order}I", data, 8 + told)[0], _IIQ_MOST)):
        tag, _, size, at = unpack_from(f"{order}4I", data, 16 + told + row * 16)
        if tag == _IIQ_PICTURE and 8 + at + size < LARGEST_FILE:
            return Extent(((8 + at, 8 + at + size),))
    return Extent()


def _mrw(data: bytes) -> Extent:
    """Minolta: the header's length, behind it the sensor's pixels of at least 12 bits; zeros may be black."""
    start, height, width = 8 + unpack_from(">I", data, 4)[0], *unpack_from(">HH", data, 24)
    return Extent(((start, start + max(1, height * width * 3 // 2)),), row=1) if data[8:12] == b"\0PRD" else Extent()


def _crw(data: bytes) -> Extent:
    """Canon's CIFF: the file's last four bytes say where its directory begins, which ends before them."""
    order = "<" if data[:2] == b"II" else ">"
    told = unpack_from(f"{order}I", data, len(data) - 4)[0]
    place = unpack_from(f"{order}I", data, 2)[0] + told
    end = place + 2 + unpack_from(f"{order}H", data, place)[0] * 10
    return Extent() if told and place + 2 < end <= len(data) - 4 else _nowhere(data)


def _x3f(data: bytes) -> Extent:
    """Sigma: the file's last four bytes say where its directory begins."""
    place = unpack_from("<I", data, len(data) - 4)[0]
    return Extent() if data[place : place + 4] == b"SECd" else _nowhere(data)


def _nowhere(data: bytes) -> Extent:
    """What lies behind the end."""
    return Extent(((len(data), len(data) + 1),))


def _checked(read: Callable[[bytes], Extent]) -> Callable[[bytes], Extent]:
    """A file too short for its header ends in nowhere."""

    def checked(data: bytes) -> Extent:
        try:
            return read(data)
        except error:
            return _nowhere(data)

    return checked


MAKERS = tuple(
    (at, magic, _checked(read))
    for at, magic, read in (
        (0, b"FUJIFILMCCD-RAW", _raf),
        (0, b"IIU\x00", _rw2),
        (8, b"IIII", _iiq),
        (8, b"MMMM", _iiq),
        (0, b"\x00MRM", _mrw),
        (6, b"HEAPCCDR", _crw),
        (0, b"FOVb", _x3f),
    )
)
"""Where a file's magic stands, what it is → how its extent is read."""
