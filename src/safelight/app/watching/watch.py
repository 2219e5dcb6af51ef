"""A watch, put together: its folder, its store, its runs."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from safelight.app.calls import Done, RunCall
from safelight.app.needed_store import needed
from safelight.app.watching.arrivals import Arrivals
from safelight.app.watching.told import Tell, Watching
from safelight.errors import CallError, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safelight.dispatch.contract import Stopping
    from safelight.engine.events import Listener
    from safelight.engine.record import RunSummary
    from safelight.store.store import Store

LEAST_SECONDS = 1.0
"""Between two looks at a folder."""


@dataclass(frozen=True, slots=True)
class WatchCall:
    """What a watch is made of: a run over one folder."""

    run: RunCall
    settle: float = 2.0
    """Seconds that a file must keep still."""
    once: bool = False
    """End when all that is there was had."""


@dataclass(frozen=True, slots=True)
class Watched:
    """How a watch ended."""

    last: RunSummary | None
    failing: bool
    """The last run could not be completed."""


Running = Callable[[], AbstractContextManager["Listener"]]
"""Opened for each run: who listens to it."""


def watch(call: WatchCall, tell: Tell, running: Running, stopping: Stopping) -> Watched:
    """Run a recipe over a folder whenever photos have landed in it, until `stopping`.

    Raises:
        RecipeError, PlanError, CallError: before anything is written.
        StoreError: the store cannot be opened.
        SafelightError: with `once`, what a run says.
    """
    from safelight.app import plan_recipe
    from safelight.app.watching.ears import Ears
    from safelight.app.watching.folder_view import FolderView
    from safelight.app.watching.known import known
    from safelight.app.watching.watcher import Watcher
    from safelight.output.folder import choose_folder
    from safelight.plan.readiness import require_ready
    from safelight.store.network_drive import network_drive

    folder = _folder(call.run.photos)
    with _store(call.run.store) as store:
        document, plan = plan_recipe(call.run.plan)
        require_ready(plan)
        out = choose_folder(call.run.out, (folder,), plan.recipe.name)
        run = replace(call.run, photos=(folder,), out=out, whole=True)
        remote = network_drive(folder) or ""
        least = min(LEAST_SECONDS, call.settle / 2)
        with _alone(store, out, stopping) as stopping, Ears(folder, stopping, least=least, polled=bool(remote)) as ears:
            had = known(store, out, run, document, plan)
            runs = Runs(run, store, running, stopping)
            watcher = Watcher(
                folder,
                FolderView(folder, out),
                ears,
                runs,
                tell,
                stopping,
                call.settle,
                call.once,
                Arrivals(had),
            )
            tell(Watching(folder, out, len(had), remote))
            watcher.watch()
    return Watched(watcher.last, watcher.failing)


@dataclass
class Runs:
    """Runs one call again and again, each time over other files. The store keeps the latest of these runs."""

    call: RunCall
    store: Store
    running: Running
    stopping: Stopping
    _before: str = ""

    def __call__(self, only: frozenset[Path]) -> Done:
        """Raises what `safelight.app.run_recipe` does."""
        from safelight.app import run_recipe

        with self.running() as listen:
            done = run_recipe(replace(self.call, only=only), listen, self.stopping)
        if not done.summary.interrupted:
            self._supersede(done.summary.run_id)
        return done

    def _supersede(self, run_id: str) -> None:
        """A run that had all that this one had, and wrote what this one replaced, tells nothing more."""
        if self._before not in ("", run_id):
            with suppress(StoreError):
                self.store.runs.delete(self._before)
        self._before = run_id


def _folder(photos: tuple[Path, ...]) -> Path:
    (asked,) = photos
    folder = asked.absolute()
    if not folder.is_dir():
        raise CallError(f"there is no folder {str(asked)!r} to watch; make it, or mount the drive that it lies on")
    return folder


@contextmanager
def _store(asked: str | None) -> Iterator[Store]:
    from safelight.store.store import open_store

    why = "the store knows which photos were looked at, so that none is missed or looked at twice"
    store = open_store(needed(asked, "a watch", why))
    try:
        yield store
    finally:
        store.close()


@contextmanager
def _alone(store: Store, out: Path, stopping: Stopping) -> Iterator[Stopping]:
    """Two watches into one folder would take turns at replacing what the other wrote. It stops where it is no more."""
    from safelight.app.still_owned import while_owned

    name = f"watch into {out}"
    if store.owners.is_owned(name):
        raise CallError(f"another watch writes into {str(out)!r}; stop it, or name another folder with -o")
    what = f"a watch into {str(out)!r}"
    with store.owners.owning(name, what) as holds:
        yield while_owned(stopping, holds, what)
