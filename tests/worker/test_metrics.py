"""What Prometheus is told of a worker that does not fork."""

import socket
from collections.abc import Callable
from urllib.request import urlopen

import pytest
from prometheus_client import CollectorRegistry

from safelight.app.working.benches import Held
from safelight.dispatch.celery.errand import Errand, Report
from safelight.engine.elsewhere import Blame
from safelight.errors import CallError
from safelight.worker.listening import Listening
from safelight.worker.metrics import Metrics, Waiting
from tests.servers.ports import free_port

ERRAND = Errand("run", 0, 0, (3, 4, 5), "")
CPU = {"queue": "cpu_queue"}


def metrics(*held: Held) -> Metrics:
    said = iter(held)
    return Metrics(lambda: next(said))


def report(**told: object) -> Report:
    return Report(ERRAND.id, "run", **told)  # type: ignore[arg-type]


def figure(of: CollectorRegistry) -> Callable[..., float | None]:
    return lambda name, **labels: of.get_sample_value(f"safelight_{name}", labels)


def test_errands_are_counted_by_queue_and_outcome_and_those_that_were_done_are_timed() -> None:
    told = metrics(Held(0, 0, 0), Held(0, 0, 0), Held(0, 0, 0))
    told.hear(ERRAND, report(seconds=0.3, blames=(Blame(3, "", "empty", "it is empty"),)), "cpu_queue")
    told.hear(ERRAND, report(refused="no such run"), "cpu_queue")
    told.hear(ERRAND, report(redelivered=True), "gpu_queue")
    found = figure(told.registry)
    assert found("errands_total", outcome="done", **CPU) == 1
    assert found("errands_total", outcome="refused", **CPU) == 1
    assert found("errands_total", queue="gpu_queue", outcome="redelivered") == 1
    assert found("photos_total", **CPU) == 3
    assert found("photo_faults_total", **CPU) == 1
    assert found("errand_seconds_count", **CPU) == 1
    assert found("errand_seconds_sum", **CPU) == pytest.approx(0.3)


def test_models_that_come_and_go_are_counted_and_what_is_there_is_weighed() -> None:
    told = metrics(Held(2, 0, 500), Held(3, 2, 200))
    told.look()
    told.look()
    found = figure(told.registry)
    assert (found("model_loads_total"), found("model_evictions_total")) == (3, 2)
    assert found("model_memory_bytes") == 200


def test_what_waits_is_told_by_queue_and_nothing_is_while_the_broker_is_away() -> None:
    registry = CollectorRegistry()
    registry.register(Waiting(("cpu_queue", "fast_queue"), {"cpu_queue": 7, "fast_queue": None}.get))
    found = figure(registry)
    assert found("queue_depth", **CPU) == 7
    assert found("queue_depth", queue="fast_queue") is None


def test_whoever_asks_the_port_is_answered() -> None:
    port = free_port()
    metrics().serve(Listening(port), ("cpu_queue",), lambda queue: 5)
    with urlopen(f"http://127.0.0.1:{port}/metrics") as answer:
        assert 'safelight_queue_depth{queue="cpu_queue"} 5.0' in answer.read().decode()


def test_a_port_that_is_taken_is_a_wrong_call() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(CallError, match="name another port"):
        metrics().serve(Listening(taken.getsockname()[1]), (), lambda queue: 0)
