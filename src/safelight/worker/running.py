"""A worker's life: Celery's own, over benches that carry errands out."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

import click

from safelight.errors import CallError

if TYPE_CHECKING:
    from safelight.settings import Settings
    from safelight.worker.pool import WorkerPool


def run_worker(chosen: Settings, kinds: frozenset[str], pool: WorkerPool, name: str | None) -> None:
    """Take errands until it is stopped.

    Raises CallError where the call lacks a broker or a store; RunError where the broker cannot be reached.
    """
    from safelight.app.working.benches import Benches
    from safelight.dispatch.celery import round_trip, work
    from safelight.dispatch.celery.app import make_app
    from safelight.dispatch.celery.reach import require_reachable
    from safelight.settings import surroundings
    from safelight.store.location import Location

    if chosen.broker is None:
        raise CallError("a worker needs a broker: --broker redis://HOST or amqp://HOST, or SAFELIGHT_BROKER")
    location = Location.of(chosen.store)
    if location is None:
        raise CallError("a worker without a store finds nothing out; name the one that the runs have by --store")
    around = surroundings(chosen)
    readers = pool.readers if chosen.workers is None else chosen.workers
    benches = Benches(location, around, readers, chosen.decode_timeout)
    app = make_app(chosen.broker.get_secret_value())
    require_reachable(app)
    work.install(app, benches.carry_out)
    round_trip.install(app)
    own = name or f"{socket.gethostname()}-{os.getpid()}"
    click.echo(
        f"Worker {own} takes {', '.join(sorted(kinds))} errands, {pool.errands} at once. Ctrl-C stops it.", err=True
    )
    queues = ",".join(sorted(f"{kind}_queue" for kind in kinds))
    options = ["-Q", queues, "-P", pool.name, "-c", str(pool.errands), "-n", f"{own}@safelight", "-l", "warning"]
    app.worker_main(["worker", *options, "--without-mingle", "--without-gossip"])
