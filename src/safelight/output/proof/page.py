"""The proof as values: what the page shows, in words, before a line of HTML is written."""

from dataclasses import dataclass

from safelight.output.report.frame import Frame
from safelight.output.report.page import Head, Shelf


@dataclass(frozen=True, slots=True)
class Pair:
    """A photo that was lost to another frame of its moment, and that one."""

    frame: Frame
    winner: Frame
    yours: bool
    """The photographer chose the winner too."""


@dataclass(frozen=True, slots=True)
class Extra:
    """What the recipe keeps and the photographer did not: how many, and as many of them as the page shows."""

    number: int
    frames: tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class ProofPage:
    """The whole page."""

    head: Head
    """Its tallies are of the photographer's photos, not of all."""
    title: str
    words: tuple[str, ...]
    """What each tally counts, in their order."""
    lost: int
    pairs: tuple[Pair, ...]
    shelves: tuple[Shelf, ...]
    """Lost for other reasons, by these."""
    unshown: tuple[str, ...]
    """Names of lost photos that the page would be too heavy with."""
    rejected: Extra
    """Those that the photographer rejected."""
    extra: Extra
    """All others."""
    foot: tuple[tuple[str, str], ...]
