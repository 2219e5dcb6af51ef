"""The tasks that others may call by their names, as the founding document routes them: one model about one photo."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from time import perf_counter
from typing import TYPE_CHECKING, Any

from safelight.errors import OutOfMemoryError, SafelightError, StoreError

if TYPE_CHECKING:
    from celery import Celery

COUNTDOWN = 60.0
"""Seconds before the first retry; twice as long before each next one, and up to half as much again by chance."""

AskModel = Callable[[str, str, Mapping[str, Any]], Any]
"""A model's answer about a photo, as JSON can say it, by model name, path and parameters."""


def install(app: Celery, name: str, ask: AskModel, *, countdown: float = COUNTDOWN) -> None:
    """Give a worker's application a task of that name, called with a model's name, a photo's path and parameters.

    It answers `success`, `result`, `model` and `processing_time` (seconds). A fault that may pass is retried three
    times, and then raised; one that does not is answered: `success` is false, and `result` has its words as `error`.
    """

    def named_task(self: Any, model_name: str, image_path: str, parameters: dict[str, Any]) -> dict[str, Any]:
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

    app.task(name=name, bind=True, max_retries=3, shared=False)(named_task)
