"""The coordinator's books, where workers come to grief over what they are asked."""

from __future__ import annotations

from safelight.dispatch.celery.incarnation import is_among
from safelight.dispatch.celery.ledger import TRIES
from safelight.engine.elsewhere import Blame
from tests.dispatch.celery.ledger_world import PATIENCE, TWO, World


def test_a_fault_that_passes_is_tried_again_later_and_later() -> None:
    world = World(photos=2)
    (errand,) = world.sent()
    world.report(errand, refused="the share is away", passing=True)
    assert world.sent() == []
    world.later(PATIENCE.pause * 1.5)
    (second,) = world.sent()
    world.report(second, refused="the share is away", passing=True)
    world.later(PATIENCE.pause * 1.5)
    assert world.sent() == []
    world.later(PATIENCE.pause * 1.5)
    (third,) = world.sent()
    world.report(third)
    assert world.counted == [2]


def test_a_fault_that_should_pass_and_does_not_leaves_the_photos_to_whoever_runs_the_plan() -> None:
    world = World(photos=2)
    for _ in range(TRIES):
        (errand,) = world.sent()
        assert errand.shunned == ()
        world.report(errand, worker="cpu@nas", refused="the share is away", passing=True)
        world.later(100)
    assert (world.counted, world.ledger.blames, world.ledger.finished) == ([], [], True)
    assert world.said == ["What workers leave undone is done by this machine: the share is away"]


def test_a_workers_own_fault_is_tried_by_others_after_a_while_and_not_by_that_worker() -> None:
    world = World(photos=2, segments=TWO)
    (errand,) = world.sent()
    world.report(errand, worker="tower@1", refused="no such library")
    assert world.sent() == []
    world.later(PATIENCE.pause * 1.5)
    (again,) = world.sent()
    assert (again.photos, again.shunned, again.attempt) == (errand.photos, ("tower@1",), 1)
    world.report(again, worker="nas@1")
    (second,) = world.sent()
    assert (second.segment, second.shunned) == (1, ())
    assert world.said == ["Worker tower had a fault, and others have its photos now: no such library"]


def test_what_all_workers_come_to_grief_over_is_left_to_whoever_runs_the_plan() -> None:
    world = World(photos=2, segments=TWO)
    for number in range(TRIES):
        (errand,) = world.sent()
        world.report(errand, worker=f"w{number}", refused="no such library")
        world.later(100)
    assert (world.counted, world.ledger.blames, world.ledger.finished) == ([], [], True)


def test_a_worker_with_faults_one_after_the_other_is_asked_nothing_more_and_one_that_does_well_between_is() -> None:
    world = World(photos=8, chunk=1)
    errands = world.sent()
    for errand, faulty in zip(errands, (True, True, False, True, True, True), strict=False):
        world.report(errand, worker="tower", refused="no card" if faulty else "")
        out = world.ledger.standing.out
        assert bool(out) == (errand == errands[5])
    world.later(100)
    assert {errand.shunned for errand in world.sent()} == {("tower",)}
    assert world.said[-1] == "Worker tower had 3 faults one after the other, and is asked nothing more: no card"


def test_what_a_lone_worker_is_to_leave_to_others_waits_for_one_and_then_is_left_to_whoever_runs_the_plan() -> None:
    world = World(photos=2)
    (errand,) = world.sent()
    world.report(errand, worker="tower", refused="no such library")
    began, asked = world.now, 0
    while not world.ledger.finished:
        world.later(PATIENCE.alone / 2)
        for again in world.sent():
            asked += 1
            assert world.report(again, worker="tower", declined=True) is not None
    assert world.now - began >= PATIENCE.alone
    assert 1 < asked < 6
    assert (world.counted, world.ledger.blames) == ([], [])


def test_what_a_worker_is_to_leave_to_others_waits_as_long_as_others_are_at_work() -> None:
    world = World(photos=4, chunk=2)
    first, second = world.sent()
    world.begin(second)
    world.report(first, worker="tower", refused="no such library")
    for _ in range(20):
        world.later(PATIENCE.alone)
        world.begin(second)
        for again in world.sent():
            world.report(again, worker="tower", declined=True)
    assert world.counted == []
    world.report(second, worker="worker")
    world.later(PATIENCE.alone)
    (again,) = world.sent()
    world.report(again, worker="worker")
    assert world.counted == [2, 2]


def test_a_worker_that_does_not_see_the_photos_is_asked_nothing_more_and_nothing_is_held_against_them() -> None:
    world = World(photos=4, chunk=2)
    first, second = world.sent()
    why = "does not see '/shoots/Wedding': mount it there"
    world.report(first, worker="tower@1", refused=why, unseen="/shoots/Wedding")
    (again,) = world.sent()
    assert (again.photos, again.attempt, again.shunned) == (first.photos, 0, ("tower@1",))
    world.report(second, worker="nas")
    world.report(again, worker="nas")
    assert (world.counted, world.ledger.blames) == ([2, 2], [])
    assert world.said == [f"Worker tower {why}"]


def test_a_photo_that_one_worker_could_not_measure_is_asked_about_once_more_before_it_is_blamed() -> None:
    world = World(photos=4, segments=TWO)
    (first,) = world.sent()
    doubted = [Blame(photo, "step/quality", "measurement_failed", "no kernel image") for photo in (1, 2)]
    world.report(first, *doubted, Blame(3, "", "unreadable", "cut short"), worker="tower")
    goes_on, again = sorted(world.sent(), key=lambda errand: errand.photos)
    assert (goes_on.photos, goes_on.segment) == ((0,), 1)
    assert (again.photos, again.segment, again.shunned) == ((1, 2), 0, ("tower",))
    world.report(again, doubted[0], worker="nas")
    (last,) = world.sent()
    assert (last.photos, last.segment) == ((1, 2), 1)
    assert [(blame.index, blame.code) for blame in world.ledger.blames] == [
        (3, "unreadable"),
        (1, "measurement_failed"),
    ]


