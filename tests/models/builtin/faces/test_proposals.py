"""Proposals stay few, whatever a picture looks like."""

from typing import Any

import numpy as np

from safelight.models.builtin.faces.proposals import CELL, MOST, proposals


class SeesFacesEverywhere:
    """A network that believes every cell, the later ones a little more."""

    def run(self, _outputs: None, feeds: dict[str, Any]) -> list[np.ndarray]:
        _, height, width, _ = feeds["image"].shape
        rows, columns = (height - CELL) // 2 + 1, (width - CELL) // 2 + 1
        sure = np.linspace(0.7, 0.9, rows * columns, dtype=np.float32).reshape(1, 1, rows, columns)
        return [np.zeros((1, 4, rows, columns), np.float32), sure]


def test_a_picture_that_looks_like_faces_everywhere_has_a_bounded_number_of_proposals() -> None:
    found = proposals(np.zeros((480, 640, 3), np.uint8), CELL, SeesFacesEverywhere())
    assert 0 < len(found) <= 12 * MOST


def test_those_that_are_kept_are_the_likeliest() -> None:
    found = proposals(np.zeros((240, 320, 3), np.uint8), CELL, SeesFacesEverywhere())
    smallest = found[(found[:, 2] - found[:, 0]) < CELL + 1]
    assert smallest[:, 1].min() > 100
