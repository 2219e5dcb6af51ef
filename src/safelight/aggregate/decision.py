"""What is to be done with one photo, as a value."""

from dataclasses import dataclass

from safelight.aggregate.processing import DecidedAngle, DecidedCrop, Emphasis, Enhancement


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to be done with one photo: how it is handed over, and what would become of its picture."""

    rating: int | None = None
    label: str | None = None
    keywords: tuple[str, ...] = ()
    crop: DecidedCrop | None = None
    straighten: DecidedAngle | None = None
    enhance: tuple[Enhancement, ...] = ()
    emphasis: tuple[Emphasis, ...] = ()
    notes: tuple[str, ...] = ()
    """Why a part is absent, where somebody may have expected it."""
