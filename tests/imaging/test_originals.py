"""Originals are compared by bytes, times and permissions."""

import os

from safelight.imaging.originals import compare, snapshot
from safelight.imaging.shoot import gather
from tests.imaging.files import corners, saved


def test_every_kind_of_change_is_seen(tmp_path):
    for name in ("bytes", "gone", "mode", "same", "time"):
        (tmp_path / f"{name}.jpg").write_bytes(saved(corners()))
    photos = gather([tmp_path]).photos
    before = snapshot(photos)
    assert compare(before, photos).unchanged == 5
    path, status = tmp_path / "bytes.jpg", (tmp_path / "bytes.jpg").stat()
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    (tmp_path / "gone.jpg").unlink()
    (tmp_path / "mode.jpg").chmod(0o400)
    os.utime(tmp_path / "time.jpg", ns=(0, 0))
    after = compare(before, photos)
    assert (after.unchanged, after.checked) == (1, 5)
    assert after.changed == ("bytes.jpg", "gone.jpg", "mode.jpg", "time.jpg")


def test_a_pair_is_unchanged_if_both_of_its_files_are(tmp_path):
    for name in ("a.dng", "a.jpg"):
        (tmp_path / name).write_bytes(saved(corners()))
    photos = gather([tmp_path]).photos
    before = snapshot(photos)
    (tmp_path / "a.jpg").write_bytes(b"other")
    assert compare(before, photos).changed == ("a.dng",)
