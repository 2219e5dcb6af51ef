"""The report as values: what the page shows, in words, before a line of HTML is written."""

from dataclasses import dataclass

from safelight.engine.record import Verdict


@dataclass(frozen=True, slots=True)
class Image:
    """A picture on the page: a data URI or a relative address, and its size in pixels where it is known."""

    src: str
    width: int = 0
    height: int = 0

    @property
    def aspect(self) -> float:
        """Width over height, held within what a row of pictures can bear."""
        return min(max(self.width / self.height, 0.4), 3.0) if self.width and self.height else 1.5


@dataclass(frozen=True, slots=True)
class Gauge:
    """A measured score against what was asked, both 1..10."""

    value: float
    threshold: float


@dataclass(frozen=True, slots=True)
class Frame:
    """One photo as the page shows it."""

    index: int
    name: str
    """Relative to the shoot, safe to show."""
    title: str
    """The file's own name."""
    verdict: Verdict
    word: str
    image: Image | None = None
    line: str = ""
    """The one sentence under it."""
    more: tuple[str, ...] = ()
    """Every other reason."""
    cure: str = ""
    """What would have changed the verdict."""
    gauge: Gauge | None = None
    badge: str = ""
    """A short word on the picture: `+2 EV`, `2`."""
    mark: str = ""
    """What the photographer had said: `your 3 stars`."""
    facts: tuple[tuple[str, str], ...] = ()
    """Names and values for the enlarged view."""


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
    singles: tuple[Frame, ...]
    audit: tuple[Doubt, ...]
    failed: tuple[Shelf, ...]
    foot: tuple[tuple[str, str], ...]
