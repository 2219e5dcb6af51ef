"""A run has one owner."""

import signal
import sqlite3
import time
from dataclasses import replace

import pytest

from tests.whole.faults.runs import Runs, small_shoot
from tests.whole.faults.sameness import lasting
from tests.whole.shoots import state

REFUSED = """\
what is in '{out}' is being run by another process, which writes into the same folder; wait for it, or stop it by \
`safelight runs cancel`

Nothing was written.
"""


def is_written_down(store) -> bool:
    """Whether a run has begun there."""
    try:
        with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as connection:
            return bool(connection.execute("SELECT count(*) FROM runs").fetchone()[0])
    except sqlite3.OperationalError:
        return False


@pytest.fixture
def halted(tmp_path):
    """A run that was begun and stands still, and its process."""
    runs = Runs("cull", small_shoot(tmp_path / "shoot", 4), tmp_path / "out", tmp_path / "store.db")
    process = runs.start()
    while not is_written_down(runs.store):
        assert process.poll() is None
        time.sleep(0.005)
    process.send_signal(signal.SIGSTOP)
    yield runs, process
    process.kill()
    process.wait()


def test_a_second_process_on_a_run_is_refused_and_the_first_is_not_disturbed(halted, tmp_path):
    runs, process = halted
    second = runs.whole()
    assert second.returncode == 2
    assert second.stderr == REFUSED.format(out=runs.out)
    process.send_signal(signal.SIGCONT)
    assert process.wait(timeout=120) == 0
    calm = replace(runs, out=tmp_path / "calm", store=tmp_path / "calm.db")
    assert calm.whole().returncode == 0
    assert lasting(runs.out) == lasting(calm.out)


def test_a_dead_owner_is_taken_over(halted):
    runs, process = halted
    before = state(runs.shoot)
    process.kill()
    process.wait()
    done = runs.whole()
    assert done.returncode == 0, done.stderr
    assert "Going on with run " in done.stderr
    assert state(runs.shoot) == before


def test_another_store_and_another_name_of_the_folder_are_no_way_into_it(halted, tmp_path):
    runs, _ = halted
    (tmp_path / "link").symlink_to(tmp_path)
    for other in (
        replace(runs, store=tmp_path / "other.db"),
        replace(runs, out=tmp_path / "link" / "out"),
        replace(runs, out=tmp_path / "link" / "out", store="none"),
    ):
        second = other.whole()
        assert second.returncode == 2, second.stderr
        assert second.stderr == REFUSED.format(out=runs.out)
