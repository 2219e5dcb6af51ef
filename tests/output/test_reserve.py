"""Room for the records is really taken, and given back."""

from pathlib import Path

import pytest

from safelight.output.reserve import NAME, room_for_records


def test_the_room_is_taken_while_copies_are_written_and_free_after(tmp_path: Path) -> None:
    with room_for_records(tmp_path, 300_000):
        taken = (tmp_path / NAME).stat()
        assert taken.st_size == 300_000
        assert taken.st_blocks * 512 >= 300_000
    assert list(tmp_path.iterdir()) == []


def test_the_room_is_free_also_after_a_run_that_failed(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), room_for_records(tmp_path, 10):
        raise RuntimeError("a run")
    assert list(tmp_path.iterdir()) == []


def test_where_so_much_is_not_free_the_run_goes_on(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    with room_for_records(gone, 10):
        assert not gone.exists()


def test_a_run_without_photos_takes_no_room(tmp_path: Path) -> None:
    with room_for_records(tmp_path, 0):
        assert (tmp_path / NAME).stat().st_size == 0
