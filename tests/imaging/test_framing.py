from itertools import product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from safelight.imaging.aspect import along
from safelight.imaging.framing import WHOLE, Framing, Unframed, find_framing, framing
from safelight.imaging.geometry import Box
from safelight.imaging.kept import Content, KeptFace, look_of

SIZE = (6000, 4000)
FLOAT = 1e-9


def shares(least: float = 0.0, most: float = 1.0) -> st.SearchStrategy[float]:
    return st.floats(least, most, allow_nan=False)


@st.composite
def boxes(draw: st.DrawFn, least: float = 0.01, most: float = 0.5) -> Box:
    width, height = draw(shares(least, most)), draw(shares(least, most))
    x, y = draw(shares(0, 1 - width)), draw(shares(0, 1 - height))
    return Box(x, y, x + width, y + height)


@st.composite
def contents(draw: st.DrawFn) -> Content:
    size = draw(st.sampled_from([SIZE, (4000, 6000), (640, 427), (64, 64), (20000, 1000), (64, 48), (3024, 4032)]))
    return Content(
        size=size,
        subjects=tuple(draw(st.lists(boxes(), max_size=3))),
        faces=tuple(KeptFace(box, draw(shares(-1))) for box in draw(st.lists(boxes(0.01, 0.2), max_size=6))),
        hint=draw(st.none() | boxes()),
        others=tuple(draw(st.lists(boxes(), max_size=2))),
    )


def inside(box: Box, outer: Box, slack: float = FLOAT) -> bool:
    low = box.x1 >= outer.x1 - slack and box.y1 >= outer.y1 - slack
    return low and box.x2 <= outer.x2 + slack and box.y2 <= outer.y2 + slack


@settings(max_examples=400, deadline=None)
@given(contents(), st.sampled_from([None, 1.0, 4 / 5, 3 / 2, 16 / 9, 5.0]))
@example(Content((64, 64), faces=(KeptFace(Box(0, 0, 1, 1)),)), 16 / 9)
@example(Content((20000, 1000), subjects=(Box(0.4, 0.1, 0.43, 0.9),)), None)
@example(Content(SIZE, subjects=(Box(0.25, 0.625, 0.3125, 0.6875),) * 2), None)
def test_a_crop_keeps_every_face_and_subject_and_has_the_asked_proportions(content: Content, aspect: float) -> None:
    found = find_framing(content, aspect)
    if isinstance(found, Unframed):
        assert found.reason
        return
    assert all(inside(box, found.box) for box in (*content.subjects, *(face.box for face in content.faces)))
    left, top, right, bottom = found.box.pixels(*content.size)
    ratio = content.size[0] / content.size[1] if aspect is None else along(aspect, content.size)
    width, height = right - left, bottom - top
    assert abs(width - height * ratio) <= max(1.0, ratio)
    assert left >= 0 <= top
    assert right <= content.size[0]
    assert bottom <= content.size[1]
    assert found.reasons


@st.composite
def inner_parts(draw: st.DrawFn) -> Box:
    low, high = shares(0.0, 0.15), shares(0.85, 1.0)
    return Box(draw(low), draw(low), draw(high), draw(high))


@settings(max_examples=300, deadline=None)
@given(contents(), st.sampled_from([None, 1.0, 16 / 9]), inner_parts())
@example(Content(SIZE), 1.0, Box(0.11, 0.13, 0.97, 0.9))
def test_a_crop_lies_in_the_allowed_part(content: Content, aspect: float | None, allowed: Box) -> None:
    found = find_framing(content, aspect, allowed)
    assert found.reason if isinstance(found, Unframed) else inside(found.box, allowed)


@settings(max_examples=100, deadline=None)
@given(contents())
def test_a_crop_nobody_asked_for_cuts_away_neither_too_much_nor_too_little(content: Content) -> None:
    found = framing(content)
    if found is None:
        assert isinstance(find_framing(content), Unframed)
        return
    assert 0.54 <= found.box.area <= 0.9
    assert found.gain >= 0.08


def test_small_things_in_a_corner_of_a_large_picture_are_brought_nearer() -> None:
    found = framing(Content(SIZE, subjects=(Box(0.15, 0.6, 0.32, 0.85),)))
    assert found is not None
    assert found.aspect == "original"
    assert "instead of" in found.reasons[0]


