"""Five hundred photos through two segments, by workers that are processes, over a real broker."""

from __future__ import annotations

from time import monotonic

import pytest
import redis as redis_client
from celery import Celery

from safelight.dispatch.celery.coordinator import CeleryElsewhere
from safelight.dispatch.celery.errand import Errand, Report, packed_reply
from safelight.dispatch.celery.mailbox import post
from safelight.engine.elsewhere import Blame
from tests.dispatch.celery.conftest import GOES_ON, PATIENCE, PHOTOS, Make, Workers
from tests.dispatch.celery.noting_worker import Fate
from tests.dispatch.celery.redis_server import RedisServer
from tests.plan.test_segments import on_gpu, planned
from tests.plan.world import LOOKER, SCORER

pytestmark = pytest.mark.slow


def test_every_photo_is_looked_at_once_in_each_segment(app: Celery, workers: Workers, coordinator: Make) -> None:
    workers.start("gpu_queue", "fast_queue")
    workers.started(app)
    done: list[int] = []
    told: list[tuple[Errand, Report]] = []
    elsewhere = coordinator(Fate(unreadable=(7,)))
    elsewhere.told = lambda errand, report: told.append((errand, report))
    blames = elsewhere.look(0, PHOTOS, done.append, GOES_ON)
    assert blames == (Blame(7, "", "unreadable", "it is cut short"),)
    readable = [photo for photo in PHOTOS if photo != 7]
    assert sorted(workers.seen(0)) == sorted(workers.seen(1)) == readable
    assert sum(done) == len(PHOTOS)
    assert {report.worker.split("-")[0] for _, report in told} == {"gpu_queue", "fast_queue"}
    assert {report.models for _, report in told} == {("small/quality@1",)}


def test_a_queue_that_nobody_serves_is_told_once(app: Celery, workers: Workers, coordinator: Make) -> None:
    workers.start("fast_queue")
    workers.started(app)
    said: list[str] = []
    elsewhere = coordinator()
    elsewhere.notice = said.append
    over = monotonic() + 4 * PATIENCE.unseen
    elsewhere.look(0, PHOTOS, lambda n: None, lambda: monotonic() > over)
    (words,) = said
    assert words.startswith(
        "Nobody takes what is for the gpu queue, and the run waits. Start `safelight worker --queues gpu`"
    )


def test_a_phase_that_asks_no_model_is_done_without_a_journey(app: Celery, coordinator: Make) -> None:
    done: list[int] = []
    assert coordinator().look(1, PHOTOS, done.append, GOES_ON) == ()
    assert done == [len(PHOTOS)]


@pytest.mark.parametrize(("photos", "largest"), [(40, 4), (200, 12), (600, 32)])
def test_a_few_photos_are_spread_over_many_errands(
    app: Celery, workers: Workers, coordinator: Make, photos: int, largest: int
) -> None:
    workers.start("gpu_queue", "fast_queue")
    workers.started(app)
    sizes: list[int] = []
    elsewhere = coordinator()
    elsewhere.told = lambda errand, report: sizes.append(len(errand.photos))
    elsewhere.look(0, range(photos), lambda more: None, GOES_ON)
    assert max(sizes) == largest
    assert sorted(workers.seen(1)) == list(range(photos))


def test_nothing_larger_than_four_kilobytes_goes_through_the_broker(app: Celery, redis: RedisServer) -> None:
    plan = planned(SCORER, on_gpu(LOOKER))
    elsewhere = CeleryElsewhere(app, "20261128-090100-abcdef", plan, "5f" * 32)
    asked = iter([False, False, True])
    elsewhere.look(0, range(9_000_000, 9_001_000, 2), lambda n: None, lambda: next(asked))
    elsewhere.close()
    blames = tuple(Blame(photo, "a_long_name/quality", "measurement_failed", "ü" * 500) for photo in range(32))
    for part in Report("e" * 32, "r", blames, worker="gpu-tower@studio").parts():
        post(app, "replies", packed_reply(part))
    with redis_client.Redis(port=redis.port) as client:
        errands, replies = client.lrange("gpu_queue", 0, -1), client.lrange("replies", 0, -1)
    assert len(errands) > 1
    assert len(replies) > 1
    assert max(len(message) for message in (*errands, *replies)) < 4096
