"""`kill -9` at any moment, then the same command again."""

from dataclasses import replace

import pytest

from tests.whole.faults.counting import Counting
from tests.whole.faults.ordeal import Ordeal, states_of
from tests.whole.faults.runs import EVERYTHING, Runs, small_shoot
from tests.whole.faults.sameness import lasting
from tests.whole.shoots import state

CHAINS, KILLS = 3, 5
"""Of each recipe: from nothing, so many kills, and then a run that is left alone."""


@pytest.mark.slow
@pytest.mark.parametrize("recipe", ["five-stages", "everything"])
def test_a_run_that_is_killed_goes_on_and_ends_as_if_nothing_had_been(tmp_path, recipe):
    (tmp_path / "everything.yaml").write_text(EVERYTHING)
    shoot = small_shoot(tmp_path / "shoot", 4)
    originals = state(shoot)
    counting = Counting.in_folder(tmp_path / "counting")
    named = tmp_path / "everything.yaml" if recipe == "everything" else recipe
    runs = Runs(named, shoot, tmp_path / "calm", tmp_path / "calm.db", environment=counting.environment)
    ordeal = Ordeal.beside(runs, counting, recipe)

    def untouched():
        assert state(shoot) == originals

    for chain in range(CHAINS):
        runs = replace(runs, out=tmp_path / f"out{chain}", store=tmp_path / f"{chain}.db")
        ordeal.endured(runs, KILLS, untouched)
        done = runs.whole()
        assert done.returncode == 0, done.stderr
        assert lasting(runs.out) == ordeal.calm
        assert ordeal.asks_little_again(KILLS)
        assert set(states_of(runs.store)) == {"done"}  # several, where one was killed after its end
