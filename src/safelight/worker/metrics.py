"""What a worker tells Prometheus: errands, seconds, models that come and go, and what waits in its queues.

Children of a worker that forks write their figures into files of a folder that they share; the process that is asked
adds them up. The library decides which of both it does when it is imported, so this is imported after `SHARED` is set.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import psutil
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, start_http_server
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead
from prometheus_client.registry import Collector

from safelight.app.working.benches import Held
from safelight.errors import CallError
from safelight.worker.listening import SHARED

if TYPE_CHECKING:
    from prometheus_client import Metric

    from safelight.dispatch.celery.errand import Errand, Report
    from safelight.worker.listening import Listening

SECONDS = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800)

Depth = Callable[[str], int | None]
"""How much waits in a queue; None where the broker is away."""


class Metrics:
    """A worker's figures."""

    def __init__(self, held: Callable[[], Held]) -> None:
        """`held` says what this process holds in memory; it is asked after each errand."""
        self.registry = CollectorRegistry()
        self._held = held
        self._last = Held(0, 0, 0)
        self._lock = Lock()
        told, by = self.registry, ("queue",)
        self._errands = Counter(
            "safelight_errands", "Errands, by what became of them.", ("queue", "outcome"), registry=told
        )
        self._photos = Counter("safelight_photos", "Photos of errands that were carried out.", by, registry=told)
        self._faults = Counter("safelight_photo_faults", "Photos, or models, without an answer.", by, registry=told)
        self._seconds = Histogram(
            "safelight_errand_seconds", "Of errands that were carried out.", by, buckets=SECONDS, registry=told
        )
        self._loads = Counter("safelight_model_loads", "Models that were loaded.", registry=told)
        self._unloads = Counter("safelight_model_evictions", "Models that were let go.", registry=told)
        self._memory = Gauge(
            "safelight_model_memory_bytes",
            "Of the models in memory.",
            registry=told,
            multiprocess_mode="livesum",
        )

    def hear(self, errand: Errand, report: Report, queue: str) -> None:
        """An errand is over."""
        self._errands.labels(queue, report.outcome).inc()
        if report.outcome == "done":
            self._photos.labels(queue).inc(len(errand.photos))
            self._faults.labels(queue).inc(len(report.blames))
            self._seconds.labels(queue).observe(report.seconds)
        self.look()

    def look(self) -> None:
        """Note what is held now."""
        with self._lock:
            now, before = self._held(), self._last
            self._last = now
            self._loads.inc(now.loads - before.loads)
            self._unloads.inc(now.unloads - before.unloads)
            self._memory.set(now.memory)

    def serve(self, at: Listening, queues: Collection[str], depth: Depth) -> None:
        """Answer whoever asks, as long as this process lives. Raises CallError where the port is taken."""
        registry = self.registry
        if folder := os.environ.get(SHARED):
            registry = CollectorRegistry()
            _Children(registry, folder)
        registry.register(Waiting(queues, depth))
        try:
            start_http_server(at.port, at.address, registry)
        except OSError as error:
            raise CallError(
                f"figures cannot be told at {at.address}:{at.port}: {error}; name another port by --metrics"
            ) from None


class Waiting(Collector):
    """How much waits in the queues, found out when it is asked."""

    def __init__(self, queues: Collection[str], depth: Depth) -> None:
        self._queues, self._depth = sorted(queues), depth

    def describe(self) -> Iterator[Metric]:
        """Nothing ahead: that would ask the broker."""
        return iter(())

    def collect(self) -> Iterator[Metric]:
        """A figure a queue; none while the broker is away."""
        found = GaugeMetricFamily("safelight_queue_depth", "Messages that nobody has taken.", labels=("queue",))
        for queue in self._queues:
            if (waiting := self._depth(queue)) is not None:
                found.add_metric((queue,), waiting)
        yield found


class _Children(MultiProcessCollector):
    """Figures of all children; what one that is gone held in memory is not counted any more."""

    def __init__(self, registry: CollectorRegistry, folder: str) -> None:
        super().__init__(registry, folder)  # type: ignore[no-untyped-call]
        self._folder = folder

    def collect(self) -> Iterator[Metric]:
        for file in Path(self._folder).glob("gauge_live*_*.db"):
            number = file.stem.rpartition("_")[2]
            if number.isdigit() and not psutil.pid_exists(int(number)):
                mark_process_dead(int(number), self._folder)  # type: ignore[no-untyped-call]
        return iter(super().collect())  # type: ignore[no-untyped-call]
