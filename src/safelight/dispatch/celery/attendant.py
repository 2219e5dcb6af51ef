"""Who answers for a worker that does one thing at a time (`solo`), while it is at an errand.

Celery's own answers come from the thread that works there, so a busy worker would be taken for one that is gone.
"""

from __future__ import annotations

from contextlib import suppress
from threading import Event, Thread
from typing import TYPE_CHECKING, Any, NoReturn

from celery.bootsteps import StartStopStep
from celery.worker import state
from celery.worker.pidbox import Pidbox

if TYPE_CHECKING:
    from celery import Celery

BETWEEN_TRIES = 1.0
"""Seconds before a broker that is away is tried again."""
LOOKS = 1.0
"""Seconds between two looks whether it is over."""


class _Attendant(StartStopStep):  # type: ignore[misc]
    """Celery's box of questions, emptied by a thread with a connection of its own.

    It is one thread for as long as the worker lives, since two would both answer. A worker whose broker comes back
    takes work at once, and waits for nobody; the thread finds its own way back.
    """

    requires = ("celery.worker.consumer.tasks:Tasks",)

    def __init__(self, consumer: Any, **more: Any) -> None:
        super().__init__(consumer, **more)
        self._over = Event()
        self._thread: Thread | None = None

    def start(self, consumer: Any) -> None:
        """The worker has reached its broker, for the first time or again."""
        if self._thread is None or not self._thread.is_alive():
            about = consumer, self._over
            self._thread = Thread(target=_answer, args=about, name="safelight-attendant", daemon=True)
            self._thread.start()

    def stop(self, _: Any) -> None:
        """It has lost it."""

    def shutdown(self, _: Any) -> None:
        """It ends."""
        self._over.set()


class _Box(Pidbox):  # type: ignore[misc]
    """Where questions come in."""

    def open(self, connection: Any) -> None:
        """From now on they are heard."""
        self.node.channel = connection.channel()
        self.consumer = self.node.listen(callback=self.on_message)

    def reset(self) -> NoReturn:
        """A question came to grief, after which Celery trusts the channel no more."""
        raise ConnectionError


def _answer(consumer: Any, over: Event) -> None:
    while not over.is_set():
        try:
            with suppress(Exception):  # each broker raises its own when it goes away
                _attend(consumer, over)
        except SystemExit:  # Celery's way to say that somebody told the worker to end
            state.should_stop = 0
            return
        over.wait(BETWEEN_TRIES)


def _attend(consumer: Any, over: Event) -> None:
    with consumer.app.connection_for_read(heartbeat=0) as connection:  # nobody would send the beats
        connection.ensure_connection(max_retries=1, interval_start=0, interval_step=0)
        _Box(consumer).open(connection)
        while not over.is_set():
            with suppress(TimeoutError):
                connection.drain_events(timeout=LOOKS)


def attend(app: Celery) -> None:
    """Let the application's worker have one."""
    app.conf.worker_enable_remote_control = False  # no second box of the same name
    app.steps["consumer"].add(_Attendant)
