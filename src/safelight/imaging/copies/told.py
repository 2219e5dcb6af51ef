"""What a photo's file says beside its pixels, as far as a copy takes it over."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from safelight.containers import iso_boxes, iso_items, jpeg_segments, png_chunks, riff_chunks
from safelight.imaging.copies.exif_block import GPS, ORIENTATION, PHOTO, about, patched, rebuilt
from safelight.imaging.copies.tiff_fields import Field
from safelight.imaging.family import Family
from safelight.tiff import Directory, Tiff

EXIF_NAME = b"Exif\x00\x00"
XMP_NAME = b"http://ns.adobe.com/xap/1.0/\x00"
PNG_XMP_NAME = b"XML:com.adobe.xmp\x00"
_CR3_EXIF = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
_XMP_ORIENTATION = re.compile(rb"(tiff:Orientation(?:>|=[\"']))[2-8]")
_TIFF_XMP = 700
_MAX_PACKET = 16 << 20


@dataclass(frozen=True, slots=True)
class Told:
    """The metadata of one photo's file."""

    main: Directory
    photo: Directory
    gps: Directory
    order: str
    """`struct`'s letter for the byte order of the three directories."""
    block: bytes | None = None
    """The EXIF where it stands for itself; None where it is part of a TIFF's or RAW's own structure."""
    xmp: bytes | None = None
    """The XMP packet, its orientation upright."""

    @property
    def orientation(self) -> int:
        """1..8; 1 where nothing sensible is said."""
        told = self.main.number(ORIENTATION)
        return int(told) if told is not None and told in range(1, 9) else 1

    def exif(self, width: int, height: int) -> bytes | None:
        """The EXIF block of an upright copy of that size; None where there is nothing to say."""
        if self.block is not None:
            return patched(self.block, width, height)
        return self.short_exif(width, height)

    def short_exif(self, width: int, height: int) -> bytes | None:
        """The same without makers' notes and other ballast."""
        return rebuilt(self.main, self.photo, self.gps, self.order, (width, height))

    def fields(self, width: int, height: int) -> Sequence[Field]:
        """The same as fields of a TIFF's first directory."""
        return about(self.main, self.photo, self.gps, self.order, (width, height))


def told_by(data: bytes, family: Family) -> Told:
    """What a whole file says. Broken metadata is none; nothing is raised."""
    if family == "tiff" or (family == "raw" and data[4:8] != b"ftyp" and not data.startswith(b"FUJI")):
        return _of_tiff(data, None, _upright(Tiff(data).first().raw(_TIFF_XMP)))
    if family == "raw" and data[4:8] == b"ftyp":
        return _of_cr3(data)
    if family == "raw":
        start, length = (int.from_bytes(data[at : at + 4], "big") for at in (84, 88))
        data, family = data[start : start + length], "jpeg"
    block, packet = _blocks(data, family)
    block = block[len(EXIF_NAME) :] if block and block.startswith(EXIF_NAME) else block
    return _of_tiff(block or b"", block or None, _upright(packet))


def _of_tiff(data: bytes, block: bytes | None, packet: bytes | None) -> Told:
    tiff = Tiff(data)
    main = tiff.first()
    return Told(main, tiff.at(main.number(PHOTO)), tiff.at(main.number(GPS)), tiff.order, block, packet)


def _of_cr3(data: bytes) -> Told:
    found: dict[bytes, bytes] = {}
    for moov in iso_boxes(data):
        if moov.kind == b"moov":
            for box in iso_boxes(data, moov.start, moov.end):
                if box.kind == b"uuid" and data.startswith(_CR3_EXIF, box.start):
                    parts = iso_boxes(data, box.start + 16, box.end)
                    found |= {part.kind: data[part.start : part.end] for part in parts}
    main, photo, gps = (Tiff(found.get(kind, b"")) for kind in (b"CMT1", b"CMT2", b"CMT4"))
    return Told(main.first(), photo.first(), gps.first(), main.order)


def _blocks(data: bytes, family: Family) -> tuple[bytes | None, bytes | None]:
    """EXIF and XMP, each where the format keeps it."""
    match family:
        case "jpeg":
            return _segment(data, EXIF_NAME), _segment(data, XMP_NAME)
        case "png":
            return _chunk(data, b"eXIf"), _png_packet(data)
        case "webp":
            found = {part.kind: data[part.start : part.end] for part in riff_chunks(data)}
            return found.get(b"EXIF"), found.get(b"XMP ")
        case "heif" | "avif":
            exif = _item(data, b"Exif")
            return exif and exif[4 + int.from_bytes(exif[:4], "big") :], _item(data, b"mime")
        case _:
            return None, None


def _segment(data: bytes, name: bytes) -> bytes | None:
    for part in jpeg_segments(data):
        if part.kind == b"\xe1" and data.startswith(name, part.start):
            return data[part.start + len(name) : part.end]
    return None


def _chunk(data: bytes, kind: bytes) -> bytes | None:
    return next((data[part.start : part.end] for part in png_chunks(data) if part.kind == kind), None)


def _png_packet(data: bytes) -> bytes | None:
    for part in png_chunks(data):
        if part.kind == b"iTXt" and data.startswith(PNG_XMP_NAME, part.start):
            flags = data[part.start + len(PNG_XMP_NAME) : part.end]
            text = flags[2:].partition(b"\x00")[2].partition(b"\x00")[2]
            return _inflated(text) if flags[:1] == b"\x01" else text
    return None


def _inflated(packed: bytes) -> bytes | None:
    try:
        return zlib.decompressobj().decompress(packed, _MAX_PACKET)
    except zlib.error:
        return None


def _item(data: bytes, kind: bytes) -> bytes | None:
    extents = next((item.extents for item in iso_items(data) if item.kind == kind), ())
    return b"".join(data[start:end] for start, end in extents) or None


def _upright(packet: bytes | None) -> bytes | None:
    packet = (packet or b"").strip(b"\x00")
    return _XMP_ORIENTATION.sub(rb"\g<1>1", packet) if 0 < len(packet) <= _MAX_PACKET else None
