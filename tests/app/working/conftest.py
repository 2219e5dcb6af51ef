"""A run that the store knows of, and of whose photos nobody found anything out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from safelight.app import run_recipe
from safelight.app.calls import PlanCall, RunCall
from safelight.app.found_run import opened
from safelight.app.rerun import plan_of_run
from safelight.app.working.bench import Bench
from safelight.dispatch.celery.errand import Errand
from safelight.engine.pool_reader import PoolReader
from safelight.models.manager import ModelManager
from safelight.models.surroundings import HERE
from safelight.plan.plan import Plan
from safelight.plan.segments import segments
from safelight.plan.signature import signature
from safelight.store.runs import RunRow
from safelight.store.store import Store
from tests.app.what_if.shoot import FILTERED
from tests.whole.machines.machines import stored
from tests.whole.shoots import jpeg, shoot_of

PHOTOS = 6


@dataclass
class Begun:
    """A run over a shoot, and where it stands."""

    folder: Path
    store: Store
    row: RunRow
    plan: Plan

    @property
    def asking(self) -> Sequence[int]:
        """Phases in which somebody has to look at photos."""
        return [number for number, phase in enumerate(self.plan.phases) if segments(phase)]

    def errand(self, phase: int, *photos: int) -> Errand:
        return Errand(self.row.id, phase, 0, photos, signature(self.plan))

    def bench(self) -> Bench:
        """One that knows nothing of the run yet."""
        return Bench(self.store, PoolReader(0), ModelManager(), HERE)

    def known(self) -> int:
        """How much the store knows of the photos."""
        return len(stored(self.folder / "store.db"))


@pytest.fixture
def begun(tmp_path: Path) -> Iterator[Begun]:
    names = {f"{n}.jpg": jpeg(n, f"2026:06:20 15:{n:02}:00") for n in range(PHOTOS)}
    shoot = shoot_of(tmp_path / "shoot", names)
    (tmp_path / "filtered.yaml").write_text(FILTERED)
    place = str(tmp_path / "store.db")
    call = RunCall(PlanCall(str(tmp_path / "filtered.yaml")), (shoot,), tmp_path / "out", workers=0, store=place)
    run_recipe(call, lambda _event: None, lambda: True)
    with opened(place) as store:
        row = store.runs.latest_in(str(tmp_path / "out"))
        assert row is not None
        with store.owners.owning(row.out, "the run"):
            store.runs.take(row.id, "somebody")
            yield Begun(tmp_path, store, row, plan_of_run(row)[1])
