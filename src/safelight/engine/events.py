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
class Span:
    """Seconds of one core, as players declare them."""

    least: float = 0.0
    """For what is asked whatever comes of the photos."""
    most: float | None = 0.0
    """Where every photo comes by everywhere; None: nobody can say."""


@dataclass(frozen=True, slots=True)
class PhaseOutlook:
    """What a phase has to find out, beside what is known: while photos walk through it, and over all of them then."""

    phase: int
    walk: Span
    barrier: Span


@dataclass(frozen=True, slots=True)
class Foreseen:
    """Told once, as soon as it is known which photos were seen before."""

    phases: tuple[PhaseOutlook, ...]


@dataclass(frozen=True, slots=True)
class StepCount:
    """How one step stands, in photos."""

    node: str
    done: int = 0
    """It has its say on them."""
    looked: int = 0
    """A player looked at them for it, ahead of its turn too."""
    known: int = 0
    """Of those done: what it asked was known already, from an earlier run or another step."""
    failed: int = 0
    passed: int = 0
    """They came by and it left them out: a condition, a gate or a selection spared it them."""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class ChunkDone:
    """Progress: `done` of `photos` of this phase; `check` photos were stopped and `failed` failed so far in the run."""

    phase: int
    done: int
    photos: int
    check: int
    failed: int
    steps: tuple[StepCount, ...] = ()
    """Those of this phase, and earlier ones that it went back to."""


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


Event = RunStarted | PhaseStarted | Foreseen | ChunkDone | PhotoFailed | Noted | RunFinished


class Listener(Protocol):
    def __call__(self, event: Event) -> None: ...
