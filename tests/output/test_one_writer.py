import subprocess
import sys
from pathlib import Path

import pytest

from safelight.errors import CallError
from safelight.output import one_writer
from safelight.output.folder import MARKER, claim
from safelight.output.one_writer import alone_in
from tests.output.runs import everything_in

HOLD = """
import sys
from pathlib import Path
from safelight.output.one_writer import alone_in
with alone_in(Path(sys.argv[1]), "it") as held:
    print(held, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    claim(folder)
    return folder


def test_who_comes_second_is_refused_until_the_first_dies(out: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(out)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "True\n"
        with pytest.raises(CallError) as raised, alone_in(out, "what is in 'out'"):
            pass
        assert str(raised.value) == (
            "what is in 'out' is being run by another process, which writes into the same folder; wait for it, or stop "
            "it by `safelight runs cancel`"
        )
        first.kill()
    with alone_in(out, "it") as held:
        assert held


def test_a_folder_is_one_under_all_its_names(out: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(out)
    with alone_in(out, "it"), pytest.raises(CallError), alone_in(tmp_path / "link", "it"):
        pass


def test_who_claims_it_meanwhile_takes_nothing_away(out: Path) -> None:
    with alone_in(out, "it"):
        claim(out)
        with pytest.raises(CallError), alone_in(out, "it"):
            pass


def test_it_leaves_nothing_beside_the_marker_and_the_marker_as_it_was(out: Path) -> None:
    was = (out / MARKER).read_bytes()
    with alone_in(out, "it"):
        assert everything_in(out) == {MARKER}
    assert everything_in(out) == {MARKER}
    assert (out / MARKER).read_bytes() == was


def test_where_a_file_system_knows_no_locks_nobody_is_refused(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(one_writer, "_lock", lambda file: None)
    with alone_in(out, "it") as held:
        assert not held


def test_a_marker_that_cannot_be_opened_refuses_nobody(tmp_path: Path) -> None:
    with alone_in(tmp_path, "it") as held:
        assert not held
