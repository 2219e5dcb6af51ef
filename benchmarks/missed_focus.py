"""A subject out of focus before a sharp background ranks below its sharp sister, always."""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.playing import Judged, play
from benchmarks.table import Row
from benchmarks.truth import EDGE, GRAIN, MINUTE, SUBJECTS, numbered
from safelight.demo.camera import Shot
from safelight.demo.faults import focused_behind
from safelight.demo.scenes import View
from safelight.demo.shoot import Frame

SIGMAS = (2.5, 4.0, 6.0, 8.0)


def bench(folder: Path, small: bool) -> list[Row]:
    """The share of missed frames that score lower, and the smallest distance."""
    frames: list[Frame] = []
    for subject in SUBJECTS[:2] if small else SUBJECTS:
        frames += _sisters(subject, len(frames) * 4 * MINUTE)
    judged = play("score", numbered(frames), folder)
    losses = _losses(judged)
    return [
        Row(
            "missed focus: ranked below its sharp sister", sum(loss > 0 for loss in losses) / len(losses), at_least=1.0
        ),
        Row("missed focus: smallest loss", min(losses), "points"),
    ]


def _sisters(subject: View, at: float) -> list[Frame]:
    sharp = Frame("", subject, Shot(at), faults=(GRAIN,), size=EDGE)
    missed = [Frame("", subject, Shot(at), faults=(focused_behind(s), GRAIN), size=EDGE) for s in SIGMAS]
    return [sharp, *missed]


def _losses(judged: Sequence[Judged]) -> list[float]:
    """What each missed frame lost against the sharp one that leads its row."""
    rows = [judged[start : start + 1 + len(SIGMAS)] for start in range(0, len(judged), 1 + len(SIGMAS))]
    return [sharp.quality.technical_score - one.quality.technical_score for sharp, *missed in rows for one in missed]
