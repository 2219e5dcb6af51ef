"""One relative reason, from what was measured."""

from safelight.imaging.geometry import Box
from safelight.models.contract import Face, Quality
from safelight.output.report.comparison import advantage, relative
from tests.output.report.records import quality, record


def _of(frame: Quality, better: Quality) -> str:
    return relative(record(2, quality=frame), record(1, quality=better), "IMG_0001.jpg")


def _face(sharpness: float) -> Face:
    return Face(Box(0.4, 0.2, 0.6, 0.5), 0.99, sharpness=sharpness)


def test_a_fault_that_the_better_frame_has_not_is_said_first():
    frame = quality(6.0, faults=("noisy", "motion_blur"), measures={"edge_width": 3.0})
    assert _of(frame, quality(8.0, faults=("noisy",), measures={"edge_width": 0.6})) == "motion blur"


def test_soft_faces_are_said_before_a_soft_picture():
    frame = quality(7.0, faces=(_face(1.8),), measures={"edge_width": 3.0})
    better = quality(8.0, faces=(_face(0.6),), measures={"edge_width": 0.6})
    assert _of(frame, better) == "faces softer: edge width 1.8 px against 0.6 px"


def test_the_softest_face_decides_so_that_nobody_is_overlooked():
    frame = quality(7.0, faces=(_face(0.5), _face(2.5)))
    assert "2.5 px against 0.6 px" in _of(frame, quality(8.0, faces=(_face(0.6),)))


def test_a_softer_picture_says_both_edge_widths():
    frame, better = quality(7.0, measures={"edge_width": 1.8}), quality(8.0, measures={"edge_width": 0.6})
    assert _of(frame, better) == "softer: edge width 1.8 px against 0.6 px"


def test_clipped_highlights_are_said_in_percent():
    frame, better = quality(7.0, measures={"clipped": 0.12}), quality(8.0, measures={"clipped": 0.0})
    assert _of(frame, better) == "more clipped highlights: 12 % against 0 %"


def test_a_darker_frame_says_by_how_many_stops():
    frame, better = quality(7.0, measures={"middle": 80.0}), quality(8.0, measures={"middle": 110.0})
    assert _of(frame, better) == "1.0 EV darker"


def test_frames_that_measure_alike_differ_by_their_score():
    assert _of(quality(7.0), quality(7.6)) == "0.6 lower overall than IMG_0001.jpg"
    assert _of(quality(7.6), quality(7.6)) == "almost the same as IMG_0001.jpg"


def test_without_a_measurement_nothing_is_claimed():
    assert relative(record(2, results={}), record(1), "x") == ""
    assert advantage(record(2, results={}), record(1), "x") == ""


def test_a_winner_says_what_the_next_one_lacks():
    best, second = record(1, quality=quality(8.0)), record(2, quality=quality(7.0, faults=("motion_blur",)))
    assert advantage(best, second, "IMG_0002") == "ahead of IMG_0002 (motion blur)"


def test_a_winner_by_a_hair_says_so():
    assert advantage(record(1), record(2), "IMG_0002") == "almost the same as IMG_0002"


def test_a_quality_of_another_name_is_found():
    named = record(2, results={"sharpness": quality(5.0)})
    assert relative(named, record(1, quality=quality(7.0)), "x") == "2.0 lower overall than x"
