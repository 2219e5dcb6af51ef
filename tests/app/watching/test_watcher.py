"""A watched folder: every photo has its run, whatever happens to the folder, the run or the copy."""

import pytest

from safelight.app.watching.told import Arriving, Back, Came, CutOff, Failed, Gone, Ran, Stopped
from safelight.errors import CallError, ModelError, RunError, StoppedError
from tests.app.watching.world import FOLDER, World


def test_a_photo_is_run_over_when_it_has_kept_still():
    world = World()
    world.lands(10, "a.jpg")
    world.watched()
    assert world.asked == [["a.jpg"]]
    assert world.began[0] == pytest.approx(12, abs=1.1)


def test_what_earlier_runs_had_is_not_run_over_again():
    world = World({"a.jpg": 100, "b.jpg": 100})
    world.watched({"a.jpg": 100, "b.jpg": 100})
    assert world.asked == []


def test_a_new_photo_is_run_over_with_all_that_were_there():
    world = World({"a.jpg": 100})
    world.lands(5, "b.jpg")
    world.watched({"a.jpg": 100})
    assert world.asked == [["a.jpg", "b.jpg"]]
    assert [one.new for one in world.heard(Ran)] == [("b.jpg",)]


def test_a_photo_that_was_changed_arrives_anew():
    world = World({"a.jpg": 102})
    world.watched({"a.jpg": 100})
    assert world.asked == [["a.jpg"]]


def test_a_file_that_grows_is_waited_for():
    world = World()
    for second in range(20):
        world.lands(second, "a.jpg", 2 * second + 2)
    world.watched()
    assert world.asked == [["a.jpg"]]
    assert world.began[0] >= 21


def test_a_file_written_in_two_halves_is_looked_at_once_it_is_whole():
    world = World()
    world.lands(1, "a.jpg", 51)
    world.lands(31, "a.jpg", 100)
    world.watched()
    assert world.asked == [["a.jpg"]]
    assert world.began[0] >= 33
    assert world.heard(CutOff) == [CutOff(FOLDER / "a.jpg")]


def test_a_file_that_is_cut_off_for_good_is_taken_as_it_is_and_holds_nobody_up():
    world = World({"a.jpg": 51, "b.jpg": 100})
    world.watched()
    assert world.asked == [["b.jpg"], ["a.jpg", "b.jpg"]]
    assert world.began[1] >= 60
    assert world.heard(CutOff) == [CutOff(FOLDER / "a.jpg"), CutOff(FOLDER / "a.jpg", given_up=True)]


def test_each_state_of_a_file_is_read_once_and_an_old_file_never():
    world = World({"a.jpg": 51, "b.jpg": 100, "old.jpg": 51}, old={"old.jpg"})
    world.ends = 1050
    world.watched()
    assert sorted(world.looked_into) == ["a.jpg", "b.jpg"]


def test_a_file_that_goes_before_it_was_whole_is_nobodys():
    world = World()
    world.lands(1, "a.jpg", 51)
    world.at(4, world.files.clear)
    world.watched()
    assert world.asked == []


def test_a_cards_copy_makes_a_few_runs():
    world = World(run_seconds=5)
    for number in range(500):
        world.lands(number * 0.6, f"{number:03}.jpg")
    world.watched()
    assert len(world.asked) <= 6
    assert len(world.asked[-1]) == 500
    assert sum(len(one.new) for one in world.heard(Ran)) == 500


def test_what_lands_during_a_run_makes_one_more():
    world = World(run_seconds=20)
    for second in range(14, 24):
        world.lands(second, f"{second}.jpg")
    world.lands(10, "a.jpg")
    world.watched()
    assert [len(one) for one in world.asked] == [1, 11]


def test_a_raw_waits_for_its_jpeg_and_both_come_together():
    world = World()
    world.lands(10, "a.CR3")
    world.lands(13, "a.JPG")
    world.watched()
    assert world.asked == [["a.CR3", "a.JPG"]]
    assert [one.photos for one in world.heard(Came)] == [1]


def test_a_raw_without_a_jpeg_waits_as_long_again_and_no_longer():
    world = World()
    world.lands(10, "a.CR3")
    world.watched()
    assert world.began[0] == pytest.approx(14, abs=1.1)


