"""A clock that jumps, also back before the run began: in real runs, whose processes are given one that does."""

from dataclasses import replace

import pytest

from tests.whole.faults.ordeal import states_of
from tests.whole.faults.runs import Runs, small_shoot
from tests.whole.faults.sameness import lasting

HOOK = """
import datetime, os, time

real, shift, calls = time.time, float(os.environ["SHIFT"]), [0]

def jumping():
    calls[0] += 1
    return real() + shift * (1 if calls[0] % 2 else -1)

class Jumping(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(jumping(), tz)

time.time, time.time_ns = jumping, lambda: int(jumping() * 1e9)
datetime.datetime = Jumping
"""
YEAR = 365 * 86_400


@pytest.fixture(scope="module")
def calm(tmp_path_factory):
    """A run by a clock that goes as clocks do."""
    base = tmp_path_factory.mktemp("calm")
    (base / "clock").mkdir()
    (base / "clock" / "sitecustomize.py").write_text(HOOK)
    runs = Runs("cull", small_shoot(base / "shoot", 4), base / "out", base / "store.db")
    assert runs.whole().returncode == 0
    return runs


def by(runs: Runs, years: float) -> Runs:
    """The same, where every look at the clock finds it that far ahead or behind, in turn."""
    return replace(runs, environment={"PYTHONPATH": str(runs.shoot.parent / "clock"), "SHIFT": str(years * YEAR)})


def test_a_run_ends_as_ever_by_a_clock_that_jumps(calm, tmp_path):
    runs = replace(calm, out=tmp_path / "out", store=tmp_path / "store.db")
    done = by(runs, 3).whole()
    assert done.returncode == 0, done.stderr
    assert lasting(runs.out) == lasting(calm.out)


def test_a_killed_run_goes_on_by_a_clock_that_was_set_back(calm, tmp_path):
    runs = replace(calm, out=tmp_path / "out", store=tmp_path / "store.db")
    assert by(runs, 2).killed_after(1.2) is None
    done = by(runs, -2).whole()
    assert done.returncode == 0, done.stderr
    assert lasting(runs.out) == lasting(calm.out)
    assert set(states_of(runs.store)) == {"done"}
