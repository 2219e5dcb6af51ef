"""Who answers for a worker that does one thing at a time (`solo`), while it is at an errand.

Celery's own answers come from the thread that works there, so a busy worker would be taken for one that is gone.
"""

from __future__ import annotations

from contextlib import suppress
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

from celery.bootsteps import StartStopStep
from celery.worker import state
from celery.worker.pidbox import gPidbox

if TYPE_CHECKING:
    from celery import Celery

BETWEEN_TRIES = 1.0
"""Seconds before a broker that is away is tried again."""


class _Attendant(StartStopStep):  # type: ignore[misc]
    """Celery's box of questions, emptied by a thread with a connection of its own."""

    requires = ("celery.worker.consumer.tasks:Tasks",)

    def __init__(self, consumer: Any, **more: Any) -> None:
        super().__init__(consumer, **more)
        self._box = gPidbox(consumer)
        self._over = Event()

    def start(self, consumer: Any) -> None:
        """The worker has reached its broker."""
        self._over = Event()
        Thread(target=self._answer, args=(consumer, self._over), name="safelight-attendant", daemon=True).start()

    def stop(self, consumer: Any) -> None:
        """It has lost it, or ends."""
        self._over.set()
        self._box.stop(consumer)

    shutdown = stop

    def _answer(self, consumer: Any, over: Event) -> None:
        while not over.is_set():
            try:
                with suppress(Exception):  # each broker raises its own when it goes away
                    self._box.loop(consumer)
            except SystemExit:  # Celery's way to say that somebody told the worker to end
                state.should_stop = 0
                return
            over.wait(BETWEEN_TRIES)


def attend(app: Celery) -> None:
    """Let the application's worker have one."""
    app.conf.worker_enable_remote_control = False  # no second box of the same name
    app.steps["consumer"].add(_Attendant)