def test_a_jpeg_waits_while_its_raw_is_being_copied():
    world = World()
    world.lands(10, "a.JPG")
    world.lands(10, "b.JPG")
    for second in range(11, 100):
        world.lands(second, "a.NEF", 2 * second)
    world.watched()
    assert world.asked == [["b.JPG"], ["a.JPG", "a.NEF", "b.JPG"]]


def test_a_folder_that_goes_is_waited_for_and_nothing_is_repeated():
    world = World({"a.jpg": 100})
    world.at(20, lambda: setattr(world, "there", False))
    world.at(200, lambda: setattr(world, "there", True))
    world.lands(201, "b.jpg")
    world.watched()
    assert world.asked == [["a.jpg"], ["a.jpg", "b.jpg"]]
    assert world.heard(Gone) == [Gone(FOLDER)]
    assert world.heard(Back) == [Back(FOLDER)]


def test_what_came_just_before_the_folder_went_is_waited_for_anew():
    world = World()
    world.lands(10, "a.jpg")
    world.at(11, lambda: setattr(world, "there", False))
    world.at(50, lambda: setattr(world, "there", True))
    world.watched()
    assert world.began[0] >= 52


def test_photos_that_a_run_lost_with_the_folder_have_another_run_when_it_is_back():
    world = World({"a.jpg": 100}, run_seconds=10, faults=["unreadable"])
    world.at(5, lambda: setattr(world, "there", False))
    world.at(100, lambda: setattr(world, "there", True))
    world.watched()
    assert world.asked == [["a.jpg"], ["a.jpg"]]


def test_a_photo_that_cannot_be_read_is_tried_once_more_and_not_for_ever():
    world = World({"a.jpg": 100}, faults=["unreadable"] * 9)
    world.watched()
    assert world.asked == [["a.jpg"]] * 2


def test_a_run_that_cannot_be_completed_is_tried_again_later_and_later():
    world = World({"a.jpg": 100}, faults=[ModelError("no player"), RunError("no room")])
    watcher = world.watched()
    assert world.asked == [["a.jpg"]] * 3
    assert [one.seconds for one in world.heard(Failed)] == [15, 30]
    assert not watcher.failing


def test_a_watch_that_ends_before_it_could_be_says_so():
    world = World({"a.jpg": 100}, faults=[ModelError("no player")] * 9, ends=1100)
    assert world.watched().failing


def test_a_wrong_call_ends_the_watch_at_its_first_run_and_not_later():
    with pytest.raises(CallError, match="wrong"):
        World({"a.jpg": 100}, faults=[CallError("wrong")]).watched()
    world = World({"a.jpg": 100}, faults=["", CallError("wrong")])
    world.lands(100, "b.jpg")
    world.watched()
    assert len(world.asked) == 3


def test_a_run_that_was_cancelled_ends_the_watch():
    world = World({"a.jpg": 100}, interrupted=True)
    world.lands(50, "b.jpg")
    watcher = world.watched()
    assert world.asked == [["a.jpg"]]
    assert watcher.last is not None
    assert watcher.last.interrupted


def test_a_run_that_was_stopped_and_left_the_results_as_they_were_ends_the_watch():
    world = World({"a.jpg": 100}, faults=["", StoppedError("the run was stopped")])
    world.lands(50, "b.jpg")
    watcher = world.watched()
    assert world.told[-1] == Stopped()
    assert watcher.failing
    assert FOLDER / "b.jpg" in watcher.arrivals.waiting


def test_once_ends_when_all_was_looked_at():
    world = World({"a.jpg": 100})
    world.lands(1, "b.jpg")
    world.watched(once=True)
    assert world.asked == [["a.jpg", "b.jpg"]]
    assert world.time < 1010


def test_once_over_what_was_had_runs_nothing():
    world = World({"a.jpg": 100})
    world.watched({"a.jpg": 100}, once=True)
    assert (world.asked, world.time) == ([], 1000)


def test_once_does_not_try_again_nor_wait_for_a_folder():
    with pytest.raises(ModelError, match="no player"):
        World({"a.jpg": 100}, faults=[ModelError("no player")]).watched(once=True)
    with pytest.raises(RunError, match=r"the folder '/shoot' is gone; what was done until then is written"):
        World(there=False).watched(once=True)


def test_that_files_land_is_said_once_a_flock():
    world = World()
    for second in (10, 10.5, 11, 100):
        world.lands(second, f"{second}.jpg")
    world.watched()
    assert world.heard(Arriving) == [Arriving(1), Arriving(1)]
