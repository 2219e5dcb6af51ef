"""Which weights a worker has, told to whoever begins a run and has none: revisions, which are part of keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from time import monotonic
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from safelight.dispatch.celery.incarnation import called
from safelight.dispatch.celery.mailbox import Mailbox, post
from safelight.dispatch.celery.queues import HOLDINGS

if TYPE_CHECKING:
    from celery import Celery

    from safelight.plan.segments import Queue

Told = tuple[tuple[str, str], ...]
Tell = Callable[[str, Sequence[str]], Told]
"""What tells a player apart on this machine, by its name and the repositories of its weights."""


def install(app: Celery, tell: Tell) -> None:
    """Give a worker's application the task `safelight.holdings`."""

    def holdings(self: Any, address: str, players: Mapping[str, Sequence[str]]) -> None:
        told = {name: tell(name, repositories) for name, repositories in players.items()}
        post(app, address, {"worker": self.request.hostname, "told": told}, patient=False)

    app.task(name=HOLDINGS, bind=True, ignore_result=True, acks_late=False, shared=False)(holdings)


def told_by(
    app: Celery, queue: Queue, players: Mapping[str, Sequence[str]], seconds: float
) -> tuple[str, Mapping[str, Told]] | None:
    """Who answers on that queue, and what it says of these players; None where nobody did in time.

    Raises kombu's OperationalError where the broker is away.
    """
    mailbox = Mailbox(app, f"safelight.holdings.{uuid4().hex}")
    until = monotonic() + seconds
    try:
        mailbox.open()
        words = {name: list(repositories) for name, repositories in players.items()}
        app.send_task(HOLDINGS, args=(mailbox.address, words), queue=queue, expires=seconds, retry=False)
        while (left := until - monotonic()) > 0:
            for said in mailbox.take(left):
                if told := said.get("told"):
                    answer = {name: tuple((str(what), str(which)) for what, which in one) for name, one in told.items()}
                    return called(str(said["worker"])), answer
    finally:
        mailbox.close(forget=True)
    return None
