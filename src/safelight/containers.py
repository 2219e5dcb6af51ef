"""How photo files are cut into parts: JPEG segments, PNG and RIFF chunks, ISO boxes. Bounds are never believed.

Each walk yields what lies inside the data and ends quietly where a file is broken: whoever needs a part that is not
there says so. `start` and `end` bound a part's payload.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from struct import unpack_from
from typing import NamedTuple

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
SOS = b"\xda"
"""The JPEG marker that begins the picture's data."""
_BARE_MARKERS = frozenset({0x01, *range(0xD0, 0xD9)})
_MAX_EXTENTS = 64


class Part(NamedTuple):
    """One part of a file: its kind as the format writes it, and the bounds of its payload."""

    kind: bytes
    start: int
    end: int


class Item(NamedTuple):
    """One item of a HEIC or AVIF file (ISO 23008-12): its type, and the bounds that `iloc` gives its bytes. Without
    extents where they lie elsewhere than in the file itself."""

    kind: bytes
    extents: tuple[tuple[int, int], ...]


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


def iso_items(data: bytes) -> Iterator[Item]:
    """The items that `meta` lists, in its order; their extents may lie outside the data."""
    meta = next((box for box in iso_boxes(data) if box.kind == b"meta"), None)
    if meta is None:
        return
    boxes = {box.kind: box for box in iso_boxes(data, meta.start + 4, meta.end)}
    if b"iinf" in boxes and b"iloc" in boxes:
        places = _item_places(data, boxes[b"iloc"])
        for number, kind in _item_kinds(data, boxes[b"iinf"]):
            yield Item(kind, places.get(number, ()))


def _item_kinds(data: bytes, iinf: Part) -> Iterator[tuple[int, bytes]]:
    count_bytes = 2 if data[iinf.start : iinf.start + 1] == b"\0" else 4
    for entry in iso_boxes(data, iinf.start + 4 + count_bytes, iinf.end):
        id_bytes = {2: 2, 3: 4}.get(data[entry.start]) if entry.kind == b"infe" and entry.end > entry.start else None
        if id_bytes is not None:
            at = entry.start + 4
            yield int.from_bytes(data[at : at + id_bytes], "big"), data[at + id_bytes + 2 : at + id_bytes + 6]


def _item_places(data: bytes, iloc: Part) -> Mapping[int, tuple[tuple[int, int], ...]]:
    numbers = _Numbers(data, iloc.start, iloc.end)
    version = numbers.next(4) >> 24
    sizes = numbers.next(2)
    offset_size, length_size, base_size, index_size = (sizes >> shift & 15 for shift in (12, 8, 4, 0))
    wide = 4 if version == 2 else 2
    found: dict[int, tuple[tuple[int, int], ...]] = {}
    for _ in range(numbers.next(wide)):
        if numbers.position >= iloc.end:
            break
        item = numbers.next(wide)
        in_file = not (numbers.next(2) & 15) if version else True
        numbers.next(2)
        base, extents = numbers.next(base_size), []
        for _ in range(min(numbers.next(2), _MAX_EXTENTS)):
            numbers.next(index_size if version else 0)
            start, length = base + numbers.next(offset_size), numbers.next(length_size)
            extents.append((start, start + length))
        found.setdefault(item, tuple(extents) if in_file else ())
    return found


@dataclass(slots=True)
class _Numbers:
    """Big-endian numbers, one after the other; beyond the end they are 0."""

    data: bytes
    position: int
    end: int

    def next(self, size: int) -> int:
        start, self.position = self.position, self.position + size
        return int.from_bytes(self.data[start : min(self.position, self.end)], "big") if size else 0


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
