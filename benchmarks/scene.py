"""What the scene analyst sees: turned photographs set level, relit ones named, and the time it takes."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median
from time import process_time

import cv2
import numpy as np

from benchmarks.relit import KINDS, Pixels, relit
from benchmarks.table import Row
from safelight.demo.photographs import (
    ASTRONAUT,
    CAMERA,
    CAT,
    CHINA,
    COFFEE,
    FLOWER,
    MOTORCYCLE,
    ROCKET,
    Photograph,
)
from safelight.imaging.picture import Picture
from safelight.metadata.facts import CaptureFacts
from safelight.models.builtin.analyst_player import SPEC
from safelight.models.contract import Sight
from safelight.models.scene import Question, Scene, Tilt

EDGE = 1600
OWN: Mapping[Photograph, float | None] = {
    CHINA: 1.9,
    ROCKET: -0.1,
    MOTORCYCLE: -0.9,
    CAMERA: 0.0,
    ASTRONAUT: None,
    CAT: None,
    COFFEE: None,
    FLOWER: None,
}
"""Degrees by which each photograph must be turned to stand level, judged by eye; None where nothing in it is level."""
TURNS = (0.0, 1.5, -1.5, 3.0, -3.0)
ANSWERED = 0.5
"""Confidence from which a tilt is an answer."""
WRONG = 0.5
"""Degrees by which a straightening is off that makes it a wrong one."""
RELIT = (ASTRONAUT, CAT, CHINA, COFFEE, MOTORCYCLE)
"""Photographs in ordinary light."""
FOUND: Mapping[str, float] = {"normal": 0.8, "low_light": 1.0, "flat": 1.0, "backlit": 0.6}
"""Least shares of the kinds of light that must be named; of the others the figure alone is told."""
ASK = Question("", ())


def bench(_folder: Path, small: bool) -> list[Row]:
    """Errors of tilts, shares of lights named, and milliseconds a photo."""
    analyst = SPEC.load()

    def analysed(pixels: Pixels, hour: float = 19.0) -> tuple[Scene, float]:
        picture = Picture(pixels, pixels.shape[1], pixels.shape[0])
        start = process_time()
        (scene,) = analyst.analyse([Sight(picture, CaptureFacts(taken=hour * 3600))], ASK)
        return scene, 1000 * (process_time() - start)

    photographs = list(OWN)[: 2 if small else None]
    turned_ = [(OWN[one], turn, *analysed(turned(_at_size(one), turn))) for one in photographs for turn in TURNS]
    lights = {
        kind: [analysed(relit(_at_size(one), kind))[0].lighting for one in RELIT[: 1 if small else None]]
        for kind in KINDS
    }
    return [
        *_tilts([(own, turn, scene.tilt) for own, turn, scene, _ in turned_]),
        *(_light(kind, said) for kind, said in lights.items()),
        Row("scene: time a photo, median", median(ms for *_, ms in turned_), "ms", at_most=90),
        Row("scene: time a photo, longest", max(ms for *_, ms in turned_), "ms"),
    ]


def _tilts(found: list[tuple[float | None, float, Tilt | None]]) -> Iterator[Row]:
    answers = [(_off(own, turn, tilt), tilt) for own, turn, tilt in found if tilt and tilt.confidence >= ANSWERED]
    errors = [error for error, _ in answers] or [float("inf")]
    wrong = sum(error > WRONG for error, tilt in answers if tilt.certain)
    yield Row("scene: turned photos, error of the tilt, median", median(errors), "degrees", at_most=0.3)
    yield Row("scene: turned photos, error of the tilt, largest", max(errors), "degrees")
    yield Row("scene: turned photos answered", len(answers) / len(found), at_least=0.3)
    yield Row("scene: turned photos straightened without asking", sum(t.certain for _, t in answers) / len(found))
    yield Row("scene: wrong straightenings", wrong, at_most=0)


def _off(own: float | None, turn: float, tilt: Tilt) -> float:
    """Degrees; without end where there was nothing to answer by."""
    return float("inf") if own is None else abs(tilt.angle - (own - turn))


def _light(kind: str, said: list[str]) -> Row:
    named = " ".join(f"{name}:{said.count(name)}" for name in dict.fromkeys(said))
    share = said.count(kind) / len(said)
    return Row(f"scene: light {kind} named ({named})", share, at_least=FOUND.get(kind))


def turned(pixels: Pixels, degrees: float) -> Pixels:
    """Turned clockwise about the middle, cut to the largest part of the same proportions without empty corners."""
    height, width = pixels.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2 - 0.5, height / 2 - 0.5), -degrees, 1)
    whole = cv2.warpAffine(pixels, matrix, (width, height), flags=cv2.INTER_CUBIC)
    sine, cosine = np.sin(np.radians(abs(degrees))), np.cos(np.radians(degrees))
    share = min(1 / (cosine + height / width * sine), 1 / (cosine + width / height * sine))
    high, wide = int(height * share), int(width * share)
    top, left = (height - high) // 2, (width - wide) // 2
    return np.ascontiguousarray(whole[top : top + high, left : left + wide])


def _at_size(photograph: Photograph) -> Pixels:
    """Enlarged to the view's size, as a camera's photo would be: time depends on it."""
    pixels = photograph.read()
    scale = EDGE / max(pixels.shape[:2])
    sized = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    return np.asarray(sized, np.uint8)
