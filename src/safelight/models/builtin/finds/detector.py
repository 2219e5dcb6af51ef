"""The builtin player of `rt-detr`: faces and their eyes, people by their faces, animals, vehicles, furniture; tilt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np
import numpy.typing as npt

from safelight.models.builtin.finds.eyes import EyeReader
from safelight.models.builtin.finds.faces import FaceFinder
from safelight.models.builtin.finds.light import lit
from safelight.models.builtin.finds.people import person_of
from safelight.models.builtin.finds.subjects import SubjectFinder
from safelight.models.builtin.scene.tilt import measure_tilt
from safelight.models.contract import Sight
from safelight.models.finds import Detection, Finds
from safelight.models.scene import Tilt

Pixels = npt.NDArray[np.uint8]

EYES_OF = 8
"""Faces whose eyes are read, the largest: each costs some milliseconds."""


class BuiltinDetector:
    """Measures; the same picture always gives the same finds."""

    def __init__(
        self,
        producer: str,
        faces: FaceFinder | None = None,
        eyes: EyeReader | None = None,
        subjects: SubjectFinder | None = None,
    ) -> None:
        self._producer = producer
        self._faces = faces or FaceFinder()
        self._eyes = eyes or EyeReader()
        self._subjects = subjects or SubjectFinder()

    def detect(self, sights: Sequence[Sight]) -> list[Finds]:
        """What is in every sight's picture, most certain first."""
        return [self._finds(sight) for sight in sights]

    def tilt(self, sights: Sequence[Sight]) -> list[Tilt | None]:
        """How far every sight's picture is off level; None where it has no line to go by."""
        return [measure_tilt(sight.picture) for sight in sights]

    def _finds(self, sight: Sight) -> Finds:
        small, full = lit(sight.picture)
        faces = self._with_eyes(self._faces.find(small, full), full)
        found = [*faces, *(person_of(face) for face in faces), *self._subjects.find(small, full)]
        return Finds(tuple(sorted(found, key=lambda one: -one.confidence)), self._producer)

    def _with_eyes(self, faces: list[Detection], full: Pixels) -> list[Detection]:
        if not faces:
            return []
        grey = np.asarray(cv2.cvtColor(full, cv2.COLOR_RGB2GRAY), np.uint8)
        largest = sorted(faces, key=lambda face: -face.box.area)[:EYES_OF]
        return [replace(face, eyes=self._eyes.read(grey, face)) if face in largest else face for face in faces]
