"""A RAW is cut off where its own account says so, and never by what its maker writes there for no reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.errors import PhotoError
from safelight.imaging.decode import decode
from safelight.imaging.raw_extent import raw_is_cut_off, raw_is_zeroed
from tests.imaging.raws import NOWHERE, RAWS, SENSOR, iiq, orf, raf, rw2


@pytest.mark.parametrize("data", RAWS.values(), ids=RAWS)
def test_a_whole_raw_is_not_cut_off(data):
    assert not raw_is_cut_off(data)
    assert not raw_is_zeroed(data, len(data))


@pytest.mark.parametrize("kept", [0.01, 0.3, 0.9])
@pytest.mark.parametrize("data", RAWS.values(), ids=RAWS)
def test_a_raw_that_is_cut_off_says_so_although_its_preview_is_whole(data, kept):
    with pytest.raises(PhotoError, match="cut off"):
        decode(data[: int(len(data) * kept)], ".raw")


@pytest.mark.parametrize("told", [0, NOWHERE, len(SENSOR) + 500])
def test_a_raf_that_tells_nothing_nonsense_or_a_little_much_is_whole(told):
    assert not raw_is_cut_off(raf(told))


@pytest.mark.parametrize("count", [0, 1, 10 * len(SENSOR), NOWHERE])
@pytest.mark.parametrize("strip", [0, 1024, NOWHERE])
def test_the_byte_count_of_an_rw2_is_not_believed(strip, count):
    assert not raw_is_cut_off(rw2(5, strip, count))


def test_an_rw2_whose_place_alone_is_told_is_cut_off_before_it():
    for data in (rw2(8), rw2(5, 1024, place=0), rw2(0)):
        assert not raw_is_cut_off(data[:2000])
        assert raw_is_cut_off(data[:1024])


def test_an_rw2_of_an_unknown_place_is_whole():
    assert not raw_is_cut_off(rw2(5, NOWHERE, place=0))


def test_the_least_that_a_sensor_takes_is_told_by_the_format():
    assert raw_is_cut_off(rw2(5)[:-2000])
    assert not raw_is_cut_off(rw2(4)[:-2000])
    assert raw_is_cut_off(rw2(4)[:-40_000])


def test_an_iiq_without_a_directory_of_its_own_is_whole():
    assert not raw_is_cut_off(iiq(0x0BAD0BAD))


# Zeros at the end


@pytest.mark.parametrize("name", ["RAF", "RW2", "ORF", "IIQ"])
def test_zeros_that_no_sensor_gives_are_data_that_never_arrived(name):
    data = RAWS[name]
    half = len(data) // 2
    with pytest.raises(PhotoError, match="nothing but zeros"):
        decode(data[:half] + bytes(len(data) - half), ".raw")


@pytest.mark.parametrize("data", [raf(), rw2(), orf()])
def test_a_few_zeros_are_a_cameras_padding(data):
    assert not raw_is_zeroed(data[:-900] + bytes(900), len(data) - 900)


def test_a_cr3_is_asked_for_its_largest_box():
    head, picture = b"\0\0\0\x18ftypcrx \0\0\0\1crx isom", (8 + len(SENSOR)).to_bytes(4, "big") + b"mdat" + SENSOR
    assert not raw_is_zeroed(head + picture + bytes(9000), len(head + picture))
    assert raw_is_zeroed(head + picture[:-9000] + bytes(9000), len(head + picture) - 9000)


def test_zeros_behind_the_picture_are_no_part_of_it():
    for data in RAWS.values():
        assert not raw_is_zeroed(data + bytes(100_000), len(data))


@given(
    st.sampled_from(list(RAWS.values())), st.lists(st.tuples(st.integers(0, 250), st.integers(0, 255))), st.floats(0, 1)
)
def test_whatever_the_bytes_are_there_is_an_answer(seed, changes, kept):
    data = bytearray(seed)
    for place, value in changes:
        data[place] = value
    cut = bytes(data[: int(len(data) * kept)])
    assert raw_is_cut_off(cut) in (True, False)
    assert raw_is_zeroed(cut, len(cut) // 2) in (True, False)
