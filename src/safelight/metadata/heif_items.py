"""Items of a HEIC or AVIF file (ISO 23008-12): found in `meta` by type, read from where `iloc` says they lie."""

from __future__ import annotations

from dataclasses import dataclass

from safelight.containers import Part, iso_boxes

_MAX_EXTENTS = 64


def heif_item(data: bytes, kind: bytes) -> bytes | None:
    """The first item of that type (`b"Exif"`, `b"mime"`); None where there is none or its place is no place."""
    meta = next((box for box in iso_boxes(data) if box.kind == b"meta"), None)
    if meta is None:
        return None
    boxes = {box.kind: box for box in iso_boxes(data, meta.start + 4, meta.end)}
    if b"iinf" not in boxes or b"iloc" not in boxes:
        return None
    wanted = _item_id(data, boxes[b"iinf"], kind)
    return _located(data, boxes[b"iloc"], wanted) if wanted is not None else None


def _item_id(data: bytes, iinf: Part, kind: bytes) -> int | None:
    count_bytes = 2 if data[iinf.start] == 0 else 4
    for entry in iso_boxes(data, iinf.start + 4 + count_bytes, iinf.end):
        id_bytes = {2: 2, 3: 4}.get(data[entry.start]) if entry.kind == b"infe" and entry.end > entry.start else None
        if id_bytes is None:
            continue
        at = entry.start + 4
        if data[at + id_bytes + 2 : at + id_bytes + 6] == kind:
            return int.from_bytes(data[at : at + id_bytes], "big")
    return None


@dataclass(slots=True)
class _Numbers:
    """Big-endian numbers, one after the other; beyond the end they are 0."""

    data: bytes
    position: int
    end: int

    def next(self, size: int) -> int:
        start, self.position = self.position, self.position + size
        return int.from_bytes(self.data[start : min(self.position, self.end)], "big") if size else 0


def _located(data: bytes, iloc: Part, wanted: int) -> bytes | None:
    version = data[iloc.start]
    numbers = _Numbers(data, iloc.start + 4, iloc.end)
    sizes = numbers.next(2)
    offset_size, length_size, base_size, index_size = (sizes >> shift & 15 for shift in (12, 8, 4, 0))
    wide = 4 if version == 2 else 2
    for _ in range(numbers.next(wide)):
        if numbers.position >= iloc.end:
            return None
        item = numbers.next(wide)
        in_file = not (numbers.next(2) & 15) if version else True
        numbers.next(2)
        base = numbers.next(base_size)
        pieces = []
        for _ in range(min(numbers.next(2), _MAX_EXTENTS)):
            numbers.next(index_size if version else 0)
            start, length = base + numbers.next(offset_size), numbers.next(length_size)
            pieces.append(data[start : start + length])
        if item == wanted:
            return b"".join(pieces) or None if in_file else None
    return None
