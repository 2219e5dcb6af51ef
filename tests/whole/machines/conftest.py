"""Machines for a test, lost at its end."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.servers.broker import Broker
from tests.whole.faults.counting import Counting
from tests.whole.machines.machines import Machines

Assemble = Callable[..., Machines]


@pytest.fixture
def assemble(tmp_path: Path) -> Iterator[Assemble]:
    """Machines around a broker, without a worker yet; they share a store, in a file where nothing else is said."""
    made: list[Machines] = []

    def around(broker: Broker, store: str = "") -> Machines:
        made.append(Machines(broker, store or str(tmp_path / "shared.db"), tmp_path))
        return made[-1]

    yield around
    for machines in made:
        machines.stop()


@pytest.fixture
def counting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Counting:
    """What runs ask of models themselves, and not their workers."""
    counting = Counting.in_folder(tmp_path / "counting")
    monkeypatch.setenv("ASKED", counting.environment["ASKED"])
    return counting
