"""Where a TIFF's picture lies in its file, and what zeros at its end say: black, or data that never arrived."""

from __future__ import annotations

from typing import NamedTuple

from safelight.tiff import Directory

_WIDTH, _HEIGHT, _BITS, _COMPRESSION, _SAMPLES, _PLANAR, _TILE_WIDTH = 256, 257, 258, 259, 277, 284, 322
_MAY_BE_ZEROS = (50001, 50002)
"""Compressions whose plain areas are zeros: WebP, JPEG XL."""
_STRIPS, _TILES = (273, 279), (324, 325)
"""Offsets and byte counts."""
_MAX_PIECES = 1 << 16
_MAX_SAMPLE_BYTES = 4
LARGEST_FILE = 1 << 31
"""Bytes: a place beyond is nonsense, as some cameras write it, and proves nothing."""
_SECTOR = 512
"""What a copy that was interrupted ends at a multiple of."""
_LEAST_BLACK = 4096
_PACKED = 0.99
"""Share of a picture's bytes below which it is not stored as it is, whatever its directory calls it."""


class Extent(NamedTuple):
    """Start and end of each piece of a picture, and the bytes of one row where pixels are stored as they are: there
    zeros may be black. 0 where they are coded or never zero."""

    pieces: tuple[tuple[int, int], ...] = ()
    row: int = 0

    @property
    def bytes(self) -> int:
        """Of all pieces."""
        return sum(end - start for start, end in self.pieces)

    def behind(self, place: int) -> int:
        """How many of the bytes lie behind that place of the file."""
        return sum(max(0, end - max(start, place)) for start, end in self.pieces)

    def is_zeroed(self, zeros: int, least: float) -> bool:
        """Whether zeros from there to the end of the file took data away: at least so many bytes of it, or, where they
        might be black, some that begin with a sector of the disk and amid a row."""
        if not self.row:
            return self.behind(zeros) >= max(1, least)
        into = next((zeros - start for start, end in self.pieces if start <= zeros < end), 0)
        return self.behind(zeros) >= _LEAST_BLACK and zeros % _SECTOR == 0 and into % self.row != 0


def strips_extent(directory: Directory) -> Extent:
    """The strips or tiles of a directory; none where any is nonsense."""
    for (offsets, counts), width in ((_STRIPS, _WIDTH), (_TILES, _TILE_WIDTH)):
        places = zip(directory.numbers(offsets, _MAX_PIECES), directory.numbers(counts, _MAX_PIECES), strict=False)
        extent = Extent(tuple((int(place), int(place + count)) for place, count in places))
        inside = max((end for _, end in extent.pieces), default=LARGEST_FILE) < LARGEST_FILE
        if inside and extent.bytes <= _most_bytes(directory):
            return extent._replace(row=_row(directory, width, extent.bytes))
    return Extent()


def _most_bytes(directory: Directory) -> float:
    """What a picture of that size can take; Canon's do not say how large they are."""
    return _pixels(directory) * (directory.number(_SAMPLES) or 1) * _MAX_SAMPLE_BYTES or LARGEST_FILE


def _row(directory: Directory, width: int, told: int) -> int:
    """Bytes of a row of pixels that are stored as they are; 0 where they are compressed or packed; 1, a row that ends
    everywhere, where zeros say nothing."""
    samples, bits = directory.number(_SAMPLES) or 1, directory.number(_BITS) or 1
    compression = directory.number(_COMPRESSION) or 1
    if compression in _MAY_BE_ZEROS:
        return 1
    if compression != 1 or told < _PACKED * _pixels(directory) * samples * bits / 8:
        return 0
    in_row = 1 if directory.number(_PLANAR) == 2 else samples
    return max(1, int((directory.number(width) or 0) * in_row * bits + 7) // 8)


def _pixels(directory: Directory) -> float:
    return (directory.number(_WIDTH) or 0) * (directory.number(_HEIGHT) or 0)
