"""A folder on a real disk: what is a photo, what is whole, and whether it is there."""

import os

import pytest

from safelight.app.watching import folder_view
from safelight.app.watching.folder_view import FolderView
from safelight.app.watching.look import Stamp
from tests.imaging.files import corners, saved

JPEG = saved(corners())


@pytest.fixture(name="shoot")
def _shoot(tmp_path):
    folder = tmp_path / "shoot"
    (folder / "day1").mkdir(parents=True)
    (folder / "a.jpg").write_bytes(JPEG)
    (folder / "day1" / "b.jpg").write_bytes(JPEG)
    os.utime(folder / "a.jpg", ns=(7, 7))
    return folder


def test_it_shows_photos_all_the_way_down_and_nothing_else(shoot, tmp_path):
    (shoot / "a.xmp").write_text("<x/>")
    (shoot / ".b.jpg.part").write_bytes(JPEG)
    look = FolderView(shoot, tmp_path / "out").look()
    assert set(look) == {shoot / "a.jpg", shoot / "day1" / "b.jpg"}
    assert look[shoot / "a.jpg"] == Stamp(len(JPEG), 7)


def test_a_folder_that_is_gone_is_none_and_is_seen_again(shoot, tmp_path):
    view = FolderView(shoot, tmp_path / "out")
    shoot.rename(tmp_path / "elsewhere")
    assert view.look() is None
    (tmp_path / "elsewhere").rename(shoot)
    assert len(view.look()) == 2


def test_an_empty_folder_where_a_drive_was_is_gone(shoot, tmp_path, monkeypatch):
    monkeypatch.setattr(folder_view, "_mount_of", lambda folder: tmp_path)  # a drive that is mounted no longer
    assert FolderView(shoot, tmp_path / "out").look() is None


def test_a_file_is_whole_when_it_ends_as_its_kind_should(shoot, tmp_path):
    view = FolderView(shoot, tmp_path / "out")
    (shoot / "half.jpg").write_bytes(JPEG[: len(JPEG) // 2])
    (shoot / "empty.jpg").write_bytes(b"")
    names = ("a.jpg", "half.jpg", "empty.jpg", "none.jpg")
    assert [view.is_whole(shoot / name) for name in names] == [True, False, False, False]


def test_what_cannot_be_read_is_left_to_the_run(shoot, tmp_path):
    (shoot / "link.jpg").symlink_to(shoot / "nowhere.jpg")
    assert FolderView(shoot, tmp_path / "out").is_whole(shoot / "link.jpg")


def test_a_file_that_was_touched_now_is_not_idle_whatever_time_it_says(shoot, tmp_path):
    view = FolderView(shoot, tmp_path / "out")
    assert view.idle(shoot / "a.jpg") < 60
    assert view.idle(shoot / "none.jpg") == 0
