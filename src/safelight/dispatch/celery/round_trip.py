"""Whether anybody works on a queue, by asking: a task goes there, and its answer comes back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from kombu.exceptions import OperationalError

from safelight.dispatch.celery.app import queue_at
from safelight.dispatch.celery.mailbox import Mailbox, post
from safelight.dispatch.celery.queues import PING

if TYPE_CHECKING:
    from celery import Celery


@dataclass(frozen=True, slots=True)
class Pong:
    """A worker's answer."""

    worker: str
    seconds: float
    """From the question to the answer."""


def install(app: Celery) -> None:
    """Give a worker's application the task `safelight.ping`."""

    def ping(self: Any, address: str, about: str = "") -> None:
        post(app, address, {"pong": self.request.hostname, "about": about}, patient=False)

    app.task(name=PING, bind=True, ignore_result=True, acks_late=False, shared=False)(ping)


def round_trip(app: Celery, queue: str, seconds: float = 5.0) -> float | None:
    """How long a task took to a worker of this queue and back; None where none answered in time."""
    pong = round_trips(app, (queue,), seconds).get(queue)
    return pong.seconds if pong else None


def round_trips(app: Celery, queues: Iterable[str], seconds: float = 5.0) -> Mapping[str, Pong]:
    """Who answers on these queues, all workers' or one's own; one on which nobody did in time is left out.

    A process that is there, and even one that answers Celery's own ping, may have stopped taking work after a broker's
    restart: only work that is done shows that work is done. Workers that are all at errands answer when one is over.
    """
    mailbox = Mailbox(app, f"safelight.ping.{uuid4().hex}")
    started = monotonic()
    found: dict[str, Pong] = {}
    try:
        mailbox.open()
        open_ones = set(queues)
        for queue in sorted(open_ones):
            app.send_task(PING, args=(mailbox.address, queue), queue=queue_at(queue), expires=seconds, retry=False)
        while open_ones and (left := started + seconds - monotonic()) > 0:
            for said in mailbox.take(left):
                about, worker = said.get("about"), said.get("pong")
                if about in open_ones:
                    open_ones.remove(about)
                    found[about] = Pong(str(worker), monotonic() - started)
    except OperationalError:
        return found
    finally:
        mailbox.close(forget=True)
    return found
