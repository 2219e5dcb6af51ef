"""Whether anybody works on a queue, by asking: a task goes there, and its answer comes back."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from kombu.exceptions import OperationalError

from safelight.dispatch.celery.mailbox import Mailbox, post
from safelight.dispatch.celery.queues import PING

if TYPE_CHECKING:
    from celery import Celery

    from safelight.plan.segments import Queue


def install(app: Celery) -> None:
    """Give a worker's application the task `safelight.ping`."""

    def ping(self: Any, address: str) -> None:
        post(app, address, {"pong": self.request.hostname}, patient=False)

    app.task(name=PING, bind=True, ignore_result=True, acks_late=False, shared=False)(ping)


def round_trip(app: Celery, queue: Queue, seconds: float = 5.0) -> float | None:
    """How long a task took to a worker of this queue and back; None where none answered in time.

    A process that is there, and even one that answers Celery's own ping, may have stopped taking work after a broker's
    restart: only work that is done shows that work is done. Workers that are all at errands answer when one is over.
    """
    mailbox = Mailbox(app, f"safelight.ping.{uuid4().hex}")
    started = monotonic()
    try:
        mailbox.open()
        app.send_task(PING, args=(mailbox.address,), queue=queue, expires=seconds, retry=False)
        while (left := started + seconds - monotonic()) > 0:
            if mailbox.take(left):
                return monotonic() - started
    except OperationalError:
        return None
    finally:
        mailbox.close(forget=True)
    return None
