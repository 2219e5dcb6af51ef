"""A worker that was given another store knows no run that it is asked for: others do its work, or the run itself."""

from pathlib import Path

import pytest

from tests.servers.broker import Broker
from tests.whole.faults.counting import Counting
from tests.whole.machines.conftest import Assemble
from tests.whole.machines.machines import Machines
from tests.whole.shoots import jpeg, lines, shoot_of

pytestmark = pytest.mark.slow
PHOTOS = 24


@pytest.fixture
def machines(redis_server: Broker, assemble: Assemble, tmp_path: Path) -> Machines:
    """One worker is there, with a store of its own."""
    together = assemble(redis_server)
    shared, together.store = together.store, str(tmp_path / "other.db")
    together.worker()
    together.store = shared
    together.ready()
    return together


@pytest.fixture
def shoot(tmp_path: Path) -> Path:
    return shoot_of(tmp_path / "shoot", {f"{n:02}.jpg": jpeg(n, f"2026:06:20 15:{n:02}:00") for n in range(PHOTOS)})


def test_it_is_passed_over_and_named_with_the_cure(
    machines: Machines, shoot: Path, counting: Counting, tmp_path: Path
) -> None:
    machines.worker()
    done = machines.run("cull", shoot, tmp_path / "out", path=str(counting.folder))
    assert done.returncode == 0, done.stderr + machines.said()
    words = " ".join(done.stderr.split())
    assert (
        f"Worker worker0 had a fault, and others have its photos now: its store '{tmp_path}/other.db' knows no run"
        in words
    )
    assert "give it the run's --store" in words
    assert len(lines(tmp_path / "out")) == PHOTOS
    assert counting.take() == [], "the coordinator measured what workers are for"


def test_where_no_other_is_there_the_run_does_its_work_and_says_so(
    machines: Machines, shoot: Path, tmp_path: Path
) -> None:
    done = machines.run("cull", shoot, tmp_path / "out")
    assert done.returncode == 0, done.stderr + machines.said()
    words = " ".join(done.stderr.split())
    assert "give it the run's --store" in words
    assert "What workers leave undone is done by this machine" in words
    assert len(lines(tmp_path / "out")) == PHOTOS
