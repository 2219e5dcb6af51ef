"""Errands on their way: what goes first, what waits where, and what was lost."""

from __future__ import annotations

from dataclasses import replace
from math import inf

from safelight.dispatch.celery.errand import Errand
from safelight.dispatch.celery.traffic import Traffic, UnderWay
from safelight.plan.segments import Segment

SEGMENTS = (Segment("gpu_queue", 1, 0), Segment("fast_queue", 1, 2))
LIKE = Errand("run", 0, 0, (), "sig")
LATER = replace(LIKE, segment=1)
SHUNNING = replace(LIKE, shunned=("tower",))


def heads(traffic: Traffic, now: float = 0.0) -> list[tuple[int, ...]]:
    return [errand.photos for errand in traffic.heads(now)]


def send(traffic: Traffic, place: str, now: float = 0.0) -> UnderWay:
    """What goes first goes there."""
    head = next(traffic.heads(now))
    traffic.send(head, now, place)
    found = traffic.find(head.id)
    assert found
    return found


def test_of_each_kind_one_stands_ahead_and_those_that_have_come_far_go_first() -> None:
    traffic = Traffic(SEGMENTS)
    for like, photo in ((LIKE, 0), (LIKE, 1), (SHUNNING, 2), (LATER, 3), (LATER, 4)):
        traffic.put(like, (photo,))
    assert heads(traffic) == [(3,), (0,), (2,)]
    _, second, third = traffic.heads(0)
    traffic.send(second, 0, "gpu_queue")
    assert heads(traffic) == [(3,), (1,), (2,)]
    traffic.send(third, 0, "gpu_queue")
    assert heads(traffic) == [(3,), (1,)]


def test_what_is_tried_again_waits_for_its_time() -> None:
    traffic = Traffic(SEGMENTS)
    traffic.put(LIKE, (0,), 1, 5.0)
    assert heads(traffic, 4.9) == []
    assert heads(traffic, 5.0) == [(0,)]
    traffic.put(LIKE, (1,))
    assert heads(traffic, 9.0) == [(1,)]


def test_how_much_waits_where_and_who_has_how_much_in_hand_is_known() -> None:
    traffic = Traffic(SEGMENTS)
    for photo in range(4):
        traffic.put(LIKE, (photo,))
    first, second, third = (send(traffic, "gpu_queue") for _ in range(3))
    traffic.begin(first, "tower@1", 1)
    traffic.begin(first, "tower@1", 2)
    traffic.begin(second, "tower@1", 2)
    assert (traffic.waiting["gpu_queue"], traffic.in_hand) == (1, {"gpu_queue@tower": 2})
    traffic.end(second)
    traffic.end(third)
    assert (traffic.waiting["gpu_queue"], traffic.in_hand, traffic.at_work) == (
        0,
        {"gpu_queue@tower": 1},
        {"gpu_queue"},
    )
    assert not traffic.is_over
    traffic.end(first)
    traffic.end(send(traffic, "gpu_queue"))
    assert traffic.is_over


def test_what_could_not_be_sent_is_sent_later_and_nothing_is_held_against_it() -> None:
    traffic = Traffic(SEGMENTS)
    traffic.put(LIKE, (0, 1), 1)
    sent = send(traffic, "gpu_queue").errand
    traffic.unsent(sent)
    (again,) = traffic.heads(0)
    assert (again.photos, again.attempt, traffic.waiting["gpu_queue"]) == (sent.photos, 1, 0)
    assert again.id != sent.id


def test_what_waits_is_not_lost_until_its_queue_is_empty() -> None:
    traffic = Traffic(SEGMENTS)
    for photo in range(2):
        traffic.put(LIKE, (photo,))
    begun, waiting = send(traffic, "gpu_queue"), send(traffic, "gpu_queue")
    traffic.begin(begun, "tower@1", 0)
    assert traffic.unseen(0) == frozenset()
    assert traffic.unseen(1) == {"gpu_queue"}
    assert traffic.vanished("fast_queue", 1) == ()
    assert traffic.vanished("gpu_queue", 1) == (waiting.errand.id,)
    assert heads(traffic) == [waiting.errand.photos]


def test_what_was_sent_to_one_that_takes_nothing_is_sent_to_anybody_however_young_it_is() -> None:
    traffic = Traffic(SEGMENTS)
    for photo in range(2):
        traffic.put(LIKE, (photo,))
    old, young = send(traffic, "gpu_queue@tower", 0), send(traffic, "gpu_queue@tower", 9)
    assert set(traffic.vanished("gpu_queue@tower", inf)) == {old.errand.id, young.errand.id}
    assert [send(traffic, "gpu_queue").errand.photos for _ in range(2)] == [(0,), (1,)]
