"""Copies are written whole or not at all, and the photo is left alone."""

import pytest

from safelight.errors import PhotoError
from safelight.imaging.copies.copy_job import CopyJob, make_copy
from safelight.imaging.edits import Crop, MaskImage, RemoveBackground, Tone
from safelight.imaging.geometry import Box
from safelight.imaging.pool import Pool
from tests.imaging.files import corners, saved
from tests.imaging.render.pictures import ELLIPSE

CROP = (Crop(Box(0, 0, 0.5, 0.5)), Tone(exposure=0.2))


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "shoot" / "IMG_1.JPG"
    path.parent.mkdir()
    path.write_bytes(saved(corners()))
    return path


@pytest.fixture
def edited(tmp_path):
    folder = tmp_path / "edited"
    folder.mkdir()
    return folder


def test_a_worker_of_the_pool_writes_the_copy(photo, edited):
    before = photo.read_bytes()
    with Pool(make_copy, 1) as pool:
        ((_, copied),) = pool.run([CopyJob(photo, edited / "IMG_1.JPG", CROP)])
    assert not isinstance(copied, PhotoError)
    assert (copied.path, copied.form, copied.width, copied.height) == (edited / "IMG_1.JPG", "jpeg", 32, 24)
    assert copied.path.stat().st_size == copied.size
    assert photo.read_bytes() == before


def test_the_suffix_says_what_is_in_the_copy(photo, edited):
    copied = make_copy(CopyJob(photo, edited / "IMG_1.JPG", (RemoveBackground(ELLIPSE),)))
    assert [path.name for path in edited.iterdir()] == ["IMG_1.png"] == [copied.path.name]


def test_a_copy_takes_the_place_of_an_older_one(photo, edited):
    (edited / "IMG_1.JPG").write_bytes(b"old")
    assert make_copy(CopyJob(photo, edited / "IMG_1.JPG")).path.read_bytes() != b"old"
    assert len(list(edited.iterdir())) == 1


def test_the_photo_is_never_written_to(photo):
    before = photo.read_bytes()
    with pytest.raises(PhotoError) as caught:
        make_copy(CopyJob(photo, photo, CROP))
    assert caught.value.code == "unwritten"
    assert photo.read_bytes() == before


def test_where_nothing_can_be_written_nothing_is_left(photo, tmp_path):
    with pytest.raises(PhotoError) as caught:
        make_copy(CopyJob(photo, tmp_path / "nowhere" / "a.jpg"))
    assert caught.value.code == "unwritten"
    assert "No such file" in str(caught.value)


def test_a_photo_that_is_gone_or_a_mask_that_is_none_is_a_fault_and_leaves_nothing(photo, edited):
    for source, operations, code in (
        (photo.with_name("gone.jpg"), (), "vanished"),
        (photo, (RemoveBackground(MaskImage("x", b"none")),), "failed"),
    ):
        with pytest.raises(PhotoError) as caught:
            make_copy(CopyJob(source, edited / "a.jpg", operations))
        assert caught.value.code == code
    assert list(edited.iterdir()) == []
