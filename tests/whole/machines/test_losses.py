"""Whatever is lost on the way, and whatever comes twice: the run ends, and comes to what an undisturbed one does.

Five hundred photos, two workers. The coordinator is that of `hasty`: it sends many small errands. The models are
`unhurried`: errands last while they are lost, and no processor is kept from those that make up for them.
"""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.plugin import install
from tests.whole.faults.sameness import lasting, undrawn
from tests.whole.machines import unhurried
from tests.whole.machines.conftest import Assemble
from tests.whole.machines.hasty import PATIENCE, TWICE
from tests.whole.machines.machines import LONG, WRITTEN, Machines, Process, stored, until
from tests.whole.shoots import jpeg, safelight, shoot_of, state

pytestmark = pytest.mark.slow
PHOTOS = 500
RECIPE = """
name: Quick
stages:
  - name: look
    steps:
      - {model: nima, action: quality_check, faces: false}
      - {model: siglip, action: group_similar, time_window: 5}
      - {model: nima, action: select_best_from_group}
"""


@dataclass(frozen=True)
class Calm:
    """A shoot, and what a run on one machine made of it."""

    recipe: Path
    shoot: Path
    originals: dict[bytes, tuple[bytes, int, int]]
    written: dict[str, bytes]
    known: list[tuple[str, bytes]]


