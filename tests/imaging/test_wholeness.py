"""A file that is still being copied is told from one that is there, of every format that says how far it reaches."""

from struct import pack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.imaging.wholeness import ends_early
from tests.imaging.files import corners, dng, saved
from tests.imaging.test_zero_tail import heic, noisy

FORMS = ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "AVIF"]


@pytest.mark.parametrize("form", FORMS)
def test_a_whole_file_is_whole(form):
    assert not ends_early(saved(corners(), form))


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
@pytest.mark.parametrize("form", FORMS)
def test_a_part_of_a_file_ends_early(form, share):
    data = saved(noisy(), form)
    assert ends_early(data[: int(len(data) * share)])


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF", "GIF"])
def test_room_that_was_set_aside_and_not_filled_is_no_picture(form):
    data = saved(noisy(), form)
    assert ends_early(data[: len(data) // 2] + bytes(len(data) - len(data) // 2))


def test_a_progressive_jpeg_ends_with_its_last_scan():
    data = saved(noisy(), "JPEG", progressive=True)
    assert not ends_early(data)
    assert ends_early(data[:-2])


def test_a_raw_tells_by_its_own_account():
    data = dng()
    assert not ends_early(data, ".dng")
    assert all(ends_early(data[: int(len(data) * share)], ".dng") for share in (0.001, 0.01, 0.1, 0.5, 0.95))


def box(kind: bytes, size: int = 64) -> bytes:
    return pack(">I", size + 8) + kind + b"\1" * size


@pytest.mark.parametrize("brand", [b"crx ", b"heic"])
@pytest.mark.parametrize("boxes", [(b"moov", b"mdat"), (b"mdat", b"moov"), (b"moov", b"uuid", b"mdat")])
def test_a_cr3_or_heic_is_whole_with_its_last_box(brand, boxes):
    parts = [pack(">I", 20) + b"ftyp" + brand + bytes(4) + brand, *map(box, boxes)]
    assert not ends_early(b"".join(parts), ".cr3")
    for arrived in range(1, len(parts)):
        assert ends_early(b"".join(parts[:arrived]), ".cr3")


def test_a_heic_whose_item_lies_behind_its_end_is_cut_off():
    data = heic(b"\1" * 600)
    assert not ends_early(data)
    assert ends_early(data[:-200])


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff", bytes(4096)])
def test_what_does_not_begin_as_a_photo_yet_ends_early(data):
    assert ends_early(data, ".jpg")


def test_what_a_camera_wrote_behind_the_picture_does_not_matter():
    assert not ends_early(saved(corners()) + b"maker's own" + bytes(100))


WHOLE = [
    *((saved(corners(), form), ".jpg") for form in FORMS),
    (dng(), ".dng"),
    (heic(b"\1" * 600), ".heic"),
    (pack(">I", 20) + b"ftypcrx " + bytes(4) + b"crx " + box(b"moov") + box(b"mdat"), ".cr3"),
]


@given(st.sampled_from(WHOLE), st.data())
def test_whatever_came_it_answers(file, drawn):
    data, suffix = file
    broken = bytearray(data[: drawn.draw(st.integers(0, len(data)))])
    for at in drawn.draw(st.lists(st.integers(0, max(0, len(broken) - 1)), max_size=8)):
        broken[at : at + 1] = drawn.draw(st.binary(min_size=1, max_size=1))
    assert ends_early(bytes(broken), suffix) in (True, False)
