"""The published player of `rt-detr`: boxes by RT-DETR, faces by YuNet with their eyes, what neither knows by asking."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain
from typing import Protocol

import cv2
import numpy as np
import numpy.typing as npt

from safelight.errors import ModelError
from safelight.imaging.picture import Picture
from safelight.models.builtin.finds.eyes import EyeReader
from safelight.models.builtin.finds.light import lit
from safelight.models.builtin.scene.tilt import measure_tilt
from safelight.models.contract import Sight
from safelight.models.finds import LEAST_CONFIDENCE, Detection, Finds
from safelight.models.scene import Tilt

Pixels = npt.NDArray[np.uint8]
Ground = Callable[[Sequence[Sight], Sequence[str]], Sequence[Sequence[Detection]]]
"""`ground(sights, words)`: finds of each sight that are called by the words. What it cannot find it leaves out."""

EYES_OF = 8
"""Faces whose eyes are read, the largest: each costs some milliseconds."""


class BoxFinder(Protocol):
    def make_ready(self, picture: Picture) -> None: ...

    def find(self, pictures: Sequence[Pixels]) -> list[list[Detection]]: ...


class FaceFinder(Protocol):
    def find(self, rgb: Pixels) -> list[Detection]: ...


class PublishedDetector:
    """Measures; the same pictures give the same finds.

    `ground` is asked for the words in a sight's `given`: classes that no network here knows.
    """

    def __init__(
        self,
        producer: str,
        boxes: BoxFinder,
        faces: FaceFinder,
        eyes: EyeReader | None = None,
        ground: Ground | None = None,
    ) -> None:
        self._producer = producer
        self._boxes, self._faces, self._eyes, self._ground = boxes, faces, eyes or EyeReader(), ground

    def make_ready(self, picture: Picture) -> None:
        """Make of a picture what the network takes, ahead of its being asked; from any thread."""
        self._boxes.make_ready(picture)

    def detect(self, sights: Sequence[Sight]) -> list[Finds]:
        """What is in every sight's picture, most certain first."""
        boxes = self._boxes.find([sight.picture.rgb for sight in sights])
        faces = [self._faces_of(sight.picture) for sight in sights]
        grounded = self._grounded(sights)
        return [self._finds(chain(*found)) for found in zip(boxes, faces, grounded, strict=True)]

    def tilt(self, sights: Sequence[Sight]) -> list[Tilt | None]:
        """How far every sight's picture is off level; None where it has no line to go by."""
        return [measure_tilt(sight.picture) for sight in sights]

    def _finds(self, found: chain[Detection]) -> Finds:
        certain = (find for find in found if find.confidence >= LEAST_CONFIDENCE)
        return Finds(tuple(sorted(certain, key=lambda find: -find.confidence)), self._producer)

    def _faces_of(self, picture: Picture) -> list[Detection]:
        faces = self._faces.find(picture.rgb)
        if not faces:
            return []
        _, full = lit(picture)
        grey = np.asarray(cv2.cvtColor(full, cv2.COLOR_RGB2GRAY), np.uint8)
        largest = sorted(faces, key=lambda face: -face.box.area)[:EYES_OF]
        return [replace(face, eyes=self._eyes.read(grey, face)) if face in largest else face for face in faces]

    def _grounded(self, sights: Sequence[Sight]) -> Sequence[Sequence[Detection]]:
        asked = [sight.given if isinstance(sight.given, tuple) else () for sight in sights]
        words = tuple(dict.fromkeys(word for given in asked for word in given))
        if not words:
            return [()] * len(sights)
        if self._ground is None:
            named = ", ".join(map(repr, words))
            raise ModelError(
                f"nobody here finds {named}: qwen2.5-vl grounds words behind a server alone, not in this process; name "
                "one by the setting vlm_url (SAFELIGHT_VLM_URL)"
            )
        found = self._ground(sights, words)
        return [[find for find in finds if find.label in given] for finds, given in zip(found, asked, strict=True)]
