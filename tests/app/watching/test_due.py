import pytest

from safelight.app.watching.arrivals import Arrivals
from safelight.app.watching.due import Due, due, photos_of
from safelight.app.watching.look import Stamp
from safelight.app.watching.settling import Settled
from tests.app.watching.world import FOLDER


def paths(*names):
    return frozenset(FOLDER / name for name in names)


def found(whole=(), moving=(), cut_off=(), had=(), still=10.0):
    """What is due of files that have been there for that long."""
    settled = Settled(paths(*whole), paths(*moving), paths(*cut_off))
    look = dict.fromkeys(paths(*whole, *moving, *cut_off, *had), Stamp(1, 1))
    arrivals = Arrivals(dict.fromkeys(paths(*had), Stamp(1, 1)))
    arrivals.see(look, 0.0)
    return due(settled, arrivals.waiting, look, still, 2.0)


def test_what_is_whole_is_ready():
    assert found(whole=["a.jpg", "b.jpg"]) == Due(paths("a.jpg", "b.jpg"))


def test_others_that_move_are_coming_and_hold_nobody():
    assert found(whole=["a.jpg"], moving=["b.jpg"]) == Due(paths("a.jpg"), coming=True)


def test_others_that_are_cut_off_are_not_waited_for():
    assert found(whole=["a.jpg"], cut_off=["b.jpg"]) == Due(paths("a.jpg"))


@pytest.mark.parametrize("how", ["moving", "cut_off"])
def test_sisters_come_together(how):
    assert found(whole=["a.JPG", "sub/A.jpg"], **{how: ["A.cr3"]}).ready == paths("sub/A.jpg")


def test_a_raw_alone_waits_for_twice_the_time():
    assert found(whole=["a.CR3"], still=3.9) == Due(coming=True)
    assert found(whole=["a.CR3"], still=4.0) == Due(paths("a.CR3"))


def test_a_raw_whose_jpeg_is_there_waits_for_nobody():
    assert found(whole=["a.CR3"], had=["a.jpg"], still=2.0) == Due(paths("a.CR3"))
    assert found(whole=["a.jpg"], had=["a.CR3"], still=2.0) == Due(paths("a.jpg"))


def test_a_raw_and_its_jpeg_are_counted_as_one():
    assert photos_of(paths("a.CR3", "a.JPG", "b.jpg", "sub/a.jpg")) == 3
