"""What is in a photo is found where it is, called what it is, and nothing else is."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest

from safelight.imaging.geometry import Box
from safelight.models.builtin.detector_player import SPEC
from safelight.models.builtin.finds.detector import BuiltinDetector
from safelight.models.finds import LEAST_CONFIDENCE, Detection
from tests.models.builtin.finds.conftest import sight

Pixels = npt.NDArray[np.uint8]
Find = Callable[[Pixels], list[Detection]]
Photo = Callable[[str], Pixels]


@pytest.mark.parametrize(
    ("name", "label", "box"),
    [
        ("chelsea.png", "cat", Box(0, 0, 0.9, 1)),
        ("motorcycle_left.png", "motorcycle", Box(0.13, 0.14, 0.92, 0.91)),
        ("motorcycle_right.png", "motorcycle", Box(0.05, 0.14, 0.85, 0.91)),
    ],
)
def test_a_single_subject_is_found_in_its_place(find: Find, photo: Photo, name: str, label: str, box: Box) -> None:
    (found,) = find(photo(name))
    assert found.label == label
    assert found.box.iou(box) > 0.6
    assert found.source == "classified, then located"


def test_a_person_is_inferred_from_the_face_and_less_sure(find: Find, photo: Photo) -> None:
    face, person = find(photo("astronaut.png"))
    assert (face.label, person.label) == ("face", "person")
    assert (face.source, person.source) == ("face network", "inferred from a face")
    assert person.confidence < face.confidence
    assert person.box.y2 > 0.9
    assert person.box.x1 < face.box.x1 < face.box.x2 < person.box.x2


@pytest.mark.parametrize(
    "name",
    [
        "coffee.png",
        "rocket.jpg",
        "brick.png",
        "grass.png",
        "gravel.png",
        "moon.png",
        "coins.png",
        "retina.jpg",
        "page.png",
    ],
)
def test_walls_and_meadows_are_no_animals(find: Find, photo: Photo, name: str) -> None:
    assert find(photo(name)) == []


def test_two_animals_apart_are_two_finds(find: Find, photo: Photo) -> None:
    cat = photo("chelsea.png")
    apart = np.full((300, 400, 3), 128, np.uint8)
    labels = [one.label for one in find(np.hstack([cat, apart, np.ascontiguousarray(cat[:, ::-1])]))]
    assert labels == ["cat", "cat"]


def test_a_dark_photo_shows_its_face_and_its_cat(find: Find, photo: Photo) -> None:
    assert [one.label for one in find(photo("astronaut.png") // 8)] == ["face", "person"]
    assert [one.label for one in find(photo("chelsea.png") // 8)] == ["cat"]


def test_finds_come_surest_first_rounded_and_none_below_the_least(detector: BuiltinDetector, photo: Photo) -> None:
    pictures = [sight(photo(name)) for name in ("astronaut.png", "retina.jpg", "grass.png")]
    every = [[find.confidence for find in finds.detections] for finds in detector.detect(pictures)]
    assert all(one == sorted(one, reverse=True) for one in every)
    assert all(LEAST_CONFIDENCE <= value <= 1 and value == round(value, 3) for one in every for value in one)


def test_the_same_picture_gives_the_same_finds(detector: BuiltinDetector, photo: Photo) -> None:
    first, second = detector.detect([sight(photo("astronaut.png"))] * 2)
    assert first == second
    assert first.producer == SPEC.name


def test_it_finds_only_what_its_player_promises(detector: BuiltinDetector, photo: Photo) -> None:
    pictures = [sight(photo(name)) for name in ("astronaut.png", "chelsea.png", "motorcycle_left.png", "retina.jpg")]
    labels = {find.label for finds in detector.detect(pictures) for find in finds.detections}
    assert labels
    assert labels <= SPEC.classes
    assert not SPEC.classes & {"window", "door", "horse"}


@pytest.mark.parametrize("shape", [(1, 1), (1, 1600), (1600, 1), (64, 64), (80, 1600), (1600, 80)])
def test_pictures_of_any_shape_are_searched(find: Find, shape: tuple[int, int]) -> None:
    assert find(np.full((*shape, 3), 90, np.uint8)) == []


def test_it_tells_tilt_as_the_scene_does(detector: BuiltinDetector) -> None:
    assert detector.tilt([sight(np.full((64, 64, 3), 90, np.uint8))]) == [None]
