"""The image hash follows the picture and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.imaging.image_hash import image_hash
from tests.imaging.files import corners, saved, with_chunk, with_segment

JPEG, PROGRESSIVE = saved(corners(), quality=90), saved(corners(), quality=90, progressive=True)
PNG = saved(corners(), "PNG")
SCAN = JPEG.index(b"\xff\xda") + 14


def test_it_is_named_after_its_function():
    assert image_hash(JPEG).startswith("blake3:")
    assert len(image_hash(JPEG)) == len("blake3:") + 64


@given(st.sampled_from([0xE1, 0xE0, 0xED, 0xFE]), st.binary(max_size=300), st.sampled_from([JPEG, PROGRESSIVE]))
def test_metadata_written_into_a_jpeg_leaves_it(marker, payload, jpeg):
    assert image_hash(with_segment(jpeg, marker, b"http://ns.adobe.com/xap/1.0/\x00" + payload)) == image_hash(jpeg)


@given(st.sampled_from([b"iTXt", b"tEXt", b"eXIf", b"tIME", b"pHYs"]), st.binary(max_size=300))
def test_metadata_written_into_a_png_leaves_it(kind, payload):
    assert image_hash(with_chunk(PNG, kind, payload)) == image_hash(PNG)


@given(st.integers(SCAN, len(JPEG) - 3), st.integers(1, 255))
def test_a_changed_byte_of_the_scan_changes_it(place, difference):
    changed = bytearray(JPEG)
    changed[place] ^= difference
    assert image_hash(bytes(changed)) != image_hash(JPEG)


@given(st.binary(min_size=1, max_size=100))
def test_what_follows_the_end_of_a_jpeg_leaves_it(trailer):
    assert image_hash(JPEG + trailer) == image_hash(JPEG)


@pytest.mark.parametrize("jpeg", [saved(corners(), quality=89), saved(corners(), quality=90, icc_profile=b"x" * 200)])
def test_other_tables_or_another_profile_change_it(jpeg):
    assert image_hash(jpeg) != image_hash(JPEG)


def test_another_orientation_changes_it():
    assert len({image_hash(data, turn) for data in (JPEG, PNG) for turn in range(1, 9)}) == 16


@pytest.mark.parametrize("form", ["WEBP", "TIFF", "GIF"])
def test_other_formats_are_hashed_whole(form):
    data = saved(corners(), form)
    assert image_hash(data) != image_hash(data + b"\x00")
    assert image_hash(data, 1) == image_hash(data, 6)


@given(st.binary(max_size=200), st.sampled_from([b"", b"\xff\xd8", b"\x89PNG\r\n\x1a\n", JPEG[:100], PNG[:60]]))
def test_any_bytes_have_one(tail, head):
    assert image_hash(head + tail) == image_hash(head + tail)
