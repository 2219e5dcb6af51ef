"""The power goes at any moment: what was not synced is gone, and the same command goes on from what was."""

from dataclasses import replace

import pytest

from tests.whole.faults.counting import Counting
from tests.whole.faults.ordeal import Ordeal, states_of
from tests.whole.faults.power import Power
from tests.whole.faults.runs import EVERYTHING, Runs, small_shoot
from tests.whole.faults.sameness import lasting
from tests.whole.shoots import state

LOSSES = 6


@pytest.mark.slow
def test_a_run_whose_power_went_goes_on_and_ends_as_if_nothing_had_been(tmp_path):
    power = Power.of_folder(tmp_path)
    (tmp_path / "everything.yaml").write_text(EVERYTHING)
    shoot = small_shoot(tmp_path / "shoot", 4)
    originals = state(shoot)
    counting = Counting.in_folder(tmp_path / "counting")
    runs = Runs(tmp_path / "everything.yaml", shoot, tmp_path / "calm", tmp_path / "calm.db")
    runs = replace(runs, environment=counting.environment)
    ordeal = Ordeal.beside(runs, counting, "power")

    def power_goes():
        power.goes()
        assert state(shoot) == originals

    runs = replace(runs, out=power.live / "out", store=power.live / "store.db")
    runs = replace(runs, environment=counting.environment | power.environment)
    ordeal.endured(runs, LOSSES, power_goes)
    done = runs.whole()
    assert done.returncode == 0, done.stderr
    assert lasting(runs.out) == ordeal.calm
    assert ordeal.asks_little_again(LOSSES)
    assert states_of(runs.store)[-1] == "done"


@pytest.mark.slow
def test_a_run_that_says_it_is_done_is_on_the_disk(tmp_path):
    power = Power.of_folder(tmp_path)
    shoot = small_shoot(tmp_path / "shoot", 4)
    runs = Runs("five-stages", shoot, power.live / "out", power.live / "store.db", environment=power.environment)
    assert runs.whole().returncode == 0
    written = lasting(runs.out)
    power.goes()
    assert lasting(runs.out) == written
    assert states_of(runs.store) == ["done"]
