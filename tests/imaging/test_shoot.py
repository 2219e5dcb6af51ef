"""What a shoot's folder holds: photos, and what lies beside them."""

import os
from pathlib import Path

import pytest

from safelight.errors import CallError
from safelight.imaging.shoot import Shoot, gather
from tests.imaging.files import corners, saved

JPEG = saved(corners())


def fill(root: Path, *names: str) -> Path:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(JPEG)
    return root


def names(shoot: Shoot) -> list[str]:
    return [photo.name for photo in shoot.photos]


def test_photos_of_a_folder_and_below_come_sorted_by_name(tmp_path):
    shoot = gather([fill(tmp_path, "b.jpg", "day1/z.JPG", "a.png", "day1/c.heic")])
    assert names(shoot) == ["a.png", "b.jpg", "day1/c.heic", "day1/z.JPG"]
    assert shoot.photos[0].path == tmp_path / "a.png"
    assert shoot.photos[0].size_bytes == len(JPEG)


def test_what_lies_beside_photos_is_counted_and_not_read(tmp_path):
    fill(
        tmp_path, "a.jpg", "clip.MOV", "b.mp4", "a.xmp", "a.jpg.xmp", "._a.jpg", ".DS_Store", "Thumbs.db", "shoot.lrcat"
    )
    fill(
        tmp_path, "@eaDir/a.jpg", "x Previews.lrdata/a.jpg", "CaptureOne/Cache/a.jpg", ".thumbnails/a.jpg", ".git/a.jpg"
    )
    (tmp_path / "notes.txt").write_text("f/2.8")
    shoot = gather([tmp_path])
    assert names(shoot) == ["a.jpg"]
    assert dict(shoot.ignored) == {
        "catalogue": 3, "hidden": 1, "other": 1, "sidecar": 2, "system": 4, "thumbnails": 1, "video": 2,
    }  # fmt: skip


def test_a_photo_with_a_strange_name_is_known_by_its_first_bytes(tmp_path):
    assert names(gather([fill(tmp_path, "IMG_1.jpg.part", "scan")])) == ["IMG_1.jpg.part", "scan"]


def test_backups_beside_photos_are_no_photos(tmp_path):
    shoot = gather([fill(tmp_path, "a.jpg", "a.jpg_original", "b.jpg~")])
    assert (names(shoot), dict(shoot.ignored)) == (["a.jpg"], {"other": 2})


def test_a_bad_photo_is_still_a_photo(tmp_path):
    (tmp_path / "empty.jpg").touch()
    assert names(gather([tmp_path])) == ["empty.jpg"]


def test_a_previous_output_is_ignored(tmp_path):
    fill(tmp_path, "a.jpg", "old/edited/a.jpg", "mine/b.jpg")
    (tmp_path / "old/run.json").write_text('{"safelight": "0.1.0"}')
    (tmp_path / "mine/run.json").write_text('{"race": "marathon"}')
    shoot = gather([tmp_path])
    assert names(shoot) == ["a.jpg", "mine/b.jpg"]
    assert dict(shoot.ignored) == {"other": 1, "output": 1}


def test_an_output_folder_inside_the_input_is_never_read(tmp_path):
    fill(tmp_path, "a.jpg", "out/edited/a.jpg")
    assert names(gather([tmp_path], output=tmp_path / "out")) == ["a.jpg"]


def test_a_raw_and_its_jpeg_are_one_photo_and_the_raw_leads(tmp_path):
    shoot = gather([fill(tmp_path, "IMG_1.jpg", "IMG_1.CR3", "IMG_2.HEIC", "img_2.dng", "IMG_3.jpg", "IMG_3.heic")])
    assert [photo.files for photo in shoot.photos] == [
        ("IMG_1.CR3", "IMG_1.jpg"),
        ("IMG_3.heic",),
        ("IMG_3.jpg",),
        ("img_2.dng", "IMG_2.HEIC"),
    ]


def test_a_pair_of_two_folders_or_two_moments_is_none(tmp_path):
    fill(tmp_path, "raw/IMG_1.NEF", "jpg/IMG_1.jpg", "IMG_2.NEF", "IMG_2.jpg", "IMG_3.NEF", "IMG_3.jpg")
    times = {"IMG_2.NEF": 100.0, "IMG_2.jpg": 101.5, "IMG_3.NEF": 100.0, "IMG_3.jpg": 9000.0}
    shoot = gather([tmp_path], capture_time=lambda path: times.get(path.name))
    assert names(shoot) == ["IMG_2.NEF", "IMG_3.NEF", "IMG_3.jpg", "jpg/IMG_1.jpg", "raw/IMG_1.NEF"]


def test_of_two_raws_of_one_stem_the_first_takes_the_jpeg(tmp_path):
    shoot = gather([fill(tmp_path, "a.cr2", "a.dng", "a.jpg")])
    assert [photo.files for photo in shoot.photos] == [("a.cr2", "a.jpg"), ("a.dng",)]


