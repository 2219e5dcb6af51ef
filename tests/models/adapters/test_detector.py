"""The published detector puts boxes, faces with their eyes and grounded finds together; measured with fakes."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest

from safelight.errors import ModelError
from safelight.imaging.geometry import Box
from safelight.models.adapters.detector import EYES_OF, PublishedDetector
from safelight.models.contract import Sight
from safelight.models.finds import Detection, Eyes
from tests.models.adapters.conftest import sight

Pixels = npt.NDArray[np.uint8]
WHOLE = Box(0, 0, 1, 1)
GREY = np.full((60, 80, 3), 120, np.uint8)


class Boxes:
    """Finds a dog in every picture; remembers how many it was given at once."""

    def __init__(self) -> None:
        self.calls: list[int] = []

    def find(self, pictures: Sequence[Pixels]) -> list[list[Detection]]:
        self.calls.append(len(pictures))
        return [[Detection("dog", 0.7, WHOLE, "boxes")] for _ in pictures]


class Faces:
    """Finds as many faces as it was made for, each smaller than the one before."""

    def __init__(self, count: int = 1) -> None:
        self.count = count

    def find(self, rgb: Pixels) -> list[Detection]:
        return [Detection("face", 0.9, Box(0, 0, 0.5 - n / 100, 0.5), "faces") for n in range(self.count)]


class OpenEyes:
    def read(self, grey: Pixels, face: Detection) -> Eyes:
        assert grey.ndim == 2
        return "open"


class Grounding:
    """Finds every word, and one nobody asked for; remembers what it was asked."""

    def __init__(self, confidence: float = 0.8) -> None:
        self.asked: list[tuple[int, tuple[str, ...]]] = []
        self.confidence = confidence

    def __call__(self, sights: Sequence[Sight], words: Sequence[str]) -> list[list[Detection]]:
        self.asked.append((len(sights), tuple(words)))
        return [[Detection(word, self.confidence, WHOLE, "asked") for word in (*words, "cloud")] for _ in sights]


def detector(boxes: Boxes | None = None, faces: int = 1, ground: Grounding | None = None) -> PublishedDetector:
    return PublishedDetector("made@1", boxes or Boxes(), Faces(faces), OpenEyes(), ground)  # type: ignore[arg-type]


def asking(*words: str) -> Sight:
    return replace(sight(GREY), given=words)


def test_boxes_and_faces_stand_together_surest_first() -> None:
    (finds,) = detector().detect([sight(GREY)])
    assert [(find.label, find.confidence) for find in finds.detections] == [("face", 0.9), ("dog", 0.7)]
    assert finds.producer == "made@1"


def test_the_box_network_is_asked_once_for_all_pictures() -> None:
    boxes = Boxes()
    assert len(detector(boxes).detect([sight(GREY)] * 3)) == 3
    assert boxes.calls == [3]


def test_the_largest_faces_say_how_their_eyes_are() -> None:
    (finds,) = detector(faces=EYES_OF + 2).detect([sight(GREY)])
    faces = sorted((find for find in finds.detections if find.label == "face"), key=lambda face: -face.box.area)
    assert [face.eyes for face in faces] == ["open"] * EYES_OF + [None] * 2


def test_words_that_no_network_knows_are_asked_for_once_and_answered_to_whom_they_matter() -> None:
    ground = Grounding()
    first, second, third = detector(ground=ground).detect([asking("door"), asking(), asking("door", "window")])
    assert ground.asked == [(3, ("door", "window"))]
    found = [{find.label for find in finds.detections} - {"dog", "face"} for finds in (first, second, third)]
    assert found == [{"door"}, set(), {"door", "window"}]


def test_nobody_is_asked_where_no_word_is_unknown() -> None:
    ground = Grounding()
    detector(ground=ground).detect([sight(GREY), asking()])
    assert ground.asked == []


def test_unsure_finds_are_left_out() -> None:
    (finds,) = detector(ground=Grounding(0.04)).detect([asking("door")])
    assert "door" not in {find.label for find in finds.detections}


def test_without_grounding_an_unknown_word_is_an_error() -> None:
    with pytest.raises(ModelError, match="nobody here finds 'door'"):
        detector().detect([asking("door")])


def test_it_tells_tilt_as_the_scene_does() -> None:
    assert detector().tilt([sight(GREY)]) == [None]
