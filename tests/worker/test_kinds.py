"""Queues as people call them."""

import pytest

from safelight.errors import CallError
from safelight.plan.segments import Queue
from safelight.worker.kinds import KINDS, kinds_of


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("gpu", {"gpu"}),
        ("fast,cpu", {"fast", "cpu"}),
        (" cpu , fast,", {"fast", "cpu"}),
        ("gpu_queue,cpu", {"gpu", "cpu"}),
        ("cpu,cpu", {"cpu"}),
    ],
)
def test_they_are_named_with_commas(said: str, meant: set[str]) -> None:
    assert kinds_of(said) == meant


def test_each_queue_of_a_plan_can_be_named() -> None:
    assert {f"{kind}_queue" for kind in KINDS} == set(Queue.__args__)


def test_a_strange_one_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(CallError, match="there is no queue 'tpu': there are gpu, fast, cpu"):
        kinds_of("cpu,tpu")


@pytest.mark.parametrize("said", ["", " , "])
def test_none_at_all_is_refused(said: str) -> None:
    with pytest.raises(CallError, match="no queue is named: there are gpu, fast, cpu"):
        kinds_of(said)
