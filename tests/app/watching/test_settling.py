from safelight.app.watching.arrivals import Arrival
from safelight.app.watching.look import Stamp
from safelight.app.watching.settling import Settled, Settling
from tests.app.watching.world import FOLDER, World

WHOLE, CUT = FOLDER / "whole.jpg", FOLDER / "cut.jpg"


def arrival(path, since=100.0):
    return Arrival(path, Stamp(1, 1), since)


def test_what_changed_just_now_is_moving():
    settling = Settling(World({"whole.jpg": 2}), 2.0)
    assert settling.sort([arrival(WHOLE)], 101.9) == Settled(moving=frozenset({WHOLE}))
    assert settling.sort([arrival(WHOLE)], 102.0) == Settled(whole=frozenset({WHOLE}))


def test_what_keeps_still_and_ends_early_is_cut_off_until_patience_is_over():
    settling = Settling(World({"cut.jpg": 1}), 2.0)
    assert settling.sort([arrival(CUT)], 110) == Settled(cut_off=frozenset({CUT}))
    assert settling.sort([arrival(CUT)], 160) == Settled(whole=frozenset({CUT}))


def test_nothing_is_read_any_more_once_the_watch_is_to_end():
    world = World({"whole.jpg": 2, "cut.jpg": 1})
    settling = Settling(world, 2.0, lambda: bool(world.looked_into))
    found = settling.sort([arrival(WHOLE), arrival(CUT)], 110)
    assert found == Settled(whole=frozenset({WHOLE}), moving=frozenset({CUT}))
