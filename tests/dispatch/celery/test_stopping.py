"""A run that is stopped, and what of it is still under way."""

from __future__ import annotations

import pytest
import redis as redis_client
from celery import Celery

from safelight.dispatch.celery.mailbox import KEPT, depth
from safelight.dispatch.celery.queues import replies_to
from safelight.dispatch.celery.round_trip import round_trip
from tests.dispatch.celery.conftest import PHOTOS, Make, Workers, until
from tests.dispatch.celery.noting_worker import Fate
from tests.dispatch.celery.redis_server import RedisServer

pytestmark = pytest.mark.slow


def test_what_is_queued_is_thrown_away_when_the_run_is_stopped(
    app: Celery, workers: Workers, coordinator: Make
) -> None:
    workers.start("gpu_queue")
    workers.started(app)
    slow = coordinator(Fate(slow=0.02))  # all of it would take ten seconds, and the first chunk well over half a one
    assert slow.look(0, PHOTOS, lambda n: None, lambda: len(workers.seen(0)) > 0) == ()
    until(lambda: depth(app, "gpu_queue") == 0)
    assert round_trip(app, "gpu_queue", 60) is not None
    assert len(workers.seen(0)) <= 64


def test_what_workers_say_when_nobody_listens_any_more_is_not_kept_for_ever(
    app: Celery, redis: RedisServer, workers: Workers, coordinator: Make
) -> None:
    workers.start("gpu_queue")
    workers.started(app)
    elsewhere = coordinator(Fate(slow=0.02))
    elsewhere.look(0, PHOTOS, lambda n: None, lambda: len(workers.seen(0)) > 0)
    elsewhere.close()
    with redis_client.Redis(port=redis.port) as client:
        until(lambda: client.llen(replies_to("run-0")) > 0)
        assert round_trip(app, "gpu_queue", 60) is not None
        until(lambda: 0 < client.ttl(replies_to("run-0")) <= KEPT)


def test_a_run_can_be_stopped_while_the_broker_is_away(app: Celery, redis: RedisServer, coordinator: Make) -> None:
    asked: list[int] = []

    def stopping() -> bool:
        asked.append(1)
        if len(asked) == 2:
            redis.stop()
        return len(asked) > 3

    elsewhere = coordinator()
    assert elsewhere.look(0, PHOTOS, lambda n: None, stopping) == ()
    elsewhere.close()
    assert len(asked) == 4
