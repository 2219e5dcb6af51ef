"""The EXIF of a copy: the photo's own, byte for byte, but for what the edit made untrue."""

from __future__ import annotations

from collections.abc import Sequence
from struct import pack_into, unpack_from

from safelight.imaging.copies.tiff_fields import Field, below, kept, number, structure
from safelight.tiff import Directory, Tiff

ORIENTATION, PHOTO, GPS = 0x0112, 0x8769, 0x8825
_WIDTH, _HEIGHT = (0x0100, 0xA002), (0x0101, 0xA003)
_THUMB, _THUMB_BYTES = 0x0201, 0x0202
_MAKER_NOTE, _INTEROPERABILITY = 0x927C, 0xA005
_LETTERS = {3: "H", 4: "I", 9: "i"}
ABOUT = frozenset(
    {
        0x010E, 0x010F, 0x0110, 0x011A, 0x011B, 0x0128, 0x0131, 0x0132, 0x013B, 0x4746, 0x4749, 0x8298, 0x9003,
        *range(0x9C9B, 0x9CA0),
    }
)  # fmt: skip
"""What the first directory of a TIFF or RAW says about the photo, and not about how its pixels lie: description, make,
model, resolution, software, time, artist, rating, copyright, and Windows' own texts."""


def patched(block: bytes, width: int, height: int) -> bytes:
    """A TIFF structure with EXIF for a copy of that size: upright, without the thumbnail, which shows the photo before
    the edit. Everything else stays at its place, so that makers' notes keep their offsets."""
    tiff, changed = Tiff(block), bytearray(block)
    main = tiff.first()
    for directory in (main, tiff.at(main.number(PHOTO))):
        for tags, value in ((_WIDTH, width), (_HEIGHT, height), ((ORIENTATION,), 1)):
            for tag in tags:
                _set(changed, directory, tag, value, tiff.order)
    return _without_thumbnail(tiff, changed)


def rebuilt(main: Directory, photo: Directory, gps: Directory, order: str, size: tuple[int, int]) -> bytes | None:
    """An EXIF block of what these directories of a TIFF or RAW say; None where they say nothing. Makers' notes, whose
    offsets are the old file's, are left out."""
    fields = [*about(main, photo, gps, order, size)]
    return structure([*fields, number(ORIENTATION, 1, order)], order) if fields else None


def about(main: Directory, photo: Directory, gps: Directory, order: str, size: tuple[int, int]) -> Sequence[Field]:
    """The fields of a first directory that say what these said."""
    fields = [*kept(main, only=ABOUT, but=frozenset())]
    dropped = frozenset({_MAKER_NOTE, _INTEROPERABILITY, _WIDTH[1], _HEIGHT[1]})
    taken = [*kept(photo, but=dropped)]
    if taken:
        sizes = (number(_WIDTH[1], size[0], order), number(_HEIGHT[1], size[1], order))
        fields.append(below(PHOTO, [*taken, *sizes]))
    places = [*kept(gps, but=frozenset())]
    return [*fields, below(GPS, places)] if places else fields


def _set(block: bytearray, directory: Directory, tag: int, value: int, order: str) -> None:
    entry = directory.entry(tag)
    if entry is None or entry.kind not in _LETTERS or entry.length != 1:
        return
    letter = _LETTERS[entry.kind]
    if entry.at + (2 if letter == "H" else 4) <= len(block) and value < (1 << 16 if letter == "H" else 1 << 31):
        pack_into(f"{order}{letter}", block, entry.at, value)


def _without_thumbnail(tiff: Tiff, block: bytearray) -> bytes:
    """The second directory unlinked and its picture blanked; cut off where nothing follows it."""
    link = _link(tiff, block)
    if link is None:
        return bytes(block)
    second = tiff.at(unpack_from(f"{tiff.order}I", block, link)[0])
    pack_into(f"{tiff.order}I", block, link, 0)
    start, length = (int(second.number(tag) or 0) for tag in (_THUMB, _THUMB_BYTES))
    if start >= 8 and 0 < length <= len(block) - start:
        if start + length >= len(block) - 1:
            return bytes(block[:start])
        block[start : start + length] = bytes(length)
    return bytes(block)


def _link(tiff: Tiff, block: bytearray) -> int | None:
    """Where the first directory says where the next one begins; None where there is none."""
    if not tiff.readable:
        return None
    first = unpack_from(f"{tiff.order}I", block, 4)[0]
    if first + 2 > len(block):
        return None
    link = int(first + 2 + 12 * unpack_from(f"{tiff.order}H", block, first)[0])
    return link if link + 4 <= len(block) else None
