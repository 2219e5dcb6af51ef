"""Outlines of subjects whose truth is known: overlap, how far a confidence can be believed, and time."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, median, quantiles
from time import process_time

import cv2
import numpy as np

from benchmarks.made_subjects import PLAIN, SCENES, MadeSubject, made_subjects
from benchmarks.table import Row
from safelight.demo.photographs import Photograph
from safelight.imaging.geometry import Box
from safelight.imaging.picture import Picture
from safelight.metadata.facts import CaptureFacts
from safelight.models.builtin.segmenter_player import SPEC
from safelight.models.contract import Sight
from safelight.models.outlines import HARD_CUT, Mask, Prompt, Segmenter

GOOD = 0.8
"""Overlap with the truth from which an outline is right."""
SEED = 11
"""Not the one that weights were fitted on."""
WHOLE = Box(0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Measured:
    """One outline against its truth."""

    overlap: float
    confidence: float
    ms: float


def bench(folder: Path, small: bool) -> list[Row]:
    """Things in boxes that are off by up to 5 %, before real photographs, half of them out of focus; and subjects
    without a box, before scenes that have none of their own."""
    count = 6 if small else 60
    player: Segmenter = SPEC.load()
    boxed = _measured(player, SCENES, count, boxed=True)
    alone = _measured(player, PLAIN, count, boxed=False)
    return [
        *_rows("thing in a box", boxed, at_least=0.85),
        *_rows("what stands out", alone, at_least=0.8),
        Row("outline: CPU time of one, median", median(one.ms for one in [*boxed, *alone]), "ms", at_most=110),
        Row("outline: CPU time of one, 95 %", quantiles([o.ms for o in [*boxed, *alone]], n=20)[-1], "ms", at_most=220),
        Row("outline: 40 faces of one photo", _crowd(player), "ms", at_most=600),
    ]


def _rows(what: str, measured: Sequence[Measured], at_least: float) -> list[Row]:
    overlaps = [one.overlap for one in measured]
    trusted = [one.overlap for one in measured if one.confidence >= HARD_CUT] or [0.0]
    return [
        Row(f"{what}: mean overlap (IoU)", fmean(overlaps), at_least=at_least),
        Row(f"{what}: overlap of {GOOD} or more", fmean(one >= GOOD for one in overlaps)),
        Row(f"{what}: trusted ({HARD_CUT} or more)", len(trusted) / len(measured)),
        Row(f"{what}: of the trusted, {GOOD} or more", fmean(one >= GOOD for one in trusted), at_least=0.85),
    ]


def _measured(player: Segmenter, scenes: Sequence[Photograph], count: int, *, boxed: bool) -> list[Measured]:
    subjects = made_subjects(count, scenes, SEED)
    return [_outlined(player, one, Prompt(one.box, "thing", "thing") if boxed else _open()) for one in subjects]


def _open() -> Prompt:
    return Prompt(WHOLE, "unknown", "subject")


def _outlined(player: Segmenter, subject: MadeSubject, prompt: Prompt) -> Measured:
    picture = Picture(subject.rgb, subject.rgb.shape[1], subject.rgb.shape[0])
    started = process_time()
    (outlines,) = player.segment([Sight(picture, CaptureFacts(), given=(prompt,))], "high")
    ms = 1000 * (process_time() - started)
    (mask,) = outlines.masks
    return Measured(_overlap(mask, subject) if mask else 0.0, mask.confidence if mask else 0.0, ms)


def _overlap(mask: Mask, subject: MadeSubject) -> float:
    alpha = cv2.imdecode(np.frombuffer(mask.png, np.uint8), cv2.IMREAD_GRAYSCALE)
    seen = cv2.resize(alpha, subject.rgb.shape[1::-1], interpolation=cv2.INTER_LINEAR) > 127
    return float((seen & subject.inside).sum() / (seen | subject.inside).sum())


def _crowd(player: Segmenter) -> float:
    """CPU milliseconds of 40 faces in one photo."""
    (subject,) = made_subjects(1, SCENES, SEED)
    spots = [(x / 10, y / 4) for x in range(10) for y in range(4)]
    faces = tuple(Prompt(Box(x, y, x + 0.05, y + 0.1), "face", "face") for x, y in spots)
    picture = Picture(subject.rgb, subject.rgb.shape[1], subject.rgb.shape[0])
    started = process_time()
    player.segment([Sight(picture, CaptureFacts(), given=faces)], "high")
    return 1000 * (process_time() - started)
