"""A person is where the face says."""

import pytest

from safelight.imaging.geometry import Box
from safelight.models.builtin.finds.people import person_of
from safelight.models.finds import Detection

Points = tuple[tuple[float, float], ...]


def face(eyes: float, mouth: float, *, lying: bool = False) -> Detection:
    points: Points = ((0.47, eyes), (0.53, eyes), (0.5, 0.5), (0.48, mouth), (0.52, mouth))
    turned = tuple((y, x) for x, y in points) if lying else points
    return Detection("face", 0.9, Box(0.45, 0.45, 0.55, 0.55), "face network", turned)


def test_the_body_hangs_below_the_face() -> None:
    person = person_of(face(0.48, 0.53))
    assert person.box.y1 == pytest.approx(0.415)
    assert person.box.y2 == 1.0
    assert (person.box.x1, person.box.x2) == pytest.approx((0.35, 0.65))
    assert person.confidence == 0.81


@pytest.mark.parametrize(
    ("eyes", "mouth", "lying", "edge"),
    [(0.53, 0.48, False, "y1"), (0.48, 0.53, True, "x2"), (0.53, 0.48, True, "x1")],
)
def test_the_body_follows_a_turned_face(eyes: float, mouth: float, lying: bool, edge: str) -> None:
    box = person_of(face(eyes, mouth, lying=lying)).box
    assert getattr(box, edge) == (1.0 if edge.endswith("2") else 0.0)


def test_without_landmarks_the_face_is_taken_to_be_upright() -> None:
    assert person_of(Detection("face", 0.5, Box(0.4, 0.1, 0.5, 0.2), "face network")).box.y2 == pytest.approx(0.8)