@pytest.fixture(name="players", scope="module", autouse=True)
def _players(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Whatever is started has them, from a package, and goes by them."""
    package, players = tmp_path_factory.mktemp("package"), f"{unhurried.__name__}:PLAYED"
    install(package, name="unhurried_players", code="", group="safelight.players", points={unhurried.NAME: players})
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(package), prepend=os.pathsep)
        patch.setenv("SAFELIGHT_PROFILE", unhurried.NAME)
        yield


@pytest.fixture(scope="module")
def calm(tmp_path_factory: pytest.TempPathFactory, players: None) -> Calm:
    folder = tmp_path_factory.mktemp("day")
    recipe = folder / "quick.yaml"
    recipe.write_text(RECIPE)
    taken = [f"2026:06:20 {n // 120:02}:{n // 2 % 60:02}:{n % 2:02}" for n in range(PHOTOS)]
    files = {f"{n:03}.jpg": jpeg(n // 2, when, size=(160, 120)) for n, when in enumerate(taken)}
    shoot = shoot_of(folder / "shoot", files)
    originals = state(shoot)
    done = safelight("run", recipe, shoot, "-o", folder / "out", "--store", folder / "store.db")
    assert done.returncode == 0, done.stderr
    return Calm(recipe, shoot, originals, written(folder / "out"), stored(folder / "store.db"))


REDIS = pytest.mark.parametrize("machines", ["redis_server"], indirect=True)
"""What hangs on no broker is tried with the quicker one."""


@pytest.fixture(params=["redis_server", "rabbitmq_server"])
def machines(request: pytest.FixtureRequest, assemble: Assemble, monkeypatch: pytest.MonkeyPatch) -> Machines:
    """Two workers that take errands."""
    monkeypatch.setenv(unhurried.SECONDS, "0.01")
    together = assemble(request.getfixturevalue(request.param))
    for _ in range(2):
        together.worker("--pool", "solo")
    together.ready()
    return together


def under_way(machines: Machines, calm: Calm, run: Process, share: float) -> None:
    """When it returns, so much is known, and the run goes on."""
    until(lambda: len(stored(machines.store)) > share * len(calm.known), run)


def written(out: Path) -> dict[str, bytes]:
    """What stands in an output folder, whichever run wrote it there."""
    files = lasting(out)
    return {**files, "report.html": undrawn(files["report.html"])}


def found(known: list[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """What is known of photos; what a cancelled run wrote is known, too, until somebody cleans up."""
    return [(kind, key) for kind, key in known if kind not in WRITTEN]


def came_to_the_same(machines: Machines, calm: Calm, out: Path) -> None:
    """Nothing lost, nothing doubled, nothing touched."""
    assert written(out) == calm.written
    assert stored(machines.store) == calm.known
    assert state(calm.shoot) == calm.originals


def test_workers_that_are_killed_again_and_again_are_made_up_for(
    machines: Machines, calm: Calm, tmp_path: Path
) -> None:
    run = machines.begun(calm.recipe, calm.shoot, tmp_path / "out")
    for killed, share in enumerate((0.1, 0.3, 0.5, 0.7)):
        under_way(machines, calm, run, share)
        machines.kill(machines.workers[killed])
        machines.worker("--pool", "solo")
    assert run.wait(LONG) == 0, machines.said()
    came_to_the_same(machines, calm, tmp_path / "out")


def test_a_broker_that_is_gone_for_a_while_is_waited_for(machines: Machines, calm: Calm, tmp_path: Path) -> None:
    run = machines.begun(calm.recipe, calm.shoot, tmp_path / "out")
    for killed, share in ((False, 0.2), (True, 0.5)):
        under_way(machines, calm, run, share)
        with machines.server.gone(killed=killed):
            pass
    assert run.wait(LONG) == 0, machines.said()
    came_to_the_same(machines, calm, tmp_path / "out")


def test_workers_that_stand_still_for_too_long_may_go_on_and_find_their_photos_with_others(
    machines: Machines, calm: Calm, tmp_path: Path
) -> None:
    run = machines.begun(calm.recipe, calm.shoot, tmp_path / "out")
    under_way(machines, calm, run, 0.3)
    for worker in machines.workers:
        machines.hold(worker)
    time.sleep(PATIENCE.silence + 2)  # so that both are given up
    for worker in machines.workers:
        machines.go_on(worker)
    assert run.wait(LONG) == 0, machines.said()
    came_to_the_same(machines, calm, tmp_path / "out")


@REDIS
def test_a_worker_that_wakes_when_the_run_is_over_changes_nothing(
    machines: Machines, calm: Calm, tmp_path: Path
) -> None:
    run = machines.begun(calm.recipe, calm.shoot, tmp_path / "out")
    under_way(machines, calm, run, 0.3)
    sleeper, other = machines.workers
    machines.hold(sleeper)
    assert run.wait(LONG) == 0, machines.said()
    machines.kill(other)
    machines.go_on(sleeper)
    machines.ready()  # it is through with what it had
    came_to_the_same(machines, calm, tmp_path / "out")


def test_a_run_whose_coordinator_is_killed_is_taken_up_by_another(
    machines: Machines, calm: Calm, tmp_path: Path
) -> None:
    run = machines.begun(calm.recipe, calm.shoot, tmp_path / "out")
    under_way(machines, calm, run, 0.3)
    machines.kill(run)
    resumed = machines.resume(tmp_path / "out")
    assert resumed.returncode == 0, resumed.stderr
    came_to_the_same(machines, calm, tmp_path / "out")


@REDIS
def test_errands_that_are_all_delivered_twice_change_nothing(machines: Machines, calm: Calm, tmp_path: Path) -> None:
    run = machines.begun(calm.recipe, calm.shoot, tmp_path / "out", TWICE)
    assert run.wait(LONG) == 0, machines.said()
    came_to_the_same(machines, calm, tmp_path / "out")


@REDIS
def test_a_run_that_is_cancelled_takes_its_errands_with_it_and_may_go_on(
    machines: Machines, calm: Calm, tmp_path: Path
) -> None:
    run = machines.begun(calm.recipe, calm.shoot, tmp_path / "out")
    under_way(machines, calm, run, 0.2)
    asked = safelight("runs", "cancel", tmp_path / "out", "--store", machines.store)
    assert asked.returncode == 0, asked.stderr
    assert run.wait(LONG) == 1, machines.said()
    machines.ready()  # whoever answers has taken all that was queued before
    assert len(stored(machines.store)) < len(calm.known)
    resumed = machines.resume(tmp_path / "out")
    assert resumed.returncode == 0, resumed.stderr
    assert written(tmp_path / "out") == calm.written
    assert found(stored(machines.store)) == found(calm.known)
    assert state(calm.shoot) == calm.originals
