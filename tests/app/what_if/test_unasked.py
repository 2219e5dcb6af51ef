"""A reader that looks at nobody."""

from pathlib import Path

from safelight.app.what_if.unasked import Question, Unasked
from safelight.engine.events import PhaseStarted
from safelight.engine.reading import Want
from safelight.engine.unread import UNKNOWN
from safelight.imaging.geometry import Box
from safelight.imaging.photo import Photo


def want(index: int, **asked: bool) -> Want:
    return Want(index, Photo("a.jpg", Path(), ("a.jpg",)), **asked)


def test_what_is_only_read_ahead_is_no_question() -> None:
    unasked = Unasked()
    (loaded,) = unasked.read(iter([want(0, identity=False)]))
    assert (loaded.fault, loaded.picture, unasked.questions) == (None, None, [])


def test_a_photo_that_is_asked_for_by_name_is_one_of_its_phase() -> None:
    unasked = Unasked()
    unasked.hear(PhaseStarted(3, "looking", 1))
    (loaded,) = unasked.read([want(5, identity=False)])
    assert loaded.fault
    assert loaded.fault.code == UNKNOWN
    assert unasked.questions == [Question(5, 3, crops=False)]


def test_a_photo_of_which_nothing_is_known_is_one_too() -> None:
    unasked = Unasked()
    (loaded,) = unasked.read(iter([want(2)]))
    assert loaded.fault
    assert unasked.questions == [Question(2, 0, crops=False)]


def test_parts_of_a_finalist_are_told_from_a_whole_photo() -> None:
    unasked = Unasked()
    list(unasked.read([Want(1, want(1).photo, identity=False, view=False, crops=(Box(0, 0, 1, 1),))]))
    assert unasked.questions == [Question(1, 0, crops=True)]
