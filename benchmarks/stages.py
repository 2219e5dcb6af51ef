"""What detection, outlines and scene take together, a photo, on the builtin profile; reading is not counted."""

from collections.abc import Sequence
from pathlib import Path
from statistics import mean
from time import process_time

import cv2

from benchmarks.table import Row
from safelight.demo.photographs import ASTRONAUT, CAT, CHINA, COFFEE, FLOWER, MOTORCYCLE, ROCKET
from safelight.imaging.picture import VIEW_EDGE, Picture
from safelight.metadata.facts import CaptureFacts
from safelight.models.builtin import analyst_player, detector_player, segmenter_player
from safelight.models.contract import Sight
from safelight.models.finds import Detection
from safelight.models.outlines import Prompt, Subject
from safelight.models.scene import Question

BELIEVED = 0.6
"""The founding document's `confidence_threshold`."""
PHOTOGRAPHS = (ASTRONAUT, CAT, CHINA, COFFEE, FLOWER, MOTORCYCLE, ROCKET)


def bench(_folder: Path, small: bool) -> list[Row]:
    """CPU milliseconds a photo: the mean, and of the dearest one."""
    detector = detector_player.SPEC.load()
    segmenter, analyst = segmenter_player.SPEC.load(), analyst_player.SPEC.load()
    spent = []
    for photograph in PHOTOGRAPHS[: 2 if small else None]:
        best = float("inf")
        for _ in range(1 if small else 3):
            sight = Sight(_picture(photograph.read()), CaptureFacts())
            start = process_time()
            (finds,) = detector.detect([sight])
            asked = Sight(sight.picture, sight.facts, given=_prompts(finds.detections))
            segmenter.segment([asked], "high")
            analyst.analyse([sight], Question("", ()))
            best = min(best, process_time() - start)
        spent.append(1000 * best)
    return [
        Row("detect + segment + scene, a photo", mean(spent), "ms", at_most=500),
        Row("detect + segment + scene, the dearest photo", max(spent), "ms"),
    ]


def _picture(pixels: "cv2.typing.MatLike") -> Picture:
    """At view size, as a camera's photo would be seen."""
    height, width = pixels.shape[:2]
    scale = VIEW_EDGE / max(height, width)
    enlarged = cv2.resize(pixels, (round(width * scale), round(height * scale)), interpolation=cv2.INTER_CUBIC)
    return Picture(enlarged, 6000, round(6000 * height / width))


def _prompts(finds: Sequence[Detection]) -> tuple[Prompt, ...]:
    kinds: dict[str, Subject] = {"face": "face", "person": "person"}
    sure = [find for find in finds if find.confidence >= BELIEVED]
    return tuple(Prompt(f.box, kinds.get(f.label, "thing"), f.label, f.landmarks) for f in sure)
