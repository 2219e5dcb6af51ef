"""The founding document's tasks: their signature, their answer, their three retries, and their queues."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from celery import Celery

from safelight.dispatch.celery import named_tasks
from safelight.dispatch.celery.app import make_app
from safelight.dispatch.celery.queues import NAMED, PROCESS_WITH_MODEL, QUALITY_CHECK, SIMILARITY_SEARCH
from safelight.errors import PhotoError
from tests.dispatch.celery.conftest import Workers
from tests.dispatch.celery.redis_server import RedisServer


@dataclass
class Model:
    """Answers with what it was asked, or with its fault."""

    fault: Exception | None = None
    asked: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)

    def ask(self, name: str, path: str, parameters: Mapping[str, Any]) -> Any:
        self.asked.append((name, path, dict(parameters)))
        if self.fault:
            raise self.fault
        return {"score": 7}


def called(model: Model, task: str = PROCESS_WITH_MODEL) -> Any:
    app = make_app("memory://")
    named_tasks.install(app, task, model.ask, countdown=0)
    return app.tasks[task].apply(("nima", "/photos/a.jpg", {"faces": True}))


@pytest.mark.parametrize("task", NAMED)
def test_it_answers_what_the_model_says(task: str) -> None:
    model = Model()
    answer = called(model, task).get()
    assert model.asked == [("nima", "/photos/a.jpg", {"faces": True})]
    assert answer.pop("processing_time") >= 0
    assert answer == {"success": True, "result": {"score": 7}, "model": "nima"}


def test_a_fault_that_may_pass_is_retried_three_times() -> None:
    model = Model(ConnectionError("the share is away"))
    called(model)
    assert len(model.asked) == 4


def test_a_fault_that_does_not_pass_is_answered_at_once() -> None:
    model = Model(PhotoError("a.jpg is cut short"))
    answer = called(model).get()
    assert len(model.asked) == 1
    assert not answer["success"]
    assert answer["result"] == {"error": "a.jpg is cut short"}


@pytest.mark.parametrize(
    ("task", "queue"),
    [(PROCESS_WITH_MODEL, "gpu_queue"), (QUALITY_CHECK, "fast_queue"), (SIMILARITY_SEARCH, "cpu_queue")],
)
def test_the_three_named_tasks_go_to_their_queues(task: str, queue: str) -> None:
    assert make_app("memory://").amqp.router.route({}, task)["queue"].name == queue


@pytest.mark.slow
def test_somebody_who_knows_no_more_than_its_name_calls_it(redis: RedisServer, workers: Workers, app: Celery) -> None:
    workers.start("gpu_queue")
    caller = make_app(redis.url, results=redis.url)
    answer = caller.send_task(PROCESS_WITH_MODEL, ("nima", "/photos/a.jpg", {})).get(timeout=60, interval=0.05)
    assert answer["success"]
    assert answer["result"] == "/photos/a.jpg"
    caller.close()
