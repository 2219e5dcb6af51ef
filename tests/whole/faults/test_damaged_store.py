"""A store whose file was cut short, or in which bits flipped, between a run that was killed and the same command."""

import random
import shutil
from dataclasses import replace

import pytest

from tests.whole.faults.runs import Runs, small_shoot
from tests.whole.faults.sameness import lasting
from tests.whole.shoots import state


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    """A run that nothing disturbed, with its store."""
    base = tmp_path_factory.mktemp("calm")
    runs = Runs("cull", small_shoot(base / "shoot", 4), base / "out", base / "store.db")
    assert runs.whole().returncode == 0
    return runs


def cut(data: bytes, share: float) -> bytes:
    return data[: int(len(data) * share)]


def flipped(data: bytes, seed: int) -> bytes:
    """Twenty bits, none of them on the first page: a file without that is no database, and easily refused."""
    damaged, flips = bytearray(data), random.Random(seed)
    for _ in range(20):
        damaged[flips.randrange(4096, len(damaged))] ^= 1 << flips.randrange(8)
    return bytes(damaged)


DAMAGE = {
    **{f"cut to {share:.0%}": (cut, share) for share in (0.0, 0.01, 0.5, 0.97)},
    **{f"flipped {seed}": (flipped, seed) for seed in range(4)},
}


@pytest.mark.slow
@pytest.mark.parametrize("damage", DAMAGE)
def test_a_run_with_a_damaged_store_is_right_or_refused_with_a_cure(world, tmp_path, damage):
    """Into a folder that has an earlier run's results, as well as from nothing."""
    make, how = DAMAGE[damage]
    (tmp_path / "store.db").write_bytes(make(world.store.read_bytes(), how))
    shutil.copytree(world.out, tmp_path / "out")
    runs, before = replace(world, out=tmp_path / "out", store=tmp_path / "store.db"), state(world.shoot)
    done = runs.whole()
    assert state(world.shoot) == before
    if done.returncode == 0:
        assert lasting(runs.out) == lasting(world.out)
        return
    assert done.returncode == 1, done.stderr
    assert "it is damaged" in done.stderr
    assert "safelight cache verify --repair" in done.stderr
    assert "Traceback" not in done.stderr
    assert lasting(runs.out) == lasting(world.out)
