"""The coordinator's books: what is sent when, and what counts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from safelight.dispatch.celery.errand import Errand
from safelight.engine.elsewhere import Blame
from tests.dispatch.celery.ledger_world import TWO, World


def test_photos_go_out_in_chunks_and_are_counted_when_they_are_reported() -> None:
    world = World(photos=70)
    sent = world.sent()
    assert [len(errand.photos) for errand in sent] == [32, 32, 6]
    assert [photo for errand in sent for photo in errand.photos] == list(range(70))
    for errand in sent:
        world.report(errand)
    assert world.counted == [32, 32, 6]
    assert world.ledger.finished
    assert world.ledger.blames == []


def test_a_chunk_goes_from_segment_to_segment_and_before_those_that_have_not_begun() -> None:
    world = World(photos=96, segments=TWO)
    first = world.next()
    assert first is not None
    world.report(first)
    assert world.counted == []
    second = world.next()
    assert second is not None
    assert (second.segment, second.photos) == (1, first.photos)
    world.report(second)
    assert world.counted == [32]


def test_who_cannot_be_read_does_not_go_on_and_who_lacks_an_answer_does() -> None:
    world = World(photos=4, segments=TWO)
    (first,) = world.sent()
    unread, unanswered = Blame(1, "", "unreadable", "cut short"), Blame(2, "looks/looks", "no_words", "no")
    world.report(first, unread, unanswered)
    (second,) = world.sent()
    assert second.photos == (0, 2, 3)
    world.report(second)
    assert world.counted == [1, 3]
    assert world.ledger.blames == [unread, unanswered]


def test_a_chunk_that_nobody_can_read_is_done() -> None:
    world = World(photos=2, segments=TWO)
    (first,) = world.sent()
    world.report(first, *(Blame(photo, "", "unreadable", "cut short") for photo in first.photos))
    assert world.counted == [2]
    assert world.ledger.finished


def test_late_and_double_reports_and_signs_change_nothing() -> None:
    world = World(photos=32, segments=TWO)
    (first,) = world.sent()
    assert (over := world.report(first)) is not None
    assert over.id == first.id
    assert world.report(first) is None
    world.begin(first)
    (second,) = world.sent()
    world.report(second)
    world.report(second)
    world.report(first, Blame(0, "", "unreadable", "late"))
    assert world.counted == [32]
    assert world.ledger.blames == []
    assert world.ledger.finished


def test_a_report_in_parts_counts_when_the_last_has_come() -> None:
    world = World(photos=2)
    (errand,) = world.sent()
    blames = [Blame(photo, "step/quality", "no_words", "no") for photo in errand.photos]
    assert world.report(errand, blames[0], more=True) is None
    assert world.counted == []
    world.report(errand, blames[1])
    assert world.counted == [2]
    assert world.ledger.blames == blames


def test_what_has_no_place_keeps_nobody_back_who_has_one() -> None:
    world = World(photos=8, chunk=2, segments=TWO)
    first = world.next()
    assert first
    world.report(first)
    going = iter(lambda: world.ledger.next(world.now, lambda errand: "" if errand.segment else "gpu_queue"), None)
    assert [(errand.segment, errand.photos) for errand, _ in going] == [(0, (2, 3)), (0, (4, 5)), (0, (6, 7))]
    (last,) = world.sent()
    assert (last.segment, last.photos) == (1, first.photos)


@pytest.mark.parametrize("fate", [World.begin, World.report])
def test_what_is_heard_of_a_strangers_errand_changes_nothing(fate: Callable[[World, Errand], object]) -> None:
    world = World(photos=2)
    fate(world, Errand("run", 0, 0, (0,), "sig"))
    assert world.counted == []
    assert len(world.sent()) == 1
