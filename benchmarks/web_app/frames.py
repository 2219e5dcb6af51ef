"""Frames of a page while something goes on, by the gaps between them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page


@dataclass(frozen=True, slots=True)
class Frames:
    """How smoothly it went."""

    gaps: tuple[float, ...]
    """Milliseconds from one to the next."""

    @property
    def a_second(self) -> float:
        return 1000 * len(self.gaps) / sum(self.gaps)

    @property
    def longest(self) -> float:
        """Milliseconds."""
        return max(self.gaps)


def frames_of(page: Page, turn: Callable[[], object]) -> Frames:
    """The frames of a page with meters, from the turn's beginning to its end."""
    page.evaluate("void (measured = meters.frames())")
    turn()
    return Frames(tuple(page.evaluate("measured()")))
