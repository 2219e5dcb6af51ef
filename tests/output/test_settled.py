"""What was written waits for the disk. That it does is shown in `tests/whole/faults/test_power_loss.py`."""

import errno
import sys
from pathlib import Path

import pytest

from safelight.errors import OutputError
from safelight.output import settled
from safelight.output.settled import settle


class NoSuchCall:
    """A C library on a system that does not know the call."""

    def syncfs(self, _opened: int) -> int:
        return -1


pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is told of what went wrong")


def test_a_folder_whose_files_are_on_the_disk_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.xmp").write_bytes(b"a")
    settle(tmp_path)
    assert (tmp_path / "a.xmp").read_bytes() == b"a"


def test_where_one_file_system_cannot_be_waited_for_all_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[str] = []
    monkeypatch.setattr(settled.ctypes, "CDLL", lambda *_args, **_more: NoSuchCall())
    monkeypatch.setattr(settled.ctypes, "get_errno", lambda: errno.ENOSYS)
    monkeypatch.setattr(settled.os, "sync", lambda: waited.append("all"))
    settle(tmp_path)
    assert waited == ["all"]


def test_a_disk_that_could_not_take_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_opened: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(settled, "_sync_file_system", full)
    with pytest.raises(OutputError, match=rf"'{tmp_path.name}' could not be written: No space left on device"):
        settle(tmp_path)


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="'gone' could not be written: No such file or directory"):
        settle(tmp_path / "gone")
