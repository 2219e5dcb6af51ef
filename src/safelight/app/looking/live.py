"""A run as it goes on, folded from the events of its log: one picture, however many they are."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from safelight.app.looking.phase_so_far import PhaseSoFar
from safelight.app.looking.time_left import UNKNOWN, TimeLeft, time_left

if TYPE_CHECKING:
    from safelight.store.event_log import Logged

MOST_FAILURES = 100
MOST_NOTES = 50


@dataclass
class Fold:
    """Fed with events in order, it knows how things stand."""

    number: int = 0
    photos: int = 0
    planned: int = 0
    """Phases that there are to be."""
    check: int = 0
    failed: int = 0
    phases: list[PhaseSoFar] = field(default_factory=list)
    foreseen: Mapping[int, Mapping[str, Any]] = field(default_factory=dict)
    """What phases have to find out, by their numbers; of an older run nothing."""
    steps: tuple[Mapping[str, Any], ...] = ()
    failures: deque[Mapping[str, str]] = field(default_factory=lambda: deque(maxlen=MOST_FAILURES))
    notes: deque[str] = field(default_factory=lambda: deque(maxlen=MOST_NOTES))
    models: tuple[Mapping[str, Any], ...] = ()
    memory: int | None = None
    began: float | None = None
    at: float = 0.0
    """When the last event was."""
    spent: float = 0.0
    """Seconds of it that went by before it was gone on with."""
    over: bool = False
    _heard: float = 0.0
    """When the event before was."""

    def take(self, events: Iterable[Logged]) -> None:
        """These came since."""
        for logged in events:
            self._heard, self.number, self.at = self.at, logged.number, logged.at
            told = logged.event
            getattr(self, f"_{str(told.get('event')).lower()}", _unheard)(told, logged.at)
            self.memory = told.get("memory", self.memory)

    def seconds(self, now: float) -> float:
        """How long the run has been at it, stops in between left out."""
        if self.began is None:
            return 0.0
        return self.spent + max(0.0, (self.at if self.over else now) - self.began)

    def left(self, now: float) -> TimeLeft | None:
        """For how long it will still be at it; None where that cannot be said yet, or it is over."""
        if self.over or not self.phases:
            return None
        still_in = 1 - min(1.0, (self.check + self.failed) / self.photos) if self.photos else 1.0
        return time_left(self.phases, self.foreseen, self.planned, still_in, now, self.at)

    def as_object(self, now: float) -> dict[str, Any]:
        """The part of the picture that the log tells."""
        return {
            "number": self.number,
            "phase": self.phases[-1].phase if self.phases else 0,
            "phases": [self._phase(at, now) for at in range(len(self.phases))],
            "check": self.check,
            "failed": self.failed,
            "photos": self.photos,
            "seconds": round(self.seconds(now), 1),
            **(self.left(now) or UNKNOWN).as_object(),
            "memory_bytes": self.memory,
            "models": list(self.models),
            "failures": list(self.failures),
            "nodes": list(self.steps),
            "notes": list(self.notes),
        }

    def _phase(self, at: int, now: float) -> dict[str, Any]:
        one, last = self.phases[at], at == len(self.phases) - 1
        seconds = now - one.started if last and not self.over else one.seconds
        return {
            "phase": one.phase,
            "what": one.what,
            "done": one.done,
            "photos": one.photos,
            "seconds": round(max(0.0, seconds), 1),
        }

    def _runstarted(self, told: Mapping[str, Any], at: float) -> None:
        """A run that is gone on with starts over its phases; what failed will do so again."""
        if self.began is not None:
            self.spent += max(0.0, self._heard - self.began)
        self.photos, self.planned, self.began, self.over = told["photos"], told["phases"], at, False
        self.check = self.failed = 0
        self.phases.clear()
        self.failures.clear()
        self.models, self.foreseen, self.steps = (), {}, ()

    def _foreseen(self, told: Mapping[str, Any], _at: float) -> None:
        self.foreseen = {one["phase"]: one for one in told["phases"]}

    def _phasestarted(self, told: Mapping[str, Any], at: float) -> None:
        self._close(at)
        self.phases.append(PhaseSoFar(told["phase"], told["what"], told["photos"], at))
        self.models = tuple(told.get("models", ()))

    def _chunkdone(self, told: Mapping[str, Any], at: float) -> None:
        self.check, self.failed = told["check"], told["failed"]
        self.steps = tuple(told.get("steps", ()))
        phase = next((one for one in reversed(self.phases) if one.phase == told["phase"]), None)
        if phase is not None:
            phase.done, phase.photos = max(phase.done, told["done"]), told["photos"]
            phase.seconds = at - phase.started
            if phase.walked is None and phase.done >= phase.photos:
                phase.walked = phase.seconds

    def _photofailed(self, told: Mapping[str, Any], _at: float) -> None:
        self.failures.append({key: told[key] for key in ("photo", "code", "message")})
        self.failed = max(self.failed, len(self.failures))

    def _noted(self, told: Mapping[str, Any], _at: float) -> None:
        self.notes.append(told["message"])

    def _runfinished(self, told: Mapping[str, Any], at: float) -> None:
        if not told["interrupted"]:
            self._close(at)
        self.over, self.models = True, ()

    def _close(self, at: float) -> None:
        """A phase whose successor began is through: its last chunks may not have been written down."""
        if self.phases:
            last = self.phases[-1]
            last.done, last.seconds = last.photos, at - last.started


def _unheard(_told: Mapping[str, Any], _at: float) -> None:
    """An event of a newer Safelight."""
