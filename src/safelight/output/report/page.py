"""The report as values: what the page shows, in words, before a line of HTML is written."""

from dataclasses import dataclass

from safelight.engine.record import Verdict
from safelight.output.report.edited_copy import EditedCopies
from safelight.output.report.frame import Frame
from safelight.output.report.image import Image


@dataclass(frozen=True, slots=True)
class Faces:
    """Faces of one finalist at 100 %."""

    index: int
    title: str
    images: tuple[Image, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """A group: the winner and the others after it, or a set that is kept whole."""

    id: str
    title: str
    when: str
    tally: str
    winner: Frame | None
    """None where nobody wins: in a set that is kept whole, and in a group that no step ranked."""
    others: tuple[Frame, ...]
    faces: tuple[Faces, ...] = ()
    warning: str = ""
    """That there is no keeper, where there is none."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Photos with one heading: those that one reason stopped."""

    title: str
    frames: tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class Hint:
    """One of the photos to check first, and why this one."""

    frame: Frame
    why: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """One alternate of the audit beside the frame that was kept instead."""

    frame: Frame
    winner: Frame | None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many photos have one verdict."""

    verdict: Verdict
    word: str
    number: int
    share: float


@dataclass(frozen=True, slots=True)
class Alarm:
    """What has to be said before anything else."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Bar:
    """Photos of a short while: where it stands (0..1), and how high each part is (0..1 of the row)."""

    x: float
    width: float
    parts: tuple[tuple[Verdict, float, float], ...]
    """Verdict, bottom and height."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One camera body's photos over a session."""

    body: str
    photos: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Drought:
    """A stretch without a keeper; place and width as shares of the session, and the photo it begins with."""

    x: float
    width: float
    text: str
    frames: int
    first: int


@dataclass(frozen=True, slots=True)
class Session:
    """A stretch of shooting without a long pause."""

    title: str
    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[float, str], ...]
    droughts: tuple[Drought, ...]
    told: tuple[Drought, ...]
    """The longest of them, to be said in words."""


@dataclass(frozen=True, slots=True)
class Head:
    """The first screen's words."""

    shoot: str
    recipe: str
    when: str
    photos: int
    lines: tuple[tuple[str, str], ...]
    """Names and values: originals unchanged, time taken, …"""
    tallies: tuple[Tally, ...]
    alarms: tuple[Alarm, ...]
    notes: tuple[str, ...]
    unchecked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The whole report."""

    head: Head
    hints: tuple[Hint, ...]
    sessions: tuple[Session, ...]
    undrawn: str
    """How many photos are not on the timeline, and why; empty for none."""
    stopped: tuple[Shelf, ...]
    moments: tuple[Moment, ...]
    copies: EditedCopies
    singles: tuple[Frame, ...]
    audit: tuple[Doubt, ...]
    failed: tuple[Shelf, ...]
    foot: tuple[tuple[str, str], ...]
