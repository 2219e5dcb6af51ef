"""Runs that are killed, as a user meets them: in processes of their own, over files that must stay as they are."""

import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import orjson
import pytest

from tests.whole.shoots import codes, jpeg, lines, safelight, shoot_of, state

PHOTOS = 240
TIMES = ("started", "finished", "seconds", "node_seconds", "run")


@pytest.fixture(scope="module")
def shoot(tmp_path_factory):
    files = {f"{n:03}.jpg": jpeg(n, f"2026:06:20 {n // 60:02}:{n % 60:02}:00") for n in range(PHOTOS)}
    return shoot_of(tmp_path_factory.mktemp("day") / "shoot", files)


def begun(shoot, out, store, after):
    """A run that was started, and so many of whose answers are written down; it stands still."""
    command = [sys.executable, "-m", "safelight", "run", "cull", str(shoot), "-o", str(out), "--store", str(store)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    until = time.monotonic() + 120
    while known(store) < after and process.poll() is None and time.monotonic() < until:
        time.sleep(0.02)
    process.send_signal(signal.SIGSTOP)
    assert process.poll() is None, "it was over before it could be stopped"
    return process


def killed(shoot, out, store, after):
    """The same, killed."""
    with begun(shoot, out, store, after) as process:
        process.kill()


def known(store):
    try:
        with closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as database:
            return database.execute("SELECT count(*) FROM results").fetchone()[0]
    except sqlite3.OperationalError:  # it is not made yet
        return 0


def listed(store):
    return orjson.loads(safelight("runs", "list", "--json", "--store", store).stdout)


def test_a_run_that_was_killed_goes_on_and_comes_to_what_an_undisturbed_one_does(shoot, tmp_path):
    before, store = state(shoot), tmp_path / "store.db"
    killed(shoot, tmp_path / "out", store, after=60)
    (dead,) = listed(store)
    assert (dead["state"], dead["running"]) == ("stopped: its process is gone", False)
    done = safelight("runs", "resume", tmp_path / "out", "--store", store)
    assert done.returncode == 0, done.stderr
    shown = orjson.loads(safelight("runs", "show", dead["id"], "--json", "--store", store).stdout)
    assert shown["state"] == "done"
    assert 0 < shown["cached_share"] < 1
    assert safelight("run", "cull", shoot, "-o", tmp_path / "plain", "--store", "none").returncode == 0
    assert [{**line, "seconds": 0} for line in lines(tmp_path / "out")] == [
        {**line, "seconds": 0} for line in lines(tmp_path / "plain")
    ]
    resumed, plain = (orjson.loads((tmp_path / name / "run.json").read_bytes()) for name in ("out", "plain"))
    assert {key: value for key, value in resumed.items() if key not in TIMES} == {
        key: value for key, value in plain.items() if key not in TIMES
    }
    sidecars, undisturbed = (
        {path.name for path in (tmp_path / name / "sidecars").iterdir()} for name in ("out", "plain")
    )
    assert sidecars == undisturbed
    assert state(shoot) == before


def test_what_changed_while_a_run_was_dead_has_failed_with_the_word_why(shoot, tmp_path):
    own = shoot_of(tmp_path / "own", {path.name: path.read_bytes() for path in shoot.iterdir()})
    store = tmp_path / "store.db"
    killed(own, tmp_path / "out", store, after=30)
    (own / "200.jpg").unlink()
    (own / "201.jpg").write_bytes(jpeg(999))
    before = state(own)
    assert safelight("runs", "resume", tmp_path / "out", "--store", store).returncode == 3
    failed = {line["photo"]: codes(line) for line in lines(tmp_path / "out") if line["verdict"] == "failed"}
    assert failed == {"200.jpg": ["vanished"], "201.jpg": ["changed"]}
    assert len(lines(tmp_path / "out")) == PHOTOS
    assert state(own) == before


def test_a_second_process_is_refused_and_a_run_elsewhere_is_stopped_by_cancel(shoot, tmp_path):
    store, out = tmp_path / "store.db", tmp_path / "out"
    with begun(shoot, out, store, after=30) as process:
        second = safelight("run", "cull", shoot, "-o", out, "--store", store)
        asked = safelight("runs", "cancel", out, "--store", store)
        process.send_signal(signal.SIGCONT)
        _, said = process.communicate(timeout=120)
    assert second.returncode == 2
    assert "is being run by another process" in second.stderr
    assert asked.returncode == 0, asked.stderr
    assert f"Asked process {process.pid} on " in asked.stderr
    assert process.returncode == 1, said
    assert [one["state"] for one in listed(store)] == ["cancelled"]
    assert safelight("runs", "resume", out, "--store", store).returncode == 0
    assert not [line for line in lines(out) if line["verdict"] == "failed"]
