"""What a worker does with an errand before it carries it out."""

from threading import Timer

import pytest
from celery import Celery

from safelight.dispatch.celery import work
from safelight.dispatch.celery.errand import Errand
from safelight.dispatch.celery.mailbox import depth
from tests.dispatch.celery.redis_server import RedisServer

pytestmark = pytest.mark.slow
ERRAND = Errand("run", 0, 0, (0, 1), "", wants=("nima",))


def passed_on(app: Celery) -> bool:
    """By a worker that holds another model, and for which nothing waits."""
    return work._passed_on(app, ERRAND, "gpu_queue", "gpu_queue@tower", frozenset({"siglip"}))


def test_an_errand_that_is_passed_on_waits_for_a_broker_that_comes_back(app: Celery, redis: RedisServer) -> None:
    redis.stop()
    back = Timer(1.0, redis.start)
    back.start()
    assert passed_on(app)
    back.join()
    assert depth(app, "gpu_queue") == 1


def test_an_errand_that_cannot_be_passed_on_is_kept(
    app: Celery, redis: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "RETRIES", {"max_retries": 1, "interval_start": 0.0})
    redis.stop()
    assert not passed_on(app)
    redis.start()
    assert depth(app, "gpu_queue") == 0
