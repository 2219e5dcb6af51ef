"""Edited copies as the page shows them: before, after, and every change with who wanted it and why. Values alone."""

from dataclasses import dataclass

from safelight.output.report.frame import Frame
from safelight.output.report.image import Image
from safelight.output.report.overlay import Cut


@dataclass(frozen=True, slots=True)
class Change:
    """One edit in plain words."""

    words: str
    """`Turned 1.4° clockwise`."""
    badge: str
    """Who wants it: `you asked`, `suggested`, `measured`, `your edit`."""
    source: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """One score before and after, both 1..10."""

    name: str
    before: float
    after: float

    @property
    def way(self) -> str:
        """`up`, `down` or `same`, of what is shown."""
        gap = round(self.after, 1) - round(self.before, 1)
        return "up" if gap > 0 else "down" if gap < 0 else "same"


@dataclass(frozen=True, slots=True)
class Round:
    """One round of a loop."""

    label: str
    score: float
    best: bool
    note: str = ""
    """What was tried in it."""
    x: float = 0.0
    y: float = 0.0
    """Its place in the drawing, 0..1 from the left and from the top."""


@dataclass(frozen=True, slots=True)
class Trace:
    """The rounds of one loop."""

    title: str
    rounds: tuple[Round, ...]

    @property
    def told(self) -> str:
        """`round 0 5.8, round 1 6.4 (best)`: for those who cannot see the drawing."""
        return ", ".join(f"{one.label} {one.score:.1f}{' (best)' if one.best else ''}" for one in self.rounds)


@dataclass(frozen=True, slots=True)
class EditedCopy:
    """One kept photo and what became of its copy."""

    frame: Frame
    summary: str
    """In a few words: `cropped, light`."""
    after: Image | None
    """None where no copy was written, or where it is the photo as it was."""
    cut: Cut | None = None
    changes: tuple[Change, ...] = ()
    undone: tuple[str, ...] = ()
    """Sentences on what was not done after all."""
    scores: tuple[Score, ...] = ()
    traces: tuple[Trace, ...] = ()
    written: str = ""
    """Where the copy is, below the output folder, and its size; empty where there is none."""


@dataclass(frozen=True, slots=True)
class EditedCopies:
    """The section: the first in full, the others in a line each."""

    opened: tuple[EditedCopy, ...] = ()
    rows: tuple[EditedCopy, ...] = ()
    left: tuple[EditedCopy, ...] = ()
    """Photos of which everything was undone."""

    @property
    def number(self) -> int:
        """How many copies are edited."""
        return len(self.opened) + len(self.rows)

    @property
    def every(self) -> tuple[EditedCopy, ...]:
        return (*self.opened, *self.rows, *self.left)
