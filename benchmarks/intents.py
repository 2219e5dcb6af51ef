"""What photographers do on purpose costs nothing: bokeh, panning, high and low key, black and white."""

from pathlib import Path

from benchmarks.playing import play
from benchmarks.table import Row
from benchmarks.truth import EDGE, GRAIN, MINUTE, SUBJECTS, numbered
from safelight.demo.camera import Shot
from safelight.demo.faults import Fault, high_key, low_key, monochrome, panned, shallow
from safelight.demo.shoot import Frame

INTENTS: dict[str, Fault] = {
    "bokeh": shallow(8),
    "strong bokeh": shallow(16),
    "panning": panned(61),
    "low key": low_key(),
    "high key": high_key(),
    "black and white": monochrome(),
}


def bench(folder: Path, small: bool) -> list[Row]:
    """The largest loss of technical score, an intent a row."""
    subjects = SUBJECTS[: 2 if small else 5]
    frames = [
        Frame("", subject, Shot(place * 4 * MINUTE), faults=(*fault, GRAIN), size=EDGE)
        for place, subject in enumerate(subjects)
        for fault in ((), *((intent,) for intent in INTENTS.values()))
    ]
    scores = [one.quality.technical_score for one in play("score", numbered(frames), folder)]
    step = 1 + len(INTENTS)
    return [
        Row(f"on purpose, {name}: largest loss", _largest(scores, place, step), "points", at_most=0.5)
        for place, name in enumerate(INTENTS, start=1)
    ]


def _largest(scores: list[float], place: int, step: int) -> float:
    return max(plain - meant for plain, meant in zip(scores[::step], scores[place::step], strict=True))
