"""Workers that have something in hand are told from those that take nothing."""

from types import SimpleNamespace

import pytest
from celery import Celery

from safelight.app.working.crew import Crew
from safelight.dispatch.celery.coordinator import CeleryElsewhere
from safelight.dispatch.celery.errand import Errand
from safelight.dispatch.celery.incarnation import called
from safelight.dispatch.celery.mailbox import depth
from safelight.dispatch.celery.presence import Present, presences
from tests.dispatch.celery.conftest import Workers, until
from tests.dispatch.celery.noting_worker import Fate
from tests.dispatch.celery.redis_server import RedisServer
from tests.plan.test_segments import on_gpu, planned
from tests.plan.world import LOOKER, SCORER

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("pool", ["threads", "prefork", "solo"])
def test_a_worker_at_a_long_errand_is_busy_with_it_and_manned_again_when_it_is_over(
    app: Celery, redis: RedisServer, workers: Workers, pool: str
) -> None:
    workers.start("cpu_queue", pool=pool)
    workers.started(app)
    errand = Errand("run-7", 0, 0, tuple(range(8)), Fate(slow=1.25).signature)
    CeleryElsewhere(app, "run-7", planned(SCORER, on_gpu(LOOKER)), errand.signature)._post(errand, "cpu_queue")
    until(lambda: len(workers.seen(0)) > 0)
    crew = Crew(redis.url, 0.5)
    *_, cpu = crew.muster()
    (busy,) = cpu.busy
    assert (cpu.worker, cpu.deaf, busy.errand) == ("", (), "run run-7, photos 0-7")
    assert busy.worker.startswith("cpu_queue-")
    assert busy.seconds > 0.5
    crew.seconds = 1.5
    (own,) = crew.seek(busy.worker)
    assert (own.worker, [one.errand for one in own.busy]) == ("", ["run run-7, photos 0-7"])
    until(lambda: len(workers.seen(0)) == 8)
    until(lambda: bool(crew.muster()[-1].worker))
    assert [post.worker for post in crew.seek(busy.worker)] == [busy.worker]


@pytest.mark.parametrize(
    ("name", "is_meant"),
    [("cpu", True), ("tower.studio", True), ("tower", False), ("cpu@tower.studio", False), ("1a", False), ("", False)],
)
def test_a_worker_is_called_by_its_name_or_its_machines(name: str, is_meant: bool) -> None:
    assert Present("cpu@tower.studio.1a", frozenset()).is_called(name) == is_meant


@pytest.mark.parametrize("said", [{"error": "'NoneType' object has no attribute 'tasks'"}, None])
def test_who_answers_half_a_question_with_an_error_or_not_at_all_is_not_taken_for_idle(said: object) -> None:
    """As where a worker is just about to lose its broker."""
    workers = ("well@nas.1a", "ill@nas.1b", "mute@nas.1c")
    asked = SimpleNamespace(
        active_queues=lambda: {worker: [{"name": "cpu_queue"}] for worker in workers},
        active=lambda: {"well@nas.1a": [], "ill@nas.1b": said},
    )
    app = SimpleNamespace(control=SimpleNamespace(inspect=lambda timeout: asked))
    assert [one.worker for one in presences(app)] == ["well@nas.1a"]  # type: ignore[arg-type]


def test_where_nobody_answers_nobody_is_there() -> None:
    asked = SimpleNamespace(active_queues=lambda: None, active=lambda: None)
    app = SimpleNamespace(control=SimpleNamespace(inspect=lambda timeout: asked))
    assert presences(app) == ()  # type: ignore[arg-type]


def test_a_solo_worker_answers_again_when_the_broker_is_back_and_ends_when_it_is_told(
    app: Celery, redis: RedisServer, workers: Workers
) -> None:
    workers.start("cpu_queue", pool="solo")
    workers.started(app)
    redis.stop()
    redis.start()
    until(lambda: bool(presences(app, 0.5)))
    workers.stop()
    assert workers.ended() == [0]


def test_a_worker_that_takes_nothing_any_more_is_told_as_such(
    app: Celery, redis: RedisServer, workers: Workers
) -> None:
    workers.start("cpu_queue")
    workers.started(app)
    (worker,) = app.control.inspect(timeout=2).active_queues()
    # It says that it takes from the queue, as after a broker's restart, and does not.
    app.control.rate_limit("safelight.ping", "1/h", destination=[worker])
    app.send_task("safelight.ping", args=("nobody", "x"), queue="cpu_queue")
    app.send_task("safelight.ping", args=("nobody", "x"), queue="cpu_queue")
    *_, cpu = Crew(redis.url, 0.5).muster()
    assert cpu.deaf == (called(worker),)
    assert not cpu.manned
    (own,) = Crew(redis.url, 3.0).seek(called(worker))
    assert (own.deaf, own.manned) == (cpu.deaf, False)
    assert depth(app, own.queue) == 0
