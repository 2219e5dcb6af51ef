"""The loop: look, wait until what landed is whole, run, and look again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from safelight.app.watching.arrivals import Arrivals
from safelight.app.watching.due import Due, due, photos_of
from safelight.app.watching.pace import Pace
from safelight.app.watching.settling import Settled, Settling
from safelight.app.watching.told import Arriving, Back, Came, CutOff, Failed, Gone, Ran, Stopped, Tell
from safelight.errors import CallError, RecipeError, RunError, SafelightError, StoppedError

if TYPE_CHECKING:
    from safelight.app.calls import Done
    from safelight.app.watching.look import Clock, Look, View
    from safelight.engine.record import RunSummary

AWAY_SECONDS = 2.0
"""How often it is asked whether a folder that is gone is back."""
LISTENING_SECONDS = 30.0
"""How often the folder is looked through though nothing was heard: some systems forget to tell."""
CUT_OFF_SECONDS = 5.0
_PASSING = frozenset({"vanished", "unreadable"})
"""Codes of faults that may say nothing of the file: the folder was away for a moment."""


@dataclass
class Watcher:
    """Runs over a folder as photos land in it. `run` is given every file that the run is over."""

    folder: Path
    view: View
    clock: Clock
    run: Callable[[frozenset[Path]], Done]
    tell: Tell
    stopping: Callable[[], bool]
    settle: float
    once: bool = False
    """End when all that is there was had, and do not try again."""
    arrivals: Arrivals = field(default_factory=Arrivals)
    last: RunSummary | None = None
    failing: bool = False
    """The last run could not be completed."""

    def __post_init__(self) -> None:
        self._settling = Settling(self.view, self.settle, self.stopping)
        self._pace = Pace(self.settle)
        self._gone = False
        self._cut_off: frozenset[Path] = frozenset()
        self._tried_again: set[Path] = set()

    def watch(self) -> None:
        """Watch until it is asked to stop, or until a run is cancelled.

        Raises what the first run says of the call or the recipe, and with `once` whatever a run says.
        """
        while not self.stopping():
            seconds = self._step()
            if seconds is None:
                return
            self.clock.wait(seconds)

    def _step(self) -> float | None:
        """Seconds to wait until the next step; None where there is to be none."""
        look = self.view.look()
        if look is None:
            return self._away()
        if self._gone:
            self._gone = False
            self.tell(Back(self.folder))
        settled, found = self._taken_in(look)
        ready = [self.arrivals.waiting[path] for path in found.ready]
        if self._pace.is_time(ready, self.clock.now(), coming=found.coming) and not self.stopping():
            if not self._ran(look, found.ready):
                return None
            return 0.0
        if self.once and not self.arrivals.waiting:
            return None
        return self._until_next(settled, found)

    def _away(self) -> float:
        if self.once:
            raise RunError(f"the folder {str(self.folder)!r} is gone; what was done until then is written")
        if not self._gone:
            self._gone = True
            self.tell(Gone(self.folder))
        self.arrivals.see({}, self.clock.now())
        return AWAY_SECONDS

    def _taken_in(self, look: Look) -> tuple[Settled, Due]:
        waited = bool(self.arrivals.waiting)
        self.arrivals.see(look, self.clock.now())
        waiting = self.arrivals.waiting
        if waiting and not waited:
            self.tell(Arriving(len(waiting)))
        settled = self._settling.sort(waiting.values(), self.clock.now())
        self._tell_cut_off(settled)
        return settled, due(settled, waiting, look, self.clock.now(), self.settle)

    def _tell_cut_off(self, settled: Settled) -> None:
        for path in sorted(settled.cut_off - self._cut_off):
            self.tell(CutOff(path))
        for path in sorted(self._cut_off & settled.whole):
            if not self.view.is_whole(path):
                self.tell(CutOff(path, given_up=True))
        self._cut_off = settled.cut_off

    def _ran(self, look: Look, ready: frozenset[Path]) -> bool:
        """Run over what is ready and all that was had before; False where the watch is to end."""
        self.tell(Came(photos_of(ready)))
        only = frozenset(path for path in look if path in ready or path not in self.arrivals.waiting)
        began = self.clock.now()
        try:
            done = self.run(only)
        except StoppedError:
            self.failing = True
            self.tell(Stopped())
            return False
        except SafelightError as error:
            self._failed(error)
            return True
        self.last, self.failing = done.summary, False
        self.tell(Ran(done, tuple(sorted(path.relative_to(self.folder).as_posix() for path in ready))))
        if done.summary.interrupted:
            return False
        self._pace.ran(self.clock.now(), self.clock.now() - began)
        self.arrivals.deal(ready)
        self.arrivals.forget(self._lost(done))
        return True

    def _lost(self, done: Done) -> set[Path]:
        """Files that this run did not get hold of, and that another one is to try: once, unless the folder is gone."""
        lost = {
            path
            for record in done.records
            if record.verdict == "failed" and any(reason.code in _PASSING for reason in record.reasons)
            for path in record.photo.paths
        }
        if self.view.look() is None:
            return lost
        again = lost - self._tried_again
        self._tried_again = lost
        return again

    def _failed(self, error: SafelightError) -> None:
        wrong = self.last is None and isinstance(error, CallError | RecipeError) and self.view.look() is not None
        if self.once or wrong:
            raise error
        self.failing = True
        self.tell(Failed(error, self._pace.failed(self.clock.now())))

    def _until_next(self, settled: Settled, found: Due) -> float:
        if found.coming:
            return min(self.settle / 2, 1.0)
        if found.ready:
            return max(self._pace.rest_until - self.clock.now(), 0.0)
        return CUT_OFF_SECONDS if settled.cut_off else LISTENING_SECONDS
