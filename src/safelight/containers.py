"""How photo files are cut into parts: JPEG segments, PNG and RIFF chunks, ISO boxes. Bounds are never believed.

Each walk yields what lies inside the data and ends quietly where a file is broken: whoever needs a part that is not
there says so. `start` and `end` bound a part's payload.
"""

from collections.abc import Iterator
from struct import unpack_from
from typing import NamedTuple

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
SOS = b"\xda"
"""The JPEG marker that begins the picture's data."""
_BARE_MARKERS = frozenset({0x01, *range(0xD0, 0xD9)})


class Part(NamedTuple):
    """One part of a file: its kind as the format writes it, and the bounds of its payload."""

    kind: bytes
    start: int
    end: int


def jpeg_segments(data: bytes) -> Iterator[Part]:
    """The segments up to and with the first SOS; `kind` is the marker's second byte."""
    position = 2
    while (position := data.find(b"\xff", position)) >= 0 and position + 4 <= len(data):
        marker = data[position + 1]
        if marker in (0x00, 0xFF) or marker in _BARE_MARKERS:
            position += 1 if marker == 0xFF else 2
            continue
        end = min(position + 2 + max(2, _u16(data, position + 2)), len(data))
        yield Part(data[position + 1 : position + 2], position + 4, end)
        if marker in (SOS[0], 0xD9):
            return
        position = end


def png_chunks(data: bytes) -> Iterator[Part]:
    """The chunks after the signature; `kind` is the chunk's type (`b"IHDR"`)."""
    position = len(PNG_SIGNATURE)
    while position + 8 <= len(data):
        length = _u32(data, position)
        yield Part(data[position + 4 : position + 8], position + 8, min(position + 8 + length, len(data)))
        position += 12 + length


def riff_chunks(data: bytes) -> Iterator[Part]:
    """The chunks of a RIFF file (WebP); `kind` is the four letters (`b"EXIF"`)."""
    position = 12
    while position + 8 <= len(data):
        length = int.from_bytes(data[position + 4 : position + 8], "little")
        yield Part(data[position : position + 4], position + 8, min(position + 8 + length, len(data)))
        position += 8 + length + length % 2


def iso_boxes(data: bytes, start: int = 0, end: int | None = None) -> Iterator[Part]:
    """The boxes of an ISO base media file (HEIC, AVIF, CR3) between `start` and `end`."""
    end = len(data) if end is None else min(end, len(data))
    for box in _iso_claims(data, start, end):
        yield box._replace(end=min(box.end, end))


def iso_is_cut_off(data: bytes) -> bool:
    """Whether the box that holds the picture's data claims more than there is."""
    return any(box.kind == b"mdat" and box.end > len(data) for box in _iso_claims(data, 0, len(data)))


def _iso_claims(data: bytes, start: int, end: int) -> Iterator[Part]:
    """Boxes with the ends that they claim: beyond the data where a file is cut off."""
    while start + 8 <= end:
        length, header = _u32(data, start), 8
        if length == 1 and start + 16 <= end:
            length, header = int.from_bytes(data[start + 8 : start + 16], "big"), 16
        stop = end if length == 0 else start + max(length, header)
        yield Part(data[start + 4 : start + 8], start + header, stop)
        start = stop


def _u16(data: bytes, position: int) -> int:
    value: int = unpack_from(">H", data, position)[0]
    return value


def _u32(data: bytes, position: int) -> int:
    value: int = unpack_from(">I", data, position)[0]
    return value
