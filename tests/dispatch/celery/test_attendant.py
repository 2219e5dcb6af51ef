"""Whoever answers for a solo worker answers while it works, and keeps it from nothing."""

import threading
from types import SimpleNamespace

import pytest
from celery import Celery

from safelight.dispatch.celery.app import make_app
from safelight.dispatch.celery.attendant import _Attendant
from safelight.dispatch.celery.coordinator import CeleryElsewhere
from safelight.dispatch.celery.errand import Errand
from safelight.dispatch.celery.presence import presences
from tests.dispatch.celery.conftest import Workers, until
from tests.dispatch.celery.noting_worker import Fate
from tests.dispatch.celery.redis_server import RedisServer
from tests.plan.test_segments import on_gpu, planned
from tests.plan.world import LOOKER, SCORER
from tests.servers.ports import free_port


def attending() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "safelight-attendant"]


def test_one_that_cannot_reach_the_broker_is_not_waited_for_goes_on_alone_and_ends() -> None:
    """As where it went away during a long errand: when it is back, the worker's own connection is there first."""
    with make_app(f"redis://127.0.0.1:{free_port()}/0") as app:
        worker = SimpleNamespace(app=app, hostname="solo@1", controller=SimpleNamespace(use_eventloop=False))
        attendant = _Attendant(worker)
        attendant.start(worker)
        (first,) = attending()
        attendant.stop(worker)
        attendant.start(worker)
        assert attending() == [first], "two would both answer"
        attendant.shutdown(worker)
        until(lambda: not attending())


@pytest.fixture
def at_work(app: Celery, workers: Workers) -> Workers:
    """A solo worker with eight photos in hand, of which it has looked at one."""
    workers.start("cpu_queue", pool="solo")
    workers.started(app)
    errand = Errand("run-7", 0, 0, tuple(range(8)), Fate(slow=1.0).signature)
    CeleryElsewhere(app, "run-7", planned(SCORER, on_gpu(LOOKER)), errand.signature)._post(errand, "cpu_queue")
    until(lambda: len(workers.seen(0)) > 0)
    return workers


@pytest.mark.slow
def test_a_worker_that_is_told_to_end_by_the_broker_ends_when_its_errand_is_over(app: Celery, at_work: Workers) -> None:
    app.control.shutdown()
    until(lambda: at_work.ended() == [0])
    assert at_work.seen(0) == list(range(8))


@pytest.mark.slow
def test_a_question_that_comes_to_grief_does_not_end_the_answers(app: Celery, at_work: Workers) -> None:
    app.control.broadcast("rate_limit", arguments={"task_name": 7, "rate_limit": {}})
    app.control.broadcast("nobody_knows_this")
    (there,) = presences(app, 3.0)
    assert there.errand == "run run-7, photos 0-7"


@pytest.mark.slow
def test_a_broker_that_went_away_during_an_errand_is_answered_again(
    app: Celery, redis: RedisServer, at_work: Workers
) -> None:
    redis.stop()
    redis.start()
    until(lambda: [one.errand for one in presences(app)] == ["run run-7, photos 0-7"])
    until(lambda: len(at_work.seen(0)) >= 8)
    until(lambda: [one.errand for one in presences(app)] == [""])
