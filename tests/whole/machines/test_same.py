"""One recipe, one shoot, two engines: what a run finds is the same, and so is whatever it writes."""

from pathlib import Path

import pytest

from safelight import recipes
from tests.servers.broker import Broker
from tests.servers.postgres import Server
from tests.whole.faults.counting import Counting
from tests.whole.faults.sameness import lasting
from tests.whole.machines.conftest import Assemble
from tests.whole.machines.hostile import hostile_shoot
from tests.whole.machines.machines import Machines, stored
from tests.whole.shoots import safelight, state

pytestmark = pytest.mark.slow


def same(machines: Machines, recipe: str, folder: Path, counting: Counting, *words: str) -> None:
    """Over photos and what claims to be some, by one worker."""
    shoot = hostile_shoot(folder / "shoot")
    originals = state(shoot)
    machines.worker(*words)
    machines.ready()
    by_others = machines.run(recipe, shoot, folder / "elsewhere", path=str(counting.folder))
    by_itself = counting.take()
    here = safelight(
        "run", recipe, shoot, "-o", folder / "here", "--store", folder / "here.db", path=str(counting.folder)
    )
    assert (by_others.returncode, here.returncode) == (3, 3), by_others.stderr + here.stderr + machines.said()
    assert lasting(folder / "elsewhere") == lasting(folder / "here")
    assert state(shoot) == originals
    assert counting.take()
    assert by_itself == [], "the coordinator measured what workers are for"


@pytest.mark.parametrize("recipe", recipes.names())
def test_every_shipped_recipe_comes_to_the_same_on_many_machines(
    redis_server: Broker, assemble: Assemble, counting: Counting, tmp_path: Path, recipe: str
) -> None:
    machines = assemble(redis_server)
    same(machines, recipe, tmp_path, counting, "--pool", "solo")
    assert stored(machines.store) == stored(tmp_path / "here.db") != []


@pytest.mark.parametrize("pool", ["prefork", "threads"])
def test_cull_comes_to_the_same_over_rabbitmq_whatever_divides_its_worker(
    rabbitmq_server: Broker, assemble: Assemble, counting: Counting, tmp_path: Path, pool: str
) -> None:
    machines = assemble(rabbitmq_server)
    same(machines, "cull", tmp_path, counting, "--pool", pool, "--errands", "2")
    assert stored(machines.store) == stored(tmp_path / "here.db") != []


def test_everything_comes_to_the_same_with_a_store_on_a_server(
    redis_server: Broker,
    postgres: Server,
    assemble: Assemble,
    counting: Counting,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SAFELIGHT_BLOBS", str(tmp_path / "blobs"))
    same(assemble(redis_server, postgres.database()), "five-stages", tmp_path, counting)
