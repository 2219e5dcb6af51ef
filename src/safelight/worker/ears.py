"""Who hears what a worker does: its log, and Prometheus where that was asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from safelight.dispatch.celery.mailbox import depth
from safelight.dispatch.celery.serving import log_errand
from safelight.errors import CallError
from safelight.worker.listening import SHARED

if TYPE_CHECKING:
    from celery import Celery

    from safelight.app.working.benches import Held
    from safelight.dispatch.celery.errand import Errand, Report
    from safelight.worker.call import Call
    from safelight.worker.metrics import Metrics


@dataclass(frozen=True, slots=True)
class Ears:
    """Those of one worker, its children's too."""

    metrics: Metrics | None = None

    def hear(self, errand: Errand, report: Report, queue: str) -> None:
        """An errand is over."""
        log_errand(errand, report, queue)
        if self.metrics is not None:
            self.metrics.hear(errand, report, queue)

    def look(self) -> None:
        """What is in memory may be other than it was."""
        if self.metrics is not None:
            self.metrics.look()


@contextmanager
def ears(call: Call, app: Celery, held: Callable[[], Held]) -> Iterator[Ears]:
    """As long as the worker lives. Raises CallError where figures cannot be told as the call says."""
    if call.metrics is None:
        yield Ears()
        return
    with TemporaryDirectory(prefix="safelight-metrics-") as folder:
        if call.pool.name == "prefork":
            os.environ[SHARED] = folder  # before the library is imported, which looks for it then
        try:
            from safelight.worker.metrics import Metrics
        except ImportError as error:
            raise CallError(f"{error.name} is missing: pip install 'safelight[celery]'") from None
        metrics = Metrics(held)
        metrics.serve(call.metrics, call.queues, partial(depth, app))
        yield Ears(metrics)
