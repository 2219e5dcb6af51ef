"""A worker's life: Celery's own, over benches that carry errands out."""

from __future__ import annotations

import os
import socket
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

import click

from safelight.errors import CallError, RunError, StoreError

if TYPE_CHECKING:
    from safelight.app.working.benches import Benches
    from safelight.settings import Settings
    from safelight.worker.call import Call
    from safelight.worker.pool import WorkerPool


def run_worker(chosen: Settings, call: Call) -> None:
    """Take errands until it is stopped.

    Raises CallError where the call lacks a broker or a store, or names a model that nobody has; RunError where the
    broker cannot be reached; ModelError where what is to be loaded first cannot be.
    """
    from safelight.dispatch.celery import holdings, named_tasks, round_trip, work
    from safelight.dispatch.celery.app import answers_at, make_app
    from safelight.dispatch.celery.endurance import Endurance
    from safelight.dispatch.celery.queues import NAMED, own_queue
    from safelight.dispatch.celery.reach import require_reachable
    from safelight.dispatch.celery.serving import serve
    from safelight.models.readiness import told_of
    from safelight.worker.ears import ears

    if chosen.broker is None:
        raise CallError("a worker needs a broker: --broker redis://HOST or amqp://HOST, or SAFELIGHT_BROKER")
    benches = _benches(chosen, call.pool)
    benches.require_known(chosen.profile, call.preload)
    broker = chosen.broker.get_secret_value()
    app = make_app(broker, results=answers_at(broker))
    require_reachable(app)
    own = call.name or f"{socket.gethostname()}-{os.getpid()}"
    with ears(call, app, benches.held) as heard:

        def begin() -> None:
            with suppress(StoreError, RunError):  # an errand that comes to the same is tried again
                benches.open()
            benches.preload(chosen.profile, call.preload)
            heard.look()

        forks = call.pool.name == "prefork"
        if not forks:
            begin()
        endurance = Endurance()
        doors = {queue: own_queue(queue, own) for queue in call.queues}
        sent_to = {} if forks else doors  # children hold models of their own, and it is anybody who takes an errand
        work.install(app, benches.carry_out, told=heard.hear, ended=endurance.hear, own=sent_to, held=benches.models)
        round_trip.install(app)
        holdings.install(app, told_of)
        for task in NAMED:
            named_tasks.install(app, task, partial(benches.ask, chosen.profile, task))
        click.echo(_greeting(own, call), err=True)
        queues = (*doors.values(), *call.queues)
        first = begin if forks else None
        serve(app, queues, call.pool.name, call.pool.errands, own, first, lambda: endurance.is_over)


def _benches(chosen: Settings, pool: WorkerPool) -> Benches:
    from safelight.app.working.benches import Benches
    from safelight.settings import surroundings
    from safelight.store.location import Location

    location = Location.of(chosen.store)
    if location is None:
        raise CallError("a worker without a store finds nothing out; name the one that the runs have by --store")
    readers = pool.readers if chosen.workers is None else chosen.workers
    return Benches(location, surroundings(chosen), readers, chosen.decode_timeout)


def _greeting(own: str, call: Call) -> str:
    said = f"Worker {own} takes {', '.join(sorted(call.kinds))} errands, {call.pool.errands} at once. Ctrl-C stops it."
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        said += " It runs as root: a user who may read the photos is enough."
    return said
