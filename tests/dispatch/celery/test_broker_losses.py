"""A broker that is lost over five hundred photos, and comes back."""

from __future__ import annotations

import pytest
import redis as redis_client
from celery import Celery

from tests.dispatch.celery.conftest import PHOTOS, Make, Workers
from tests.dispatch.celery.noting_worker import Fate
from tests.dispatch.celery.redis_server import RedisServer

pytestmark = pytest.mark.slow


def test_a_broker_that_restarts_is_waited_for(
    app: Celery, redis: RedisServer, workers: Workers, coordinator: Make
) -> None:
    workers.start("gpu_queue", "fast_queue")
    workers.started(app)
    done: list[int] = []
    restarts = 0

    def going_on() -> bool:
        nonlocal restarts
        if restarts < 2 and sum(done) > 100 * (restarts + 1):
            restarts += 1
            redis.stop()
            redis.start()
        return False

    blames = coordinator(Fate(slow=0.001)).look(0, PHOTOS, done.append, going_on)
    assert blames == ()
    assert set(workers.seen(0)) == set(workers.seen(1)) == set(PHOTOS)
    assert sum(done) == len(PHOTOS)
    assert restarts == 2


def test_a_broker_that_forgets_everything_is_told_again(
    app: Celery, redis: RedisServer, workers: Workers, coordinator: Make
) -> None:
    done: list[int] = []
    asked = 0

    def going_on() -> bool:
        nonlocal asked
        asked += 1
        if asked == 2:
            with redis_client.Redis(port=redis.port) as client:
                client.flushall()
            workers.start("gpu_queue", "fast_queue")
        return False

    coordinator().look(0, PHOTOS, done.append, going_on)
    assert set(workers.seen(1)) == set(PHOTOS)
    assert sum(done) == len(PHOTOS)
