"""A worker's life: Celery's own, over benches that carry errands out."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from safelight.errors import CallError

if TYPE_CHECKING:
    from celery import Celery

    from safelight.app.working.benches import Benches
    from safelight.dispatch.celery.errand import Errand, Report
    from safelight.dispatch.celery.work import Told
    from safelight.settings import Settings
    from safelight.worker.listening import Listening
    from safelight.worker.pool import WorkerPool


@dataclass(frozen=True, slots=True)
class Call:
    """How a worker was called."""

    kinds: frozenset[str]
    pool: WorkerPool
    name: str | None = None
    preload: tuple[str, ...] = ()
    """Models to load before the first errand."""
    metrics: Listening | None = None

    @property
    def queues(self) -> tuple[str, ...]:
        """What it takes, as the broker calls it."""
        return tuple(sorted(f"{kind}_queue" for kind in self.kinds))


def run_worker(chosen: Settings, call: Call) -> None:
    """Take errands until it is stopped.

    Raises CallError where the call lacks a broker or a store, or names a model that nobody has; RunError where the
    broker cannot be reached; ModelError where what is to be loaded first cannot be.
    """
    from safelight.dispatch.celery import round_trip, work
    from safelight.dispatch.celery.app import make_app
    from safelight.dispatch.celery.reach import require_reachable
    from safelight.dispatch.celery.serving import serve

    if chosen.broker is None:
        raise CallError("a worker needs a broker: --broker redis://HOST or amqp://HOST, or SAFELIGHT_BROKER")
    benches = _benches(chosen, call.pool)
    benches.require_known(chosen.profile, call.preload)
    app = make_app(chosen.broker.get_secret_value())
    require_reachable(app)
    preload = partial(benches.preload, chosen.profile, call.preload) if call.preload else None
    if preload and call.pool.name != "prefork":
        preload()
        preload = None
    with _told(call, app, benches) as told:
        work.install(app, benches.carry_out, told=told)
        round_trip.install(app)
        own = call.name or f"{socket.gethostname()}-{os.getpid()}"
        click.echo(_greeting(own, call), err=True)
        serve(app, call.queues, call.pool.name, call.pool.errands, own, preload)


def _benches(chosen: Settings, pool: WorkerPool) -> Benches:
    from safelight.app.working.benches import Benches
    from safelight.settings import surroundings
    from safelight.store.location import Location

    location = Location.of(chosen.store)
    if location is None:
        raise CallError("a worker without a store finds nothing out; name the one that the runs have by --store")
    readers = pool.readers if chosen.workers is None else chosen.workers
    return Benches(location, surroundings(chosen), readers, chosen.decode_timeout)


@contextmanager
def _told(call: Call, app: Celery, benches: Benches) -> Iterator[Told]:
    """Who is told of errands: the log, and Prometheus where that was asked for."""
    from safelight.dispatch.celery.mailbox import depth
    from safelight.dispatch.celery.serving import log_errand

    if call.metrics is None:
        yield log_errand
        return
    with TemporaryDirectory(prefix="safelight-metrics-") as folder:
        if call.pool.name == "prefork":
            os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder
        try:
            from safelight.worker.metrics import Metrics
        except ImportError as error:
            raise CallError(f"{error.name} is missing: pip install 'safelight[celery]'") from None
        metrics = Metrics(benches.held)
        metrics.serve(call.metrics, call.queues, partial(depth, app))

        def both(errand: Errand, report: Report, queue: str) -> None:
            log_errand(errand, report, queue)
            metrics.hear(errand, report, queue)

        yield both


def _greeting(own: str, call: Call) -> str:
    said = f"Worker {own} takes {', '.join(sorted(call.kinds))} errands, {call.pool.errands} at once. Ctrl-C stops it."
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        said += " It runs as root: a user who may read the photos is enough."
    return said
