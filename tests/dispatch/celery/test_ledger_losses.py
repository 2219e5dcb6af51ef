"""The coordinator's books, where workers are lost or do not come to an end."""

from __future__ import annotations

from safelight.dispatch.celery.errand import Errand
from safelight.dispatch.celery.ledger import TRIES
from safelight.engine.elsewhere import Blame
from tests.dispatch.celery.ledger_world import ONE, PATIENCE, TWO, World


def test_the_photo_that_kills_is_found_and_blamed_and_all_others_are_done() -> None:
    world = World(photos=64)
    every = world.carry_on(deadly=[13])
    (blame,) = world.ledger.blames
    assert (blame.index, blame.task, blame.code) == (13, "", "killed_worker")
    assert sum(world.counted) == 64
    had = [errand for errand in every if 13 in errand.photos]
    assert [len(errand.photos) for errand in had] == [32, 16, 8, 4, 2] + [1] * TRIES


def test_several_that_kill_are_each_found() -> None:
    world = World(photos=32)
    world.carry_on(deadly=[0, 1, 31])
    assert sorted(blame.index for blame in world.ledger.blames) == [0, 1, 31]
    assert sum(world.counted) == 32


def hang(world: World, errand: Errand, seconds: float) -> None:
    """Its worker gives signs for so long, and nothing else."""
    end = world.now + seconds + PATIENCE.silence
    while world.now < end:
        world.begin(errand)
        world.later(PATIENCE.silence / 2)


def test_an_errand_that_does_not_end_is_given_to_another_worker_then_cut_until_the_photo_stands_alone() -> None:
    world = World(photos=4)
    had: list[tuple[tuple[int, ...], bool]] = []
    while not world.ledger.finished:
        for errand in world.sent():
            if 2 in errand.photos:
                had.append((errand.photos, bool(errand.shunned)))
                hang(world, errand, PATIENCE.longest)
            else:
                world.report(errand)
    whole, half, alone = (0, 1, 2, 3), (2, 3), (2,)
    assert had == [(whole, False), (whole, True), (half, True), (alone, True), (alone, True)]
    (blame,) = world.ledger.blames
    assert (blame.index, blame.code) == (2, "timeout")
    assert sum(world.counted) == 4


def test_what_a_worker_says_of_an_errand_that_was_given_to_another_changes_nothing() -> None:
    world = World(photos=2)
    (errand,) = world.sent()
    hang(world, errand, PATIENCE.longest)
    (again,) = world.sent()
    world.report(errand, Blame(0, "", "unreadable", "late"))
    assert (world.counted, world.ledger.blames) == ([], [])
    world.report(again)
    assert world.counted == [2]


def test_how_long_an_errand_may_take_follows_from_what_its_models_declare() -> None:
    slow = PATIENCE.longest
    world = World(photos=10, segments=(*TWO, *ONE), seconds=(0.5, None, slow))
    (errand,) = world.sent()
    limits = []
    for _ in range(3):
        limits.append(errand.limit)
        world.report(errand)
        errand = next(iter(world.sent()), errand)
    assert limits == [PATIENCE.grace + PATIENCE.generous * 0.5 * 10, slow, slow]


def test_a_message_that_comes_back_is_no_death_while_the_first_worker_gives_signs() -> None:
    world = World(photos=2)
    (errand,) = world.sent()
    world.begin(errand)
    world.report(errand, redelivered=True)
    world.later(PATIENCE.doubt - 1)
    world.begin(errand)
    world.later(PATIENCE.silence - 1)
    assert world.sent() == []
    world.report(errand)
    assert world.ledger.finished


def test_a_message_that_comes_back_from_a_dead_worker_is_given_up_soon() -> None:
    world = World(photos=2)
    (errand,) = world.sent()
    world.begin(errand)
    world.report(errand, redelivered=True)
    world.later(PATIENCE.doubt + 1)
    assert [half.photos for half in world.sent()] == [(0,), (1,)]


def test_a_message_that_comes_back_and_was_never_begun_is_sent_again_whole() -> None:
    world = World(photos=2)
    (errand,) = world.sent()
    world.report(errand, redelivered=True)
    (again,) = world.sent()
    assert (again.photos, again.attempt) == (errand.photos, 0)
    assert again.id != errand.id


def test_nobody_is_blamed_for_a_brokers_silence() -> None:
    world = World(photos=2)
    (errand,) = world.sent()
    world.begin(errand)
    world.now += 1000
    world.ledger.traffic.broken(world.now)
    world.later(PATIENCE.silence - 1)
    assert world.ledger.traffic.under_way == (errand.id,)
