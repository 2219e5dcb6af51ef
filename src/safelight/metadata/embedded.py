"""Where a photo's file keeps its metadata: the EXIF directories and the XMP packet, whatever the container."""

import zlib
from typing import NamedTuple

from safelight.containers import PNG_SIGNATURE, iso_boxes, jpeg_segments, png_chunks, riff_chunks
from safelight.metadata.heif_items import heif_item
from safelight.tiff import Tiff

_EXIF_NAME = b"Exif\x00\x00"
_XMP_NAME = b"http://ns.adobe.com/xap/1.0/\x00"
_PNG_XMP_NAME = b"XML:com.adobe.xmp\x00"
_TIFF_MAGIC = (b"II*\x00", b"MM\x00*", b"IIRO", b"IIRS", b"MMOR", b"IIU\x00")
_TIFF_XMP = 700
_CR3_EXIF = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
_CR3_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_MAX_PACKET = 16 << 20
"""Bytes of XMP that are believed: a packet of the largest editors' histories has a few."""


class ExifBlocks(NamedTuple):
    """TIFF structures that hold a photo's EXIF. `photo` and `gps` only where they stand apart (CR3)."""

    main: bytes
    photo: bytes | None = None
    gps: bytes | None = None


def exif_blocks(data: bytes) -> ExifBlocks | None:
    """The EXIF of a whole photo file; None where it has none."""
    if data.startswith(_TIFF_MAGIC):
        return ExifBlocks(data)
    if data[4:12] == b"ftypcrx ":
        return _cr3_blocks(data)
    block = _exif_block(data)
    return ExifBlocks(block[block.startswith(_EXIF_NAME) * len(_EXIF_NAME) :]) if block else None


def xmp_packet(data: bytes) -> bytes | None:
    """The XMP packet of a whole photo file, as it stands there; None where there is none."""
    packet = _xmp_packet(data)
    return packet.strip(b"\x00") or None if packet and len(packet) <= _MAX_PACKET else None


def _exif_block(data: bytes) -> bytes | None:
    if data.startswith(b"\xff\xd8"):
        return _jpeg_block(data, _EXIF_NAME)
    if data.startswith(PNG_SIGNATURE):
        return next((data[part.start : part.end] for part in png_chunks(data) if part.kind == b"eXIf"), None)
    if data.startswith(b"RIFF"):
        return next((data[part.start : part.end] for part in riff_chunks(data) if part.kind == b"EXIF"), None)
    if data.startswith(b"FUJIFILMCCD-RAW"):
        return _jpeg_block(_raf_preview(data), _EXIF_NAME)
    if data[4:8] == b"ftyp":
        item = heif_item(data, b"Exif")
        return item[4 + int.from_bytes(item[:4], "big") :] if item else None
    return None


def _xmp_packet(data: bytes) -> bytes | None:
    if data.startswith(b"\xff\xd8"):
        return _jpeg_block(data, _XMP_NAME)
    if data.startswith(PNG_SIGNATURE):
        return _png_xmp(data)
    if data.startswith(b"RIFF"):
        return next((data[part.start : part.end] for part in riff_chunks(data) if part.kind == b"XMP "), None)
    if data.startswith(_TIFF_MAGIC):
        return Tiff(data).first().raw(_TIFF_XMP)
    if data.startswith(b"FUJIFILMCCD-RAW"):
        return _jpeg_block(_raf_preview(data), _XMP_NAME)
    if data[4:12] == b"ftypcrx ":
        return _uuid_payload(data, _CR3_XMP, 0, len(data))
    return heif_item(data, b"mime") if data[4:8] == b"ftyp" else None


def _jpeg_block(data: bytes, name: bytes) -> bytes | None:
    for part in jpeg_segments(data):
        if part.kind == b"\xe1" and data.startswith(name, part.start):
            return data[part.start + len(name) : part.end]
    return None


def _png_xmp(data: bytes) -> bytes | None:
    for part in png_chunks(data):
        if part.kind == b"iTXt" and data.startswith(_PNG_XMP_NAME, part.start):
            compressed, _, rest = _after_flags(data[part.start + len(_PNG_XMP_NAME) : part.end])
            return _inflated(rest) if compressed else rest
    return None


def _after_flags(text: bytes) -> tuple[bool, bytes, bytes]:
    """An iTXt chunk's compression flag, language and text; the translated keyword is passed over."""
    language, _, rest = text[2:].partition(b"\x00")
    return text[:1] == b"\x01", language, rest.partition(b"\x00")[2]


def _inflated(packed: bytes) -> bytes | None:
    try:
        return zlib.decompressobj().decompress(packed, _MAX_PACKET)
    except zlib.error:
        return None


def _raf_preview(data: bytes) -> bytes:
    start, length = (int.from_bytes(data[at : at + 4], "big") for at in (84, 88))
    return data[start : start + length]


def _cr3_blocks(data: bytes) -> ExifBlocks | None:
    for moov in iso_boxes(data):
        if moov.kind != b"moov":
            continue
        for box in iso_boxes(data, moov.start, moov.end):
            if box.kind == b"uuid" and data.startswith(_CR3_EXIF, box.start):
                found = {part.kind: data[part.start : part.end] for part in iso_boxes(data, box.start + 16, box.end)}
                if b"CMT1" in found:
                    return ExifBlocks(found[b"CMT1"], found.get(b"CMT2"), found.get(b"CMT4"))
    return None


def _uuid_payload(data: bytes, uuid: bytes, start: int, end: int) -> bytes | None:
    for box in iso_boxes(data, start, end):
        if box.kind == b"uuid" and data.startswith(uuid, box.start):
            return data[box.start + 16 : box.end]
    return None
