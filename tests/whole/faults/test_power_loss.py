"""The power goes at any moment: what was not synced is gone, and the same command goes on from what was."""

import random
import time
from dataclasses import replace

import pytest

from tests.whole.faults.counting import Counting, lost
from tests.whole.faults.power import Power
from tests.whole.faults.runs import EVERYTHING, Runs, small_shoot
from tests.whole.faults.sameness import lasting
from tests.whole.faults.test_killed import LOST_SECONDS, states_of
from tests.whole.shoots import state

LOSSES = 6


@pytest.mark.slow
def test_a_run_whose_power_went_goes_on_and_ends_as_if_nothing_had_been(tmp_path):
    power = Power.of_folder(tmp_path)
    (tmp_path / "everything.yaml").write_text(EVERYTHING)
    shoot = small_shoot(tmp_path / "shoot", 4)
    originals, moments = state(shoot), random.Random("power")
    counting = Counting.in_folder(tmp_path / "counting")
    runs = Runs(tmp_path / "everything.yaml", shoot, tmp_path / "calm", tmp_path / "calm.db")
    runs = replace(runs, environment=counting.environment)
    started = time.monotonic()
    assert runs.whole().returncode == 0
    calm, answers, took = lasting(tmp_path / "calm"), len(counting.take()), time.monotonic() - started

    runs = replace(runs, out=power.live / "out", store=power.live / "store.db")
    runs = replace(runs, environment=counting.environment | power.environment)
    losses = 0
    while losses < LOSSES:
        code = runs.killed_after(moments.uniform(0.3, 1.0) * took)
        assert code in (None, 0)
        power.goes()
        losses += code is None
        took *= 0.8 if code == 0 else 1
        assert state(shoot) == originals
    done = runs.whole()
    assert done.returncode == 0, done.stderr
    assert lasting(runs.out) == calm
    asked = counting.take()
    assert all(sum(one.seconds for one in some) <= LOST_SECONDS for some in lost(asked).values())
    assert len(asked) <= answers * (1 + losses)
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