def test_who_looks_to_the_right_gets_room_on_the_right() -> None:
    face = Box(0.45, 0.3, 0.51, 0.4)
    right, left = (framing(Content(SIZE, faces=(KeptFace(face, look),)), 1.0) for look in (0.8, -0.8))
    assert right is not None
    assert left is not None
    assert right.box.centre[0] > face.centre[0] > left.box.centre[0]


def test_heads_get_air_and_shoulders_where_there_is_room() -> None:
    face = Box(0.46, 0.5, 0.54, 0.62)
    found = framing(Content(SIZE, faces=(KeptFace(face),)))
    assert found is not None
    assert face.y1 - found.box.y1 > 0.5 * face.height
    assert found.box.y2 - face.y2 >= 1.3 * face.height


def test_a_well_framed_picture_is_left_as_it_is() -> None:
    found = find_framing(Content(SIZE, subjects=(Box(0.15, 0.1, 0.6, 0.95),)))
    assert isinstance(found, Unframed)
    assert "as it is" in found.reason


def test_asked_proportions_that_cannot_hold_all_faces_are_refused_by_number() -> None:
    row = tuple(KeptFace(Box(x / 10, 0.4, x / 10 + 0.05, 0.5)) for x in range(0, 10, 2))
    found = find_framing(Content(SIZE, faces=row), 1.0)
    assert found == Unframed("it cannot hold 5 faces and be 1:1")


def test_a_hundred_faces_stay_in_the_picture() -> None:
    crowd = tuple(
        KeptFace(Box(x, y, x + 0.03, y + 0.05))
        for x, y in product([0.2 + at * 0.06 for at in range(10)], [0.2 + at * 0.06 for at in range(10)])
    )
    found = framing(Content(SIZE, faces=crowd), 1.0)
    assert found is not None
    assert all(inside(face.box, found.box) for face in crowd)


def test_without_a_subject_only_asked_proportions_crop_and_in_the_middle() -> None:
    assert find_framing(Content(SIZE)) == Unframed("no subject is known well enough to crop to it")
    found = framing(Content(SIZE), 1.0)
    assert found is not None
    assert found.box.centre == pytest.approx((0.5, 0.5), abs=0.001)


def test_a_hint_places_asked_proportions_and_tightens_nothing() -> None:
    found = framing(Content(SIZE, hint=Box(0.75, 0.4, 0.9, 0.6)), 1.0)
    assert found is not None
    assert found.box.x2 > 0.95
    assert found.box.height == 1.0


def test_a_long_panorama_is_not_made_square() -> None:
    found = find_framing(Content((20000, 1000), subjects=(Box(0.5, 0.2, 0.52, 0.9),)), 1.0)
    assert found == Unframed("1:1 would leave 5% of the picture")


def test_a_picture_of_the_asked_proportions_is_left() -> None:
    assert find_framing(Content((3000, 3000), subjects=(Box(0.1, 0.1, 0.9, 0.9),)), 1.0) == Unframed(
        "it is 1:1 already"
    )


def test_a_subject_that_fills_the_frame_is_not_cropped() -> None:
    assert framing(Content(SIZE, subjects=(WHOLE,))) is None
    assert framing(Content(SIZE, subjects=(WHOLE,)), 1.0) is None


def test_a_photo_of_little_more_than_a_megapixel_keeps_it() -> None:
    found = framing(Content((1280, 853), subjects=(Box(0.2, 0.6, 0.3, 0.75),)))
    assert found is None or found.box.area * 1280 * 853 >= 1_000_000


def test_what_turning_would_cut_is_said() -> None:
    found = find_framing(Content(SIZE, faces=(KeptFace(Box(0.03, 0.3, 0.1, 0.4)),)), None, Box(0.05, 0.05, 0.95, 0.95))
    assert found == Unframed("what is left of the picture cuts the face")


def test_an_asked_ratio_lies_as_the_photo_lies() -> None:
    upright = framing(Content((4000, 6000), subjects=(Box(0.3, 0.3, 0.6, 0.6),)), 16 / 9)
    assert isinstance(upright, Framing)
    assert upright.aspect == "9:16"


@pytest.mark.parametrize(("nose", "way"), [(0.5, 0), (0.56, 1), (0.44, -1)])
def test_a_look_goes_where_the_nose_points(nose: float, way: int) -> None:
    look = look_of(((0.4, 0.4), (0.6, 0.4), (nose, 0.5)))
    assert look == pytest.approx(way * 0.6)


def test_without_landmarks_nobody_looks_anywhere() -> None:
    assert look_of(()) == 0.0
    assert look_of(((0.5, 0.5),) * 3) == 0.0
