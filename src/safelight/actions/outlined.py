"""What the segmenting actions give: the masks of one photo."""

from __future__ import annotations

from dataclasses import dataclass

from safelight.models.outlines import Mask


@dataclass(frozen=True, slots=True)
class Masks:
    """Outlines of one photo. The masks' pixels stay out of records; `output: {masks: true}` writes them as PNG."""

    count: int
    masks: tuple[Mask, ...] = ()
    producer: str = ""
    note: str = ""
    """What was not outlined, and why; empty where everything was."""
