"""How a worker's process is divided, by what it serves."""

import pytest

from safelight.errors import CallError
from safelight.imaging.pool import cores
from safelight.worker.pool import Name, WorkerPool


def test_a_gpu_is_served_by_one_process_that_is_never_forked() -> None:
    assert WorkerPool.of(frozenset({"gpu"})) == WorkerPool("threads", 1, cores())
    assert WorkerPool.of(frozenset({"gpu", "cpu"})).name == "threads"


def test_elsewhere_each_core_has_a_process_and_that_one_to_read_its_photos() -> None:
    assert WorkerPool.of(frozenset({"fast", "cpu"})) == WorkerPool("prefork", cores(), 1)


def test_threads_share_their_readers() -> None:
    assert WorkerPool.of(frozenset({"gpu"}), name="threads", errands=3) == WorkerPool("threads", 3, cores())


@pytest.mark.parametrize(("name", "at_once"), [("prefork", 8), ("threads", 8), ("solo", 1)])
def test_errands_at_once_are_as_asked_but_for_one_that_is_alone(name: Name, at_once: int) -> None:
    assert WorkerPool.of(frozenset({"cpu"}), name=name, errands=8).errands == at_once


def test_a_worker_of_the_gpu_queue_may_not_fork() -> None:
    with pytest.raises(CallError, match="cannot fork: CUDA does not survive it; take solo or threads"):
        WorkerPool.of(frozenset({"gpu", "fast"}), name="prefork")
