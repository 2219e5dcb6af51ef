"""From the proof's values to HTML, in the report's clothes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from safelight.output.report.details import details_of
from safelight.output.report.rendering import sheet

if TYPE_CHECKING:
    from safelight.output.proof.page import ProofPage
    from safelight.output.report.frame import Frame

_SCRIPTS = ("laid.js", "enlarged.js", "print.js")


def rendered(page: ProofPage) -> Iterator[str]:
    """The page's HTML, piece by piece."""
    return sheet("proof.html", _SCRIPTS, page=page, details=details_of(_frames(page)))


def _frames(page: ProofPage) -> Iterator[Frame]:
    for pair in page.pairs:
        yield from (pair.winner, pair.frame)
    for shelf in page.shelves:
        yield from shelf.frames
    yield from (*page.rejected.frames, *page.extra.frames)
