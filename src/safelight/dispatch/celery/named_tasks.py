"""The task that others may call by its name: `tasks.process_with_model`, one model over one photo."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from time import perf_counter
from typing import TYPE_CHECKING, Any

from safelight.dispatch.celery.queues import PROCESS_WITH_MODEL
from safelight.errors import OutOfMemoryError, SafelightError, StoreError

if TYPE_CHECKING:
    from celery import Celery

COUNTDOWN = 60.0
"""Seconds before the first retry; twice as long before each next one, and up to half as much again by chance."""

AskModel = Callable[[str, str, Mapping[str, Any]], Any]
"""A model's answer about a photo, as JSON can say it, by model name, path and parameters."""


def install(app: Celery, ask: AskModel, *, countdown: float = COUNTDOWN) -> None:
    """Give a worker's application the task.

    It answers `success`, `result`, `model` and `processing_time` (seconds). A fault that may pass is retried three
    times, and then raised; one that does not is answered: `success` is false, and `result` has its words as `error`.
    """

    def process_with_model(self: Any, model_name: str, image_path: str, parameters: dict[str, Any]) -> dict[str, Any]:
        started = perf_counter()
        try:
            success, result = True, ask(model_name, image_path, parameters)
        except (OSError, MemoryError, OutOfMemoryError, StoreError) as error:
            wait = countdown * 2**self.request.retries * (1 + random.random() / 2)  # noqa: S311 - no secret
            raise self.retry(exc=error, countdown=wait) from error
        except SafelightError as error:
            success, result = False, {"error": str(error)}
        return {
            "success": success,
            "result": result,
            "model": model_name,
            "processing_time": round(perf_counter() - started, 3),
        }

    app.task(name=PROCESS_WITH_MODEL, bind=True, max_retries=3, shared=False)(process_with_model)
