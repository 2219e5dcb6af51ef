"""What is to be done with one photo, as a value."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to be done with one photo (`ProcessingDecision`); edits come with the actions that suggest them."""

    rating: int | None = None
    label: str | None = None
    keywords: tuple[str, ...] = ()
    crop: Any = None
