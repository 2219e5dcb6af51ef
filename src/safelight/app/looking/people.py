"""The people of a group, each across its frames: faces matched by where they are and by the colours round them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import hypot, log
from typing import Any

import numpy as np
import numpy.typing as npt

Place = tuple[float, float, float]
"""Middle and size of a face, as shares of the picture's width and height."""
FAR = 1.0
"""Faces that are less alike than this are two people."""
COLOUR_WEIGHS = 0.8
"""What altogether other colours count for, in places: as much as most of a face's own size."""
BINS = 4


@dataclass(frozen=True, slots=True)
class Face:
    """One face of one frame. `n` is how the photo calls it."""

    index: int
    n: int
    box: Mapping[str, float]
    sharpness: float | None = None
    eyes: str | None = None
    colours: npt.NDArray[np.float32] | None = None
    """Of hair and clothes; None where nobody looked."""

    @property
    def place(self) -> Place:
        box = self.box
        width, height = box["x2"] - box["x1"], box["y2"] - box["y1"]
        return (box["x1"] + box["x2"]) / 2, (box["y1"] + box["y2"]) / 2, max(1e-6, (width + height) / 2)

    def as_object(self) -> dict[str, Any]:
        """It as a page gets it."""
        return {
            "index": self.index,
            "n": self.n,
            "box": dict(self.box),
            "sharpness": self.sharpness,
            "eyes": self.eyes,
        }


@dataclass
class _Person:
    faces: list[Face] = field(default_factory=list)

    def distance(self, face: Face) -> float:
        """How unlike the person's last faces it is; 0 is the same."""
        return min(_distance(one, face) for one in self.faces[-3:])


def rows(frames: Sequence[Sequence[Face]]) -> list[dict[str, Any]]:
    """A row a person, who is in the most frames first; `frames` are in the order in which they were taken."""
    people: list[_Person] = []
    for faces in frames:
        _meet(people, faces)
    people.sort(key=lambda one: (-len(one.faces), one.faces[0].place[0]))
    return [{"person": at, "faces": [face.as_object() for face in one.faces]} for at, one in enumerate(people)]


def colours(picture: npt.NDArray[np.uint8], box: Mapping[str, float]) -> npt.NDArray[np.float32] | None:
    """Shares of colours in and below a face: hair, skin and clothes stay as they are from frame to frame."""
    height, width = picture.shape[:2]
    tall, wide = box["y2"] - box["y1"], box["x2"] - box["x1"]
    x1, x2 = round((box["x1"] - 0.3 * wide) * width), round((box["x2"] + 0.3 * wide) * width)
    y1, y2 = round((box["y1"] - 0.3 * tall) * height), round((box["y2"] + 1.2 * tall) * height)
    part = picture[max(0, y1) : max(0, y2), max(0, x1) : max(0, x2)]
    if not part.size:
        return None
    cells = (part.reshape(-1, 3) // (256 // BINS)).astype(np.int64) @ np.array([BINS * BINS, BINS, 1])
    return (np.bincount(cells, minlength=BINS**3) / len(cells)).astype(np.float32)


def _meet(people: list[_Person], faces: Sequence[Face]) -> None:
    """Give each face of a frame to who is most like it, the surest first; who is like nobody is new."""
    pairs = sorted((person.distance(face), at, n) for at, person in enumerate(people) for n, face in enumerate(faces))
    known: set[int] = set()
    given: set[int] = set()
    for far, at, n in pairs:
        if far < FAR and at not in known and n not in given:
            people[at].faces.append(faces[n])
            known.add(at)
            given.add(n)
    people.extend(_Person([face]) for face in _others(faces, given))


def _others(faces: Sequence[Face], given: set[int]) -> Iterator[Face]:
    return (face for n, face in enumerate(faces) if n not in given)


def _distance(one: Face, other: Face) -> float:
    (x, y, size), (other_x, other_y, other_size) = one.place, other.place
    moved = hypot(x - other_x, y - other_y) / max(size, other_size)
    grown = abs(log(size / other_size))
    if one.colours is None or other.colours is None:
        return moved / 2 + grown / 2
    unlike = 1.0 - float(np.minimum(one.colours, other.colours).sum())
    return moved / 4 + grown / 4 + COLOUR_WEIGHS * unlike
