"""Faces matched across the frames of a group."""

from typing import Any

import numpy as np

from safelight.app.looking.people import Face, colours, rows


def face(index: int, n: int, x: float, y: float = 0.4, size: float = 0.1, **more: Any) -> Face:
    return Face(index, n, {"x1": x, "y1": y, "x2": x + size, "y2": y + size}, **more)


def people(frames: list[list[Face]]) -> list[list[tuple[int, int]]]:
    return [[(one["index"], one["n"]) for one in row["faces"]] for row in rows(frames)]


def test_people_who_stand_still_are_one_row_each() -> None:
    frames = [[face(at, 0, 0.1), face(at, 1, 0.5)] for at in range(4)]
    assert people(frames) == [[(at, 0) for at in range(4)], [(at, 1) for at in range(4)]]


def test_the_order_in_which_faces_were_found_says_nothing() -> None:
    frames = [[face(0, 0, 0.1), face(0, 1, 0.5)], [face(1, 0, 0.52), face(1, 1, 0.12)]]
    assert people(frames) == [[(0, 0), (1, 1)], [(0, 1), (1, 0)]]


def test_who_turns_away_is_there_again_later_and_a_stranger_is_new() -> None:
    frames = [
        [face(0, 0, 0.1), face(0, 1, 0.5)],
        [face(1, 0, 0.1)],
        [face(2, 0, 0.1), face(2, 1, 0.5), face(2, 2, 0.85)],
    ]
    assert people(frames) == [[(0, 0), (1, 0), (2, 0)], [(0, 1), (2, 1)], [(2, 2)]]


def test_clothes_tell_people_apart_who_changed_places() -> None:
    red, blue = (np.zeros((40, 40, 3), np.uint8) for _ in range(2))
    red[..., 0], blue[..., 2] = 200, 200
    box = {"x1": 0.2, "y1": 0.2, "x2": 0.4, "y2": 0.4}
    of_red, of_blue = colours(red, box), colours(blue, box)
    one = [face(0, 0, 0.3, colours=of_red), face(0, 1, 0.5, colours=of_blue)]
    two = [face(1, 0, 0.3, colours=of_blue), face(1, 1, 0.5, colours=of_red)]
    assert people([one, two]) == [[(0, 0), (1, 1)], [(0, 1), (1, 0)]]


def test_a_face_beyond_the_picture_has_no_colours() -> None:
    assert colours(np.zeros((4, 4, 3), np.uint8), {"x1": 1.6, "y1": 0.2, "x2": 1.7, "y2": 0.4}) is None
