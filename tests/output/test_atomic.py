from pathlib import Path

import pytest

from safelight.errors import OutputError
from safelight.output.atomic import remove_drafts, replacing
from tests.output.runs import everything_in, room_for


def test_a_file_is_there_when_the_block_ends(tmp_path: Path) -> None:
    with replacing(tmp_path / "a") as file:
        file.write(b"new")
        assert not (tmp_path / "a").exists()
    assert (tmp_path / "a").read_bytes() == b"new"
    assert everything_in(tmp_path) == {"a"}


def test_a_file_that_was_there_stays_whole_when_the_block_fails(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt):
        _interrupted(tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == b"old"
    assert everything_in(tmp_path) == {"a"}


def test_a_full_disk_is_told_and_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(OutputError) as raised, room_for(10), replacing(tmp_path / "a") as file:
        file.write(b"x" * 100_000)
    assert str(raised.value) == "'a' could not be written: File too large"
    assert everything_in(tmp_path) == set()


def test_a_link_is_replaced_and_what_it_led_to_stays(tmp_path: Path) -> None:
    (tmp_path / "original").write_bytes(b"precious")
    (tmp_path / "a").symlink_to(tmp_path / "original")
    with replacing(tmp_path / "a") as file:
        file.write(b"new")
    assert (tmp_path / "original").read_bytes() == b"precious"
    assert not (tmp_path / "a").is_symlink()


def test_others_may_read_what_is_written(tmp_path: Path) -> None:
    (tmp_path / "usual").write_bytes(b"")
    with replacing(tmp_path / "a") as file:
        file.write(b"new")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    told = r"^'a' could not be written: No such file or directory$"
    with pytest.raises(OutputError, match=told), replacing(tmp_path / "none" / "a"):
        pass


def _interrupted(path: Path) -> None:
    with replacing(path) as file:
        file.write(b"half")
        raise KeyboardInterrupt


def test_what_a_killed_process_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "edited").mkdir()
    for name in (".safelight-0123456789ab.part", "edited/.safelight-ba9876543210.part", ".safelight", "mine.part"):
        (tmp_path / name).write_bytes(b"half")
    remove_drafts(tmp_path)
    assert everything_in(tmp_path) == {".safelight", "mine.part"}
