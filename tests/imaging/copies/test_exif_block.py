"""The EXIF of a copy: byte for byte the photo's, but for what the edit made untrue."""

import pytest

from safelight.imaging.copies.exif_block import patched, rebuilt
from safelight.tiff import Tiff
from tests.imaging.tiff_bytes import Ifd, tiff

MAKER = b"\x00MAKER\x00notes that nobody understands" * 3


def block(order: str = "<", *, thumbnail: bytes = b"") -> bytes:
    photo = Ifd({33434: [(1, 250)], 0x9003: "2024:05:01 10:00:00", 0x927C: MAKER, 0xA002: 6000, 0xA003: 4000})
    main = Ifd(
        {256: 6000, 257: 4000, 271: "Safelight", 274: 6, 315: "Ann"},
        {0x8769: photo, 0x8825: Ifd({1: "N", 2: [(48, 1), (8, 1), (0, 1)]})},
    )
    data = tiff(main, order)
    if not thumbnail:
        return data
    start = len(data)
    kind = "little" if order == "<" else "big"
    rows = (0x0201, start + 2 + 24 + 4), (0x0202, len(thumbnail))
    second = (2).to_bytes(2, kind) + b"".join(
        tag.to_bytes(2, kind) + (4).to_bytes(2, kind) + (1).to_bytes(4, kind) + value.to_bytes(4, kind)
        for tag, value in rows
    )
    link = 8 + 2 + 12 * 7
    data = data[:link] + start.to_bytes(4, kind) + data[link + 4 :]
    return data + second + bytes(4) + thumbnail


@pytest.mark.parametrize("order", ["<", ">"])
def test_orientation_and_sizes_become_true_and_nothing_else_changes(order):
    before = block(order)
    after = patched(before, 300, 200)
    first = Tiff(after).first()
    photo = Tiff(after).at(first.number(0x8769))
    assert [first.number(tag) for tag in (274, 256, 257)] == [1, 300, 200]
    assert [photo.number(tag) for tag in (0xA002, 0xA003)] == [300, 200]
    assert len(after) == len(before)
    assert sum(a != b for a, b in zip(before, after, strict=True)) <= 9
    assert photo.raw(0x927C) == MAKER


@pytest.mark.parametrize("order", ["<", ">"])
def test_the_thumbnail_of_the_photo_before_the_edit_goes(order):
    picture = b"\xff\xd8a face that was cropped away\xff\xd9"
    after = patched(block(order, thumbnail=picture), 30, 20)
    assert b"cropped away" not in after
    assert list(Tiff(after).starts()) == [8]
    middle = patched(block(order, thumbnail=picture) + b"behind it, long enough", 30, 20)
    assert b"cropped away" not in middle
    assert middle.endswith(b"behind it, long enough")


@pytest.mark.parametrize("data", [b"", b"II", b"II*\x00\xff\xff\xff\xff", b"II*\x00\x08\0\0\0\xff\xff", b"x" * 99])
def test_a_broken_block_stays_as_it_is(data):
    assert patched(data, 10, 10) == data


@pytest.mark.parametrize("order", ["<", ">"])
def test_what_is_about_the_photo_is_picked_out_of_a_tiff(order):
    tiff_file = Tiff(block(order))
    main = tiff_file.first()
    made = rebuilt(
        main, tiff_file.at(main.number(0x8769)), tiff_file.at(main.number(0x8825)), tiff_file.order, (90, 60)
    )
    assert made is not None
    found = Tiff(made).first()
    photo, gps = Tiff(made).at(found.number(0x8769)), Tiff(made).at(found.number(0x8825))
    assert (found.text(271), found.text(315), found.number(274), found.number(256)) == ("Safelight", "Ann", 1, None)
    assert (photo.text(0x9003), photo.number(0xA002), photo.raw(0x927C)) == ("2024:05:01 10:00:00", 90, None)
    assert gps.numbers(2) == (48, 8, 0)


def test_of_nothing_no_block_is_made():
    empty = Tiff(b"").first()
    assert rebuilt(empty, empty, empty, "<", (1, 1)) is None
