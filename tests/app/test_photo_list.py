"""A list of photos in a file."""

import os
from pathlib import Path

import pytest

from safelight.app.photo_list import listed_in, packed
from safelight.errors import CallError


def test_a_list_comes_back_whatever_its_names_are_made_of(tmp_path: Path) -> None:
    paths = {tmp_path / name for name in ("a b.jpg", "two\nlines.jpg", os.fsdecode(b"b\xe9.jpg"))}
    (tmp_path / "list").write_bytes(packed(paths))
    assert listed_in(tmp_path / "list") == paths


def test_a_person_writes_a_path_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "list").write_text("day/a.jpg\r\n\n/elsewhere/b.jpg\n")
    assert listed_in(Path("list")) == {tmp_path / "day" / "a.jpg", Path("/elsewhere/b.jpg")}


@pytest.mark.parametrize("written", [None, b"", b"\n\n"])
def test_a_list_that_names_nothing_is_no_run_over_everything(tmp_path: Path, written: bytes | None) -> None:
    if written is not None:
        (tmp_path / "list").write_bytes(written)
    with pytest.raises(CallError, match="list of photos"):
        listed_in(tmp_path / "list")
