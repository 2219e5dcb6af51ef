"""Work that crashes, hangs or eats memory costs one job, and nothing is left behind."""

import gc
import os
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import numpy as np
import psutil
import pytest

from safelight.errors import PhotoError, RunError
from safelight.imaging.pool import Pool
from safelight.imaging.worker_process import WorkerProcess
from tests.imaging.jobs import pixels, play


def only_importable_here(job: object) -> object:
    return job


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    with Pool(play, 2, job_seconds=20) as pool:
        yield pool


def alive(pid: int) -> bool:
    """A zombie whose parent was killed is dead: nobody here can bury it."""
    return psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE


def answers(pool: Pool, jobs: Iterable[object]) -> list[object]:
    return [answer.code if isinstance(answer, PhotoError) else answer for _, answer in pool.run(jobs)]


def test_results_come_in_the_order_of_the_jobs(pool):
    assert answers(pool, range(50)) == [2 * n for n in range(50)]


def test_every_result_comes_with_its_job(pool):
    assert list(pool.run([3, 1, 2])) == [(3, 6), (1, 2), (2, 4)]


@pytest.mark.parametrize(
    ("misfortune", "code"),
    [("crash", "crashed"), ("eat", "out_of_memory"), ("bug", "failed"), ("bad photo", "damaged")],
)
def test_a_misfortune_costs_one_job(pool, misfortune, code):
    assert answers(pool, [1, misfortune, 2, 3]) == [2, code, 4, 6]


def test_a_worker_that_died_while_idle_costs_nothing():
    with Pool(play, 1) as pool:
        [worker] = answers(pool, ["pid"])
        psutil.Process(worker).kill()
        while alive(worker):
            time.sleep(0.01)
        assert answers(pool, [1, 2]) == [2, 4]


def test_many_crashes_in_a_row_are_survived(pool):
    assert answers(pool, ["crash"] * 6 + [1]) == ["crashed"] * 6 + [2]


def test_a_hanging_job_is_stopped_and_costs_itself_alone():
    with Pool(play, 1, job_seconds=0.5) as pool:
        assert answers(pool, [1, "hang", 2]) == [2, "timeout", 4]


def test_a_program_error_names_itself(pool):
    [(_, fault)] = pool.run(["bug"])
    assert "KeyError: 'nothing here'" in str(fault)


def test_what_is_printed_goes_nowhere_and_disturbs_nothing(pool, capfd):
    assert answers(pool, ["print", 1]) == ["quiet", 2]
    assert capfd.readouterr() == ("", "")


def test_pixels_come_back_whole_and_read_only(pool):
    [(_, first), (_, second)] = list(pool.run(["pixels", "pixels"]))
    assert np.array_equal(first, pixels())
    assert np.array_equal(first, second)
    assert not first.flags.writeable


def test_pixels_that_have_no_room_in_shared_memory_come_all_the_same():
    with Pool(play, 1, shared_bytes=64) as pool:
        [(_, answer)] = pool.run(["pixels"])
    assert np.array_equal(answer, pixels())


def test_jobs_are_read_only_a_few_ahead(pool):
    taken = []
    results = pool.run(taken.append(n) or n for n in range(1000))
    next(results)
    assert len(taken) <= 8
    results.close()


def test_no_worker_starts_before_there_is_work():
    before = psutil.Process().children()
    with Pool(play, 2):
        assert psutil.Process().children() == before


def test_workers_are_other_processes(pool):
    assert os.getpid() not in answers(pool, ["pid"] * 4)


def test_without_workers_jobs_run_here():
    with Pool(play, 0) as pool:
        assert answers(pool, [1, "pid", "bad photo", "bug"]) == [2, os.getpid(), "damaged", "failed"]


def test_a_function_that_no_worker_can_import_is_an_error_of_the_run():
    only_importable_here.__module__, name = "a_module_that_is_not_there", only_importable_here.__module__
    sys.modules["a_module_that_is_not_there"] = sys.modules[name]
    try:
        with Pool(only_importable_here, 1) as pool, pytest.raises(RunError, match="a_module_that_is_not_there"):
            list(pool.run([1]))
    finally:
        del sys.modules["a_module_that_is_not_there"]
        only_importable_here.__module__ = name


def test_closing_ends_workers_at_work_and_leaves_no_zombie():
    before = set(psutil.Process().children())
    pool = Pool(play, 2, job_seconds=600)
    results = pool.run([1, "hang", "hang"])
    next(results)
    pool.close()
    gc.collect()
    assert set(psutil.Process().children()) == before


def test_a_worker_that_begins_while_the_pool_is_closed_is_ended_too(monkeypatch):
    before, begins, closes = set(psutil.Process().children()), Event(), Event()

    def late(*args):
        begins.set()
        closes.wait()
        time.sleep(0.2)  # those that are there are ended meanwhile
        return WorkerProcess(*args)

    monkeypatch.setattr("safelight.imaging.pool.WorkerProcess", late)
    pool = Pool(play, 1, job_seconds=20)
    with ThreadPoolExecutor(1) as elsewhere:
        result = elsewhere.submit(next, pool.run(["hang"]))
        begins.wait()
        closes.set()
        pool.close()
        assert isinstance(result.exception(), RunError)
    assert set(psutil.Process().children()) == before


def test_ctrl_c_ends_the_program_without_a_word_or_a_worker_left(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        textwrap.dedent("""
            import os, signal, threading
            from safelight.imaging.pool import Pool
            from tests.imaging.jobs import pixels, play

            with Pool(play, 2) as pool:
                results = pool.run(["pid", "hang", "hang"])
                print(next(results)[1], flush=True)
                threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()
                try:
                    next(results)
                except KeyboardInterrupt:
                    print("interrupted", flush=True)
        """)
    )
    done = _run(script)
    worker, word = done.stdout.split()
    assert (word, done.stderr, done.returncode) == ("interrupted", "", 0)
    assert not alive(int(worker))


def test_a_program_that_is_killed_leaves_no_worker_behind(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        textwrap.dedent("""
            import os, signal
            from safelight.imaging.pool import Pool
            from tests.imaging.jobs import pixels, play

            print(next(Pool(play, 1).run(["pid"]))[1], flush=True)
            os.kill(os.getpid(), signal.SIGKILL)
        """)
    )
    worker = int(_run(script).stdout)
    deadline = time.monotonic() + 20
    while alive(worker) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not alive(worker)


def _run(script: Path) -> subprocess.CompletedProcess[str]:
    here = str(Path(__file__).parents[2])
    return subprocess.run(
        [sys.executable, "-W", "error", script], env={**os.environ, "PYTHONPATH": here}, capture_output=True, text=True,
        timeout=60, check=False,
    )  # fmt: skip


def test_processes_are_there_before_the_first_job_where_they_are_asked_for():
    with Pool(play, 2, job_seconds=20) as pool:
        pool.begin()
        there = {child.pid for child in psutil.Process().children()}
        assert answers(pool, [1, 2, 3]) == [2, 4, 6]
        assert {child.pid for child in psutil.Process().children()} == there
