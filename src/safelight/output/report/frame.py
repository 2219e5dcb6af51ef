"""One photo as the page shows it. Values alone."""

from dataclasses import dataclass, field

from safelight.engine.record import Verdict
from safelight.output.report.image import Image
from safelight.output.report.overlay import Overlay


@dataclass(frozen=True, slots=True)
class Gauge:
    """What was measured against what was asked: scores, 1..10, or confidences, 0..1."""

    value: float
    threshold: float
    low: float = 1.0
    high: float = 10.0
    digits: int = 1

    def place(self, value: float) -> float:
        """Where a value stands, 0..1 of the scale."""
        return (value - self.low) / (self.high - self.low)

    @property
    def shortfall(self) -> float:
        """How much was missing, as a share of the scale."""
        return self.place(self.threshold) - self.place(self.value)

    def said(self, value: float) -> str:
        """A value of this scale with its digits."""
        return f"{value:.{self.digits}f}"


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
    overlay: Overlay = field(default_factory=Overlay)
    """What the enlarged view can lay over it."""
    edited: str = ""
    """What was done to its copy, in a few words; empty where nothing was."""
