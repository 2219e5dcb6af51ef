"""`kill -9` at any moment, then the same command again."""

import random
import sqlite3
import time
from dataclasses import replace

import pytest

from tests.whole.faults.counting import Counting, lost
from tests.whole.faults.runs import EVERYTHING, Runs, small_shoot
from tests.whole.faults.sameness import lasting
from tests.whole.shoots import state

CHAINS, KILLS = 3, 5
"""Of each recipe: from nothing, so many kills, and then a run that is left alone."""
LOST_SECONDS = 2.0


@pytest.mark.slow
@pytest.mark.parametrize("recipe", ["five-stages", "everything"])
def test_a_run_that_is_killed_goes_on_and_ends_as_if_nothing_had_been(tmp_path, recipe):
    (tmp_path / "everything.yaml").write_text(EVERYTHING)
    shoot = small_shoot(tmp_path / "shoot", 4)
    originals, moments = state(shoot), random.Random(recipe)
    counting = Counting.in_folder(tmp_path / "counting")
    named = tmp_path / "everything.yaml" if recipe == "everything" else recipe
    runs = Runs(named, shoot, tmp_path / "calm", tmp_path / "calm.db", environment=counting.environment)
    assert runs.whole().returncode == 0
    calm, answers = lasting(tmp_path / "calm"), len(counting.take())
    started = time.monotonic()
    assert runs.whole().returncode == 0
    took = time.monotonic() - started  # also of a run that has little left to do: each shall be met before its end

    for chain in range(CHAINS):
        runs = replace(runs, out=tmp_path / f"out{chain}", store=tmp_path / f"{chain}.db")
        kills = 0
        while kills < KILLS:
            code = runs.killed_after(moments.uniform(0.3, 1.0) * took)
            assert code in (None, 0)
            kills += code is None
            took *= 0.8 if code == 0 else 1
            assert state(shoot) == originals
        done = runs.whole()
        assert done.returncode == 0, done.stderr
        assert lasting(runs.out) == calm
        asked = counting.take()
        assert all(sum(one.seconds for one in some) <= LOST_SECONDS for some in lost(asked).values())
        assert len(asked) <= answers * (1 + kills)
        assert set(states_of(runs.store)) == {"done"}  # several, where one was killed after its end


def states_of(store):
    connection = sqlite3.connect(store)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    found = [state for (state,) in connection.execute("SELECT state FROM runs ORDER BY id")]
    connection.close()
    return found
