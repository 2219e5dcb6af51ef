"""What the enlarged view says of each photo, as plain data for the page's script."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from safelight.output.report.edited_copy import EditedCopy
from safelight.output.report.frame import Frame
from safelight.output.report.overlay import Overlay
from safelight.output.report.page import Page


def details(page: Page) -> dict[str, dict[str, Any]]:
    """By a frame's index: name, verdict, sentences, facts, what can be laid over it, and what was done to its copy."""
    return details_of(_frames(page), {copy.frame.index: copy for copy in page.copies.every})


def details_of(frames: Iterable[Frame], copies: Mapping[int, EditedCopy] | None = None) -> dict[str, dict[str, Any]]:
    """The same of these frames; of one that comes twice, as it comes last."""
    known = copies or {}
    return {str(frame.index): _detail(frame, known.get(frame.index)) for frame in frames}


def _frames(page: Page) -> Iterator[Frame]:
    for moment in page.moments:
        yield from (*((moment.winner,) if moment.winner else ()), *moment.others)
    for shelf in (*page.stopped, *page.failed):
        yield from shelf.frames
    yield from page.singles


def _detail(frame: Frame, copy: EditedCopy | None) -> dict[str, Any]:
    sentences = [text for text in (frame.line, *frame.more) if text]
    return {
        "name": frame.name,
        "verdict": frame.verdict,
        "word": frame.word,
        "mark": frame.mark,
        "cure": frame.cure,
        "said": sentences,
        "facts": frame.facts,
        **_laid(frame.overlay),
        **({"changes": _changes(copy)} if copy and copy.changes else {}),
    }


def _laid(overlay: Overlay) -> dict[str, Any]:
    """What can be laid over the picture; what is not there takes no room in the page."""
    spots = [
        {"place": one.place, "label": one.label, "source": one.source, "doubtful": one.doubtful, "alarm": one.alarm}
        for one in overlay.spots
    ]
    cut = overlay.cut
    return {
        **({"spots": spots} if spots else {}),
        **({"veil": overlay.veil.src} if overlay.veil else {}),
        **({"cut": {"place": cut.place, "angle": cut.angle, "words": cut.words, "made": cut.made}} if cut else {}),
    }


def _changes(copy: EditedCopy) -> list[dict[str, str]]:
    return [
        {"words": one.words, "badge": one.badge, "source": one.source, "reason": one.reason} for one in copy.changes
    ]
