"""Files are cut into parts that lie inside them, whatever they claim."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.containers import iso_boxes, jpeg_segments, png_chunks, riff_chunks
from tests.imaging.files import corners, saved

WALKS = {"JPEG": jpeg_segments, "PNG": png_chunks, "WEBP": riff_chunks, "AVIF": iso_boxes}


@pytest.mark.parametrize(
    ("form", "kinds"),
    [
        ("JPEG", [b"\xe0", b"\xdb", b"\xdb", b"\xc0", b"\xc4", b"\xc4", b"\xc4", b"\xc4", b"\xda"]),
        ("PNG", [b"IHDR", b"IDAT", b"IEND"]),
        ("WEBP", [b"VP8 "]),
        ("AVIF", [b"ftyp", b"meta", b"mdat"]),
    ],
)
def test_a_file_is_its_parts(form, kinds):
    data = saved(corners(), form)
    parts = list(WALKS[form](data))
    assert [part.kind for part in parts] == kinds
    assert form == "JPEG" or parts[-1].end in (len(data), len(data) - 4)


def test_a_box_of_sixty_four_bits_and_one_to_the_end_are_understood():
    wide = b"\x00\x00\x00\x01wide" + (20).to_bytes(8, "big") + b"four"
    last = b"\x00\x00\x00\x00last" + b"rest"
    assert [(part.kind, part.end - part.start) for part in iso_boxes(wide + last)] == [(b"wide", 4), (b"last", 4)]


@given(st.sampled_from(sorted(WALKS)), st.binary(max_size=300), st.booleans())
def test_every_part_lies_inside_the_data(form, tail, whole):
    data = (saved(corners(), form) if whole else b"") + tail
    for part in WALKS[form](data):
        assert 0 <= part.start <= len(data)
        assert part.end <= len(data)
        assert len(part.kind) <= 4