def test_files_and_folders_given_twice_are_one_photo(tmp_path):
    fill(tmp_path, "day1/a.jpg")
    assert len(gather([tmp_path, tmp_path / "day1", tmp_path / "day1/a.jpg"]).photos) == 1


def test_links_are_followed_once(tmp_path):
    fill(tmp_path, "a.jpg", "deep/b.jpg")
    (tmp_path / "again.jpg").symlink_to(tmp_path / "a.jpg")
    (tmp_path / "deep/loop").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    found = gather([tmp_path])
    assert len(found.photos) == 2
    assert dict(found.ignored) == {"link": 1, "other": 1}


def test_a_file_behind_a_link_is_counted_and_one_named_twice_is_not(tmp_path):
    fill(tmp_path, "z.jpg")
    (tmp_path / "a.jpg").symlink_to(tmp_path / "z.jpg")
    found = gather([tmp_path, tmp_path / "a.jpg"])
    assert names(found) == ["a.jpg"]
    assert dict(found.ignored) == {"link": 1}


def test_a_broken_link_is_a_photo_that_will_fail(tmp_path):
    (tmp_path / "gone.jpg").symlink_to(tmp_path / "nowhere.jpg")
    assert names(gather([tmp_path])) == ["gone.jpg"]


def test_pipes_are_not_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe.jpg")
    os.mkfifo(tmp_path / "pipe")
    assert dict(gather([tmp_path]).ignored) == {"other": 2}


def test_globs_are_understood_below_their_fixed_part(tmp_path):
    fill(tmp_path, "day1/a.jpg", "day1/b.png", "day2/a.jpg")
    assert names(gather([tmp_path / "day*/*.jpg"])) == ["day1/a.jpg", "day2/a.jpg"]
    assert names(gather([tmp_path / "**/*.png"])) == ["day1/b.png"]


def test_a_name_that_looks_like_a_glob_is_a_name_first(tmp_path):
    assert names(gather([fill(tmp_path, "[best] day?/a.jpg") / "[best] day?"])) == ["a.jpg"]


def test_several_roots_lead_the_names_and_stay_apart(tmp_path):
    fill(tmp_path, "card1/DCIM/a.jpg", "card2/DCIM/a.jpg")
    shoot = gather([tmp_path / "card1/DCIM", tmp_path / "card2/DCIM"])
    assert names(shoot) == ["DCIM-2/a.jpg", "DCIM/a.jpg"]
    assert [photo.path.read_bytes() for photo in shoot.photos] == [JPEG, JPEG]


def test_odd_names_survive(tmp_path):
    odd = os.fsdecode(b"caf\xe9\nnoir.jpg")
    shoot = gather([fill(tmp_path, odd)])
    assert names(shoot) == [odd]
    assert shoot.photos[0].path.exists()


def test_a_folder_that_cannot_be_looked_into_is_noted(tmp_path, monkeypatch):
    fill(tmp_path, "a.jpg", "locked/b.jpg")
    listdir = os.listdir

    def refuse(path):
        if Path(path).name == "locked":
            raise PermissionError(13, "Permission denied")
        return listdir(path)

    monkeypatch.setattr(os, "listdir", refuse)
    shoot = gather([tmp_path])
    assert names(shoot) == ["a.jpg"]
    assert shoot.notes == ("the folder 'locked' cannot be looked into (Permission denied)",)


def test_a_photo_that_nobody_may_look_at_is_one_that_will_fail(tmp_path, monkeypatch):
    fill(tmp_path, "a.jpg", "locked.jpg", "locked")
    stat = Path.stat

    def refuse(self, **options):
        if self.name.startswith("locked"):
            raise PermissionError(13, "Permission denied")
        return stat(self, **options)

    monkeypatch.setattr(Path, "stat", refuse)
    shoot = gather([tmp_path])
    assert (names(shoot), dict(shoot.ignored)) == (["a.jpg", "locked.jpg"], {"other": 1})


@pytest.mark.parametrize("missing", ["nowhere", "*.jpg", "x" * 5000])
def test_a_path_that_is_not_there_is_an_error_of_the_call(tmp_path, missing):
    with pytest.raises(CallError, match="no file or folder"):
        gather([tmp_path / missing])


def test_an_empty_folder_is_an_empty_shoot(tmp_path):
    assert gather([tmp_path]) == Shoot((), {})


def test_of_a_folder_only_what_is_asked_for_is_looked_at(tmp_path):
    fill(tmp_path, "a.jpg", "b.jpg", "day1/c.CR3", "day1/c.jpg")
    asked = {tmp_path / "a.jpg", tmp_path / "day1" / "c.jpg"}
    assert names(gather([tmp_path], only=asked)) == ["a.jpg", "day1/c.jpg"]
