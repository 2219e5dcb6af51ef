"""Every change of state is an event; progress bars, the log and later the live page read the same ones."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class RunStarted:
    run_id: str
    photos: int
    phases: int


@dataclass(frozen=True, slots=True)
class PhaseStarted:
    phase: int
    what: str
    """In plain words: `reading and scoring`, `grouping`."""
    photos: int


@dataclass(frozen=True, slots=True)
class ChunkDone:
    """Progress: `done` of `photos` of this phase; `check` photos were stopped and `failed` failed so far in the run."""

    phase: int
    done: int
    photos: int
    check: int
    failed: int


@dataclass(frozen=True, slots=True)
class PhotoFailed:
    photo: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Noted:
    """A sentence for the log."""

    message: str


@dataclass(frozen=True, slots=True)
class RunFinished:
    run_id: str
    seconds: float
    interrupted: bool


Event = RunStarted | PhaseStarted | ChunkDone | PhotoFailed | Noted | RunFinished


class Listener(Protocol):
    def __call__(self, event: Event) -> None: ...
