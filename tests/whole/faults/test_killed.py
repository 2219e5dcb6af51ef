"""`kill -9` at any moment, then the same command again."""

import random
import shutil
import sqlite3
import time
from dataclasses import replace

import pytest

from tests.whole.faults.counting import Counting, lost
from tests.whole.faults.runs import EVERYTHING, Runs, small_shoot
from tests.whole.faults.sameness import lasting
from tests.whole.shoots import state

KILLS = 15
"""Of each recipe."""
LOST_SECONDS = 2.0


@pytest.mark.slow
@pytest.mark.parametrize("recipe", ["five-stages", "everything"])
def test_a_run_that_is_killed_goes_on_and_ends_as_if_nothing_had_been(tmp_path, recipe):
    """Thirty moments in all. Each chain of kills ends with a run that is left alone; then another one begins."""
    (tmp_path / "everything.yaml").write_text(EVERYTHING)
    shoot = small_shoot(tmp_path / "shoot", 4)
    originals, moments = state(shoot), random.Random(recipe)
    counting = Counting.in_folder(tmp_path / "counting")
    named = tmp_path / "everything.yaml" if recipe == "everything" else recipe
    runs = Runs(named, shoot, tmp_path / "calm", tmp_path / "calm.db", environment=counting.environment)
    started = time.monotonic()
    assert runs.whole().returncode == 0
    took = time.monotonic() - started
    calm, answers = lasting(tmp_path / "calm"), len(counting.take())

    runs = replace(runs, out=tmp_path / "out", store=tmp_path / "store.db")
    kills = 0
    while kills < KILLS:
        before, code = kills, None
        while code is None:
            code = runs.whole().returncode if kills == KILLS else runs.killed_after(moments.uniform(0.2, 0.9) * took)
            kills += code is None
            assert state(shoot) == originals
        assert code == 0
        assert lasting(tmp_path / "out") == calm
        asked = counting.take()
        assert all(sum(one.seconds for one in some) <= LOST_SECONDS for some in lost(asked).values())
        assert len(asked) <= answers * (1 + kills - before)
        assert set(states_of(tmp_path / "store.db")) == {"done"}  # two of them, where one was killed after its end
        shutil.rmtree(tmp_path / "out")
        for path in tmp_path.glob("store.*"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def states_of(store):
    connection = sqlite3.connect(store)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    found = [state for (state,) in connection.execute("SELECT state FROM runs ORDER BY id")]
    connection.close()
    return found
