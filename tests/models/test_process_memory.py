"""The memory of this very process."""

import sys

import numpy as np
import pytest

from safelight.models import process_memory
from safelight.models.container_memory import ContainerMemory
from safelight.models.process_memory import ProcessMemory, peak

MB = 10**6


def test_what_is_allocated_is_in_use_until_it_is_freed() -> None:
    memory = ProcessMemory()
    before = memory.used()
    array = np.ones(40 * MB, np.uint8)
    assert memory.used() - before > 35 * MB
    del array
    memory.release()
    assert memory.used() - before < 10 * MB


def test_there_is_no_more_room_than_there_is_memory() -> None:
    memory = ProcessMemory()
    assert 0 < memory.room() <= memory.capacity()


def test_a_containers_limit_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process_memory, "container_memory", lambda: ContainerMemory(100 * MB, 30 * MB))
    assert (ProcessMemory().capacity(), ProcessMemory().room()) == (100 * MB, 30 * MB)


def test_where_the_system_tells_nothing_a_library_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process_memory, "_anonymous", lambda: None)
    assert ProcessMemory().used() > MB


def test_memory_is_handed_back_only_where_the_c_library_can(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[object] = []
    monkeypatch.setattr(process_memory.ctypes, "CDLL", loaded.append)
    monkeypatch.setattr(sys, "platform", "darwin")
    ProcessMemory().release()
    assert loaded == []
    monkeypatch.setattr(sys, "platform", "linux")
    ProcessMemory().release()
    assert loaded == [None]


def test_the_most_that_was_taken_is_remembered() -> None:
    before = peak()
    assert before is not None
    array = np.ones(60 * MB, np.uint8)
    taken = peak()
    del array
    assert taken is not None
    assert taken >= before > 10 * MB
