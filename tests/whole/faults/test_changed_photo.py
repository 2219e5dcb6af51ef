"""Photos that changed, vanished or came between a run that was killed and going on."""

import os
import signal
import time

import pytest

from tests.whole.faults.runs import Runs, small_shoot
from tests.whole.faults.sameness import lasting
from tests.whole.faults.test_two_processes import is_written_down
from tests.whole.shoots import codes, jpeg, lines, safelight, verdicts


@pytest.fixture
def killed(tmp_path):
    """A run that was killed when it had begun, with two of its photos changed and one gone since."""
    runs = Runs("cull", small_shoot(tmp_path / "shoot", 6), tmp_path / "out", tmp_path / "store.db")
    process = runs.start()
    while not is_written_down(runs.store):
        assert process.poll() is None
        time.sleep(0.005)
    time.sleep(0.5)
    process.send_signal(signal.SIGKILL)
    process.wait()
    (runs.shoot / "0.jpg").write_bytes(jpeg(50, "2026:06:20 15:00:00"))
    before = (runs.shoot / "3.jpg").stat()
    (runs.shoot / "3.jpg").write_bytes(jpeg(51, "2026:06:20 15:01:01"))
    os.utime(runs.shoot / "3.jpg", ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    (runs.shoot / "5.jpg").unlink()
    return runs


def test_the_same_command_looks_at_them_as_they_are(killed, tmp_path):
    done = killed.whole()
    assert done.returncode == 0, done.stderr
    calm = Runs("cull", killed.shoot, tmp_path / "calm", tmp_path / "calm.db")
    assert calm.whole().returncode == 0
    assert lasting(killed.out) == lasting(calm.out)


def test_going_on_with_the_run_fails_them_with_the_word_why(killed):
    done = safelight("runs", "resume", "--store", killed.store, killed.out)
    assert done.returncode == 3, done.stderr
    assert {photo for photo, verdict in verdicts(killed.out).items() if verdict == "failed"} == {
        "0.jpg",
        "3.jpg",
        "5.jpg",
    }
    why = {line["photo"]: codes(line) for line in lines(killed.out) if line["verdict"] == "failed"}
    assert why == {"0.jpg": ["changed"], "3.jpg": ["changed"], "5.jpg": ["vanished"]}