def test_what_the_only_worker_says_of_a_photo_counts_after_others_were_waited_for() -> None:
    world = World(photos=2)
    (first,) = world.sent()
    blame = Blame(1, "step/quality", "measurement_failed", "no kernel image")
    world.report(first, blame, worker="tower")
    while not world.ledger.finished:
        world.later(PATIENCE.alone / 2)
        for again in world.sent():
            assert again.photos == (1,)
            world.report(again, worker="tower", declined=True)
    assert (world.counted, world.ledger.blames) == ([1, 1], [blame])


def test_a_photo_that_fits_nowhere_alone_is_blamed() -> None:
    world = World(photos=1)
    while not world.ledger.finished:
        world.later(PATIENCE.pause * 4)
        for errand in world.sent():
            world.report(errand, worker=f"worker {world.now}", refused="not enough memory: 40 GB", crowded=True)
    assert world.counted == [1]
    assert world.ledger.blames == [Blame(0, "", "out_of_memory", "not enough memory: 40 GB")]


def test_a_worker_of_another_version_is_passed_over_and_costs_its_photos_no_try() -> None:
    """It cannot read whom it is to leave them to, so it takes them again and again."""
    world = World(photos=4, chunk=2)
    first, second = world.sent()
    world.begin(second)
    for _ in range(3 * TRIES):
        world.report(first, worker="old@1", refused="has another version", stranger=True)
        assert world.sent() == []
        world.later(PATIENCE.alone)
        world.begin(second)
        (first,) = world.sent()
    world.report(first, worker="nas@1")
    world.report(second, worker="worker")
    assert (world.counted, world.ledger.blames) == ([2, 2], [])
    assert world.said == ["Worker old has another version"]


def test_what_only_workers_of_another_version_could_do_is_left_to_whoever_runs_the_plan() -> None:
    world = World(photos=2)
    while not world.ledger.finished:
        for errand in world.sent():
            world.report(errand, worker="old@1", refused="has another version", stranger=True)
        world.later(PATIENCE.alone / 2)
    assert (world.counted, world.ledger.blames) == ([], [])
    assert world.said[-1] == "What workers leave undone is done by this machine: no other worker is there to do it"


def test_who_is_begun_anew_and_fails_again_has_had_one_try_while_others_are_there() -> None:
    world = World(photos=4, chunk=2)
    errand, other = world.sent()
    for life in range(2):
        world.begin(other)
        world.report(errand, worker=f"tower@{life}", refused="no card")
        world.later(PATIENCE.pause * 4)
        (errand,) = world.sent()
        assert errand.attempt == 1
    assert is_among("tower@7", errand.shunned)
    assert not is_among("worker", errand.shunned)
    world.report(errand, worker="worker")
    assert world.counted == [2]


def test_a_lone_worker_that_is_begun_anew_may_have_been_mended_and_has_its_tries() -> None:
    world = World(photos=2)
    for life in range(TRIES):
        (errand,) = world.sent()
        assert not is_among(f"tower@{life}", errand.shunned)
        world.report(errand, worker=f"tower@{life}", refused="no card")
        world.later(PATIENCE.silence)
    assert (world.counted, world.ledger.finished) == ([], True)


def test_what_a_worker_says_of_a_photo_in_two_lives_is_said_by_one() -> None:
    world = World(photos=2, chunk=1)
    errand, other = world.sent()
    blame = Blame(0, "step/quality", "measurement_failed", "no kernel image")
    for life in range(2):
        world.begin(other)
        world.report(errand, blame, worker=f"tower@{life}")
        (errand,) = world.sent()
        assert (errand.photos, world.counted, world.ledger.blames) == ((0,), [], [])
    assert is_among("tower@7", errand.shunned)
    world.report(errand, worker="worker")
    assert (world.counted, world.ledger.blames) == ([1], [])


def test_a_fault_that_passes_for_others_is_left_to_them() -> None:
    """As where one worker was given another store's password: it is the quickest, and would have all tries."""
    world = World(photos=4, chunk=2)
    errand, other = world.sent()
    world.begin(other)
    world.report(errand, worker="tower@1", refused="the store cannot be opened", passing=True)
    world.later(PATIENCE.pause * 1.5)
    (again,) = world.sent()
    assert again.shunned == ("tower@1",)


def test_what_does_not_fit_into_memory_is_tried_with_fewer_photos() -> None:
    world = World(photos=8)
    for errand in (every := world.sent()):
        crowded = len(errand.photos) > 2
        world.report(errand, refused="not enough memory", crowded=crowded) if crowded else world.report(errand)
        every += world.sent()
    assert [len(errand.photos) for errand in every] == [8, 4, 4, 2, 2, 2, 2]
    assert sum(world.counted) == 8


def test_one_photo_that_does_not_fit_alone_is_tried_where_there_is_more_room() -> None:
    world = World(photos=1)
    (errand,) = world.sent()
    world.report(errand, worker="laptop", refused="not enough memory: 40 GB", crowded=True)
    world.later(PATIENCE.pause * 1.5)
    (again,) = world.sent()
    assert again.shunned == ("laptop",)
    world.report(again, worker="tower")
    assert (world.counted, world.ledger.blames) == ([1], [])
