"""A file is read whole or it is said why not."""

import os
from pathlib import Path

import pytest

from safelight.errors import PhotoError
from safelight.imaging import file_bytes as module
from safelight.imaging.file_bytes import file_bytes


def code(path: Path) -> str:
    with pytest.raises(PhotoError) as caught:
        file_bytes(path)
    return caught.value.code


def test_a_file_is_read_whole(tmp_path):
    (tmp_path / "a").write_bytes(b"photo")
    assert file_bytes(tmp_path / "a") == b"photo"


def test_what_is_gone_empty_or_no_file_is_told_apart(tmp_path):
    (tmp_path / "empty").touch()
    assert code(tmp_path / "gone") == "vanished"
    assert code(tmp_path / "empty") == "empty"
    assert code(tmp_path) == "unreadable"
    assert code(Path(os.devnull)) == "unreadable"


def test_a_file_that_may_not_be_read_says_so(tmp_path, monkeypatch):
    def refuse(self, mode):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(PhotoError, match=r"cannot be read \(Permission denied\)"):
        file_bytes(tmp_path / "a")


def test_a_giant_is_refused_unread(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "MAX_BYTES", 4)
    (tmp_path / "a").write_bytes(b"photo")
    assert code(tmp_path / "a") == "too_large"


def test_a_link_that_leads_nowhere_is_said(tmp_path):
    (tmp_path / "a.jpg").symlink_to(tmp_path / "nowhere.jpg")
    with pytest.raises(PhotoError, match="a link that leads nowhere"):
        file_bytes(tmp_path / "a.jpg")
