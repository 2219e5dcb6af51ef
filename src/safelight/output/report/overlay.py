"""What the enlarged view can lay over a picture: boxes, outlines, and the frame of a crop. Values alone."""

from dataclasses import dataclass

from safelight.output.report.image import Image

Place = tuple[float, float, float, float]
"""Left, top, width and height, in percent of the picture."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One find."""

    place: Place
    label: str
    """`dog 87 %`, `face 99 % · eyes closed`."""
    source: str
    """How it was found, in a word or two."""
    doubtful: bool = False
    """More likely wrong than right."""
    alarm: bool = False
    """Worth a look: eyes that are closed."""


@dataclass(frozen=True, slots=True)
class Cut:
    """The frame of a crop. It lies on the turned picture: turned back, it lies on the photo as it was."""

    place: Place
    angle: float
    """Degrees by which the picture is turned clockwise."""
    words: str
    made: bool
    """False for a crop that was decided and not made."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """Everything that can be laid over one photo."""

    spots: tuple[Spot, ...] = ()
    veil: Image | None = None
    """The outlines, tinted, transparent elsewhere."""
    cut: Cut | None = None

    def __bool__(self) -> bool:
        return bool(self.spots or self.veil or self.cut)
