"""What `siglip` may be asked beside looks: photos by words, and photos by the look of another one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from safelight.models.contract import Sight


class WordMatcher(Protocol):
    """Plays the measurement `match`."""

    def match(self, sights: Sequence[Sight], query: str) -> list[float]:
        """How likely each photo is what the query says, 0..1, unrounded: small figures rank photos, too. In order."""
        ...


class StyleMatcher(Protocol):
    """Plays the measurement `style`."""

    def style(self, sights: Sequence[Sight], reference: Sight) -> list[float]:
        """How much each photo has the look of the reference, 0..1. In order."""
        ...
