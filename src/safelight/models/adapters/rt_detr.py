"""RT-DETR (Zhao et al. 2023) and RT-DETRv2 (Lv et al. 2024): boxes of COCO's 80 classes.

Reading its answers follows the published post-processing: every class of every query competes, the best as many as
there are queries are kept, and none is suppressed for lying where another lies.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from safelight.imaging.picture import Picture
from safelight.models.adapters.checkpoint import CONFIG, fault, read_checkpoint
from safelight.models.adapters.detector_weights import KINDS
from safelight.models.adapters.export import load
from safelight.models.adapters.network import Placement
from safelight.models.adapters.rt_detr_part import BOXES
from safelight.models.adapters.sane_boxes import sane_box
from safelight.models.adapters.squares import Squares
from safelight.models.classes import SYNONYMS
from safelight.models.contract import Sight
from safelight.models.finds import LEAST_CONFIDENCE, Detection, Finds

Pixels = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]

SOURCE = "object detector"
PASCAL = {"pottedplant": "potted plant", "diningtable": "dining table", "tvmonitor": "tv"}
"""Labels of COCO that published configurations write as an older data set did; others are synonyms of the table."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the network sees in one picture, surest first."""

    scores: Floats
    """Shape (n,), 0..1."""
    labels: npt.NDArray[np.int64]
    """Shape (n,), numbers of the configuration's labels."""
    boxes: Floats
    """Shape (n, 4), xyxy as shares of the picture; may reach over its edges."""


class RtDetr:
    """A checkpoint of RT-DETR, ready to look. Keeps no state between calls."""

    def __init__(self, placement: Placement, producer: str = "rt-detr") -> None:
        """Raises ModelError where the checkpoint is missing, spoilt, or of another architecture."""
        checkpoint = read_checkpoint(placement.folder, *KINDS)
        self._labels = _labels(placement.folder / CONFIG, checkpoint.config.get("id2label"))
        self._squares = Squares.of(placement.folder)
        self._network = load(BOXES, placement)
        self._producer = producer

    def detect(self, sights: Sequence[Sight]) -> list[Finds]:
        """What is in every sight's picture, most certain first."""
        found = self.find([sight.picture.rgb for sight in sights])
        return [Finds(tuple(detections), self._producer) for detections in found]

    def make_ready(self, picture: Picture) -> None:
        """Make of a picture what the network takes, ahead of its being asked; from any thread."""
        self._squares.make_ready(picture.rgb)

    def find(self, pictures: Sequence[Pixels]) -> list[list[Detection]]:
        """The finds of pictures in sRGB, shape (h, w, 3), in one call; most certain first."""
        return [self._named(seen) for seen in self.look(pictures)]

    def look(self, pictures: Sequence[Pixels], least: float = LEAST_CONFIDENCE) -> list[Seen]:
        """What the network sees with at least that score, as it says it: neither rounded nor clipped."""
        if not pictures:
            return []
        answers = self._network({"pixel_values": self._squares.of_pictures(pictures)})
        return [read(*answer, least) for answer in zip(answers["logits"], answers["pred_boxes"], strict=True)]

    def _named(self, seen: Seen) -> list[Detection]:
        rows = zip(seen.scores.tolist(), seen.labels.tolist(), seen.boxes.tolist(), strict=True)
        named = ((score, self._labels.get(label), sane_box(*corners)) for score, label, corners in rows)
        return [
            Detection(label, round(score, 3), box, SOURCE)
            for score, label, box in named
            if label is not None and box is not None
        ]


def read(logits: Floats, boxes: Floats, least: float) -> Seen:
    """One picture's answer: `logits` of shape (queries, classes), `boxes` (queries, 4) as centre and size."""
    queries, classes = logits.shape
    scores = (1 / (1 + np.exp(-logits.astype(np.float64)))).astype(np.float32).ravel()
    likely = np.flatnonzero(scores >= np.float32(least))
    best = likely[np.argsort(-scores[likely], kind="stable")][:queries]
    centre, half = boxes[best // classes, :2], boxes[best // classes, 2:] / 2
    return Seen(scores[best], best % classes, np.concatenate([centre - half, centre + half], axis=1))


def _labels(config: Path, named: Any) -> dict[int, str]:
    if not isinstance(named, Mapping) or not named:
        raise fault(config, "names no labels")
    labels = {}
    for number, label in named.items():
        try:
            labels[int(number)] = plain_label(str(label))
        except ValueError:
            raise fault(config, f"has in `id2label` the label {label!r} under {number!r}, which is no number") from None
    return labels


def plain_label(label: str) -> str:
    """A configuration's label in the words of our one table of classes."""
    said: Any = label.strip().lower().replace("_", " ")
    said = PASCAL.get(said, said)
    return SYNONYMS.get(said, said)
