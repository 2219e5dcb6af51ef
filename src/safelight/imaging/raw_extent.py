"""How far a RAW's picture reaches by its own account: a preview may be whole where the sensor's picture is cut off."""

from __future__ import annotations

from collections.abc import Sequence

from safelight.tiff import Directory, Tiff

_MAGIC = (b"II*\x00", b"MM\x00*")
_WIDTH, _HEIGHT, _SAMPLES = 256, 257, 277
_STRIPS, _TILES = (273, 279), (324, 325)
"""Offsets and byte counts."""
_MAX_PIECES = 1 << 16
_MAX_SAMPLE_BYTES = 4
_LARGEST_FILE = 1 << 31
"""Bytes: a place beyond is nonsense, as some cameras write it, and proves nothing."""
_SLACK = 0.01
"""Share of a picture that may be missing: some cameras round their counts up."""


def raw_is_cut_off(data: bytes) -> bool:
    """Whether a RAW that is a TIFF (DNG, NEF, CR2, ARW, …) places its largest picture, or a directory, past its end."""
    if not data.startswith(_MAGIC):
        return False
    tiff = Tiff(data)
    starts = [start for start in tiff.starts() if start < _LARGEST_FILE]
    if any(start > len(data) - 2 for start in starts):
        return True
    pieces = max((_pieces(tiff.at(start)) for start in starts), key=_bytes, default=())
    missing = sum(min(end - start, max(0, end - len(data))) for start, end in pieces)
    return missing > _SLACK * _bytes(pieces)


def _pieces(directory: Directory) -> Sequence[tuple[int, int]]:
    """Start and end of each strip or tile; none where any is nonsense."""
    for offsets, counts in (_STRIPS, _TILES):
        places = zip(directory.numbers(offsets, _MAX_PIECES), directory.numbers(counts, _MAX_PIECES), strict=False)
        pieces = [(int(place), int(place + count)) for place, count in places]
        if pieces and max(end for _, end in pieces) < _LARGEST_FILE and _bytes(pieces) <= _most_bytes(directory):
            return pieces
    return ()


def _bytes(pieces: Sequence[tuple[int, int]]) -> int:
    return sum(end - start for start, end in pieces)


def _most_bytes(directory: Directory) -> float:
    """What a picture of that size can take; Canon's do not say how large they are."""
    pixels = (directory.number(_WIDTH) or 0) * (directory.number(_HEIGHT) or 0)
    return pixels * (directory.number(_SAMPLES) or 1) * _MAX_SAMPLE_BYTES or _LARGEST_FILE
