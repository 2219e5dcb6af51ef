"""Whether anybody works on a queue, asked of a real broker."""

from __future__ import annotations

import pytest
from celery import Celery

from safelight.dispatch.celery.round_trip import round_trip
from tests.dispatch.celery.conftest import Workers
from tests.dispatch.celery.redis_server import RedisServer

pytestmark = pytest.mark.slow


def test_a_queue_on_which_nobody_works_gives_no_answer(app: Celery, workers: Workers) -> None:
    workers.start("gpu_queue")
    assert (round_trip(app, "gpu_queue", 60) or 0) > 0
    assert round_trip(app, "fast_queue", 0.3) is None


def test_a_broker_that_is_away_gives_no_answer(app: Celery, redis: RedisServer) -> None:
    redis.stop()
    assert round_trip(app, "gpu_queue", 1) is None
