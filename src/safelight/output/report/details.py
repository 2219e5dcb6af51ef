"""What the enlarged view says of each photo, as plain data for the page's script."""

from collections.abc import Iterator
from typing import Any

from safelight.output.report.page import Frame, Page


def details(page: Page) -> dict[str, dict[str, Any]]:
    """By a frame's index: name, verdict, sentences and facts."""
    return {str(frame.index): _detail(frame) for frame in _frames(page)}


def _frames(page: Page) -> Iterator[Frame]:
    for moment in page.moments:
        yield from (*((moment.winner,) if moment.winner else ()), *moment.others)
    for shelf in (*page.stopped, *page.failed):
        yield from shelf.frames
    yield from page.singles


def _detail(frame: Frame) -> dict[str, Any]:
    sentences = [text for text in (frame.line, *frame.more) if text]
    return {
        "name": frame.name,
        "verdict": frame.verdict,
        "word": frame.word,
        "mark": frame.mark,
        "cure": frame.cure,
        "said": sentences,
        "facts": frame.facts,
    }
