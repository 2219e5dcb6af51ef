"""Clocks of camera bodies that the call put right: seconds to add to their capture times, by serial number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from safelight.metadata.facts import CaptureFacts

_NAMED = 6
"""Serial numbers named in a note: nobody shoots with more bodies."""


def put_right(facts: CaptureFacts, clocks: Mapping[str, float]) -> CaptureFacts:
    """The facts as they would be had the body's clock been right."""
    shift = clocks.get(facts.serial or "", 0.0)
    return replace(facts, taken=facts.taken + shift) if shift and facts.taken is not None else facts


def without_photos(clocks: Mapping[str, float], photos: Iterable[CaptureFacts]) -> tuple[str, ...]:
    """A sentence for each clock of a body that took none of the photos: most likely its number was mistyped."""
    known = sorted({facts.serial for facts in photos if facts.serial})
    return tuple(
        f"No photo was taken by a body with serial {serial!r}, so its clock corrected nothing; {_known(known)}."
        for serial in clocks
        if serial not in known
    )


def _known(serials: list[str]) -> str:
    if not serials:
        return "no photo says by which body it was taken"
    more = f" and {len(serials) - _NAMED} more" if len(serials) > _NAMED else ""
    return f"known: {', '.join(map(repr, serials[:_NAMED]))}{more}"
