"""A folder and a clock that are made up: a day of a photographer passes in no time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from safelight.app.calls import Done
from safelight.app.watching.arrivals import Arrivals
from safelight.app.watching.look import Look, Stamp
from safelight.app.watching.told import Told
from safelight.app.watching.watcher import Watcher
from safelight.engine.record import Record
from safelight.errors import SafelightError
from tests.output.runs import record, summary

FOLDER = Path("/shoot")


@dataclass
class World:
    """The watcher's view, clock and runner. What is planned happens while it waits, or while a run goes on."""

    files: dict[str, int] = field(default_factory=dict)
    """Bytes by name; a file of an odd number of bytes is cut off."""
    time: float = 1000.0
    ends: float = 2000.0
    there: bool = True
    run_seconds: float = 0.0
    asked: list[list[str]] = field(default_factory=list)
    """The files that each run was over."""
    began: list[float] = field(default_factory=list)
    looked_into: list[str] = field(default_factory=list)
    old: set[str] = field(default_factory=set)
    """Files that nobody touched for a day."""
    faults: list[SafelightError | str] = field(default_factory=list)
    """What the next runs come to: an error, or the code of which every photo fails; empty is well."""
    told: list[Told] = field(default_factory=list)
    interrupted: bool = False
    plans: list[tuple[float, Callable[[], None]]] = field(default_factory=list)

    def at(self, time: float, happens: Callable[[], None]) -> None:
        """Something to happen at that second of the watch."""
        self.plans.append((1000.0 + time, happens))
        self.plans.sort(key=lambda plan: plan[0])

    def lands(self, time: float, name: str, size: int = 100) -> None:
        """A file to be there, in that size, from that second on."""
        self.at(time, lambda: self.files.update({name: size}))

    def watcher(self, had: dict[str, int] | None = None, **options: bool) -> Watcher:
        dealt = {FOLDER / name: Stamp(size, size) for name, size in (had or {}).items()}
        return Watcher(
            FOLDER, self, self, self.run, self.told.append, self.stopping, 2.0, arrivals=Arrivals(dealt), **options
        )

    def watched(self, had: dict[str, int] | None = None, **options: bool) -> Watcher:
        """Watch until the day ends."""
        watcher = self.watcher(had, **options)
        watcher.watch()
        return watcher

    def heard(self, kind: type[Told]) -> list[Told]:
        return [one for one in self.told if isinstance(one, kind)]

    def look(self) -> Look | None:
        return {FOLDER / name: Stamp(size, size) for name, size in self.files.items()} if self.there else None

    def is_whole(self, path: Path) -> bool:
        self.looked_into.append(path.name)
        return self.files[path.relative_to(FOLDER).as_posix()] % 2 == 0

    def idle(self, path: Path) -> float:
        return 86_400.0 if path.name in self.old else 0.0

    def now(self) -> float:
        return self.time

    def wait(self, seconds: float) -> None:
        """Something that happens ends it, as the real one."""
        until = self.time + max(seconds, 0.5)
        if self.plans and self.plans[0][0] <= until:
            until = max(self.time + 0.5, self.plans[0][0])
        self._passes(until)

    def stopping(self) -> bool:
        return self.time >= self.ends

    def run(self, only: frozenset[Path]) -> Done:
        self.began.append(self.time - 1000.0)
        self.asked.append(sorted(path.relative_to(FOLDER).as_posix() for path in only))
        self._passes(self.time + self.run_seconds)
        fault = self.faults.pop(0) if self.faults else ""
        if isinstance(fault, SafelightError):
            raise fault
        records = tuple(_record(path, fault) for path in sorted(only))
        told = summary(interrupted=self.interrupted, counts={"keep": len(only)})
        return Done(Path("/out"), Path("/out/report.html"), told, records)

    def _passes(self, until: float) -> None:
        while self.plans and self.plans[0][0] <= until:
            self.plans.pop(0)[1]()
        self.time = until


def _record(path: Path, code: str) -> Record:
    from safelight.actions.outcome import Reason

    if code:
        return record(path.parent, path.name, verdict="failed", reasons=(Reason(code, "why"),))
    return record(path.parent, path.name)
