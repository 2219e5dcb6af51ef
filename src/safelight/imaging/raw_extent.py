"""How far a RAW's picture reaches by its own account: a preview may be whole where the sensor's picture is cut off."""

from __future__ import annotations

from safelight.containers import iso_boxes
from safelight.imaging.raw_makers import MAKERS
from safelight.imaging.tiff_extent import LARGEST_FILE, Extent, strips_extent
from safelight.tiff import Tiff

_TIFFS = (b"II*\x00", b"MM\x00*", b"IIRO", b"IIRS", b"MMOR")
"""The last three are Olympus's."""
_SLACK = 0.01
"""Share of a picture that may be missing: some cameras round their counts up."""
_LEAST_ZEROS = 4096
"""Bytes: less may be a camera's padding."""


def raw_is_cut_off(data: bytes) -> bool:
    """Whether a RAW places its largest picture, or a directory, past its end.

    Known are TIFFs (DNG, NEF, CR2, ARW, ORF, …), RAF, RW2, IIQ, MRW, CRW and X3F; others are taken for whole.
    """
    if any(start > len(data) - 2 for start in _directories(data)):
        return True
    extent = _extent(data)
    return extent.behind(len(data)) > _SLACK * extent.bytes


def raw_is_zeroed(data: bytes, zeros: int) -> bool:
    """Whether the zeros from byte `zeros` to the end of the file are no part of the picture that was there."""
    tiff = Tiff(data)
    if any(tiff.ends_behind(start, zeros) for start in _directories(data)):
        return True
    extent = _extent(data)
    return extent.is_zeroed(zeros, max(_LEAST_ZEROS, _SLACK * extent.bytes))


def _directories(data: bytes) -> list[int]:
    starts = Tiff(data).starts() if data.startswith(_TIFFS) else ()
    return [start for start in starts if start < LARGEST_FILE]


def _extent(data: bytes) -> Extent:
    made = (read(data) for at, magic, read in MAKERS if data.startswith(magic, at))
    tiff = Tiff(data)
    strips = (strips_extent(tiff.at(start)) for start in _directories(data))
    if data[4:8] == b"ftyp":
        return Extent(tuple((box.start, box.end) for box in iso_boxes(data) if box.kind == b"mdat"))
    return next((extent for extent in made if extent.pieces), None) or max(strips, key=_bytes, default=Extent())


def _bytes(extent: Extent) -> int:
    return extent.bytes
