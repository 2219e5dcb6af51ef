"""The XMP packet is found in every container that may hold one."""

import zlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from safelight.metadata.embedded import xmp_packet
from tests.imaging.files import corners, saved, with_chunk, with_segment
from tests.imaging.tiff_bytes import Ifd, tiff

PACKET = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>four stars</x:xmpmeta>"
PNG = saved(corners(), "PNG")
NAME = b"XML:com.adobe.xmp\x00"


def box(kind: bytes, payload: bytes) -> bytes:
    return (len(payload) + 8).to_bytes(4, "big") + kind + payload


def heic(packet: bytes, version: int = 0) -> bytes:
    """A HEIC of nothing but an XMP item."""
    infe = box(b"infe", b"\x02\x00\x00\x00" + b"\x00\x07" + b"\x00\x00" + b"mime" + b"\x00application/rdf+xml\x00")
    iinf = box(b"iinf", bytes(4) + b"\x00\x01" + infe)
    head = box(b"ftyp", b"heic\x00\x00\x00\x00mif1heic")
    method = b"\x00\x00" if version else b""

    def iloc(offset: int) -> bytes:
        item = (
            b"\x00\x07"
            + method
            + b"\x00\x00"
            + b"\x00\x01"
            + offset.to_bytes(4, "big")
            + len(packet).to_bytes(4, "big")
        )
        return box(b"iloc", bytes([version, 0, 0, 0]) + b"\x44\x00" + b"\x00\x01" + item)

    def meta(offset: int) -> bytes:
        return box(b"meta", bytes(4) + iinf + iloc(offset))

    start = len(head) + len(meta(0)) + 8
    return head + meta(start) + box(b"mdat", packet)


@pytest.mark.parametrize(
    "data",
    [
        with_segment(saved(corners()), 0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + PACKET),
        saved(corners(), xmp=PACKET),
        with_chunk(PNG, b"iTXt", NAME + b"\x00\x00\x00\x00" + PACKET),
        with_chunk(PNG, b"iTXt", NAME + b"\x01\x00en\x00rating\x00" + zlib.compress(PACKET)),
        saved(corners(), "WEBP", xmp=PACKET),
        saved(corners(), "AVIF", xmp=PACKET),
        tiff(Ifd({700: PACKET}), ">"),
        heic(PACKET),
        heic(PACKET, version=1),
        box(b"ftyp", b"crx ") + box(b"uuid", bytes.fromhex("be7acfcb97a942e89c71999491e3afac") + PACKET),
    ],
    ids=["JPEG", "JPEG by Pillow", "PNG", "PNG packed", "WebP", "AVIF", "TIFF", "HEIC", "HEIC 1", "CR3"],
)
def test_every_container_gives_its_packet(data):
    assert xmp_packet(data) == PACKET


@pytest.mark.parametrize(
    "data", [saved(corners()), PNG, saved(corners(), "WEBP"), saved(corners(), "AVIF"), tiff(Ifd({256: 1})), b""]
)
def test_a_file_without_a_packet_has_none(data):
    assert xmp_packet(data) is None


def test_a_packed_bomb_is_not_unpacked():
    bomb = NAME + b"\x01\x00\x00\x00" + zlib.compress(bytes(64 << 20))
    assert xmp_packet(with_chunk(PNG, b"iTXt", bomb)) is None


def test_a_broken_packing_is_none():
    assert xmp_packet(with_chunk(PNG, b"iTXt", NAME + b"\x01\x00\x00\x00no zlib")) is None


@given(st.integers(0, len(heic(PACKET)) - 1), st.integers(0, 255), st.integers(0, 300))
@example(0, 0, 0)
def test_no_damage_makes_it_fail(place, value, kept):
    data = bytearray(heic(PACKET))
    data[place] = value
    packet = xmp_packet(bytes(data[: len(data) - kept]))
    assert packet is None or isinstance(packet, bytes)
