"""Where replies come in: a queue of one's own, opened again when the broker comes back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from kombu import Queue

if TYPE_CHECKING:
    from celery import Celery

KEPT = 3600.0
"""Seconds after which a mailbox that nobody reads is gone, with what is in it; RabbitMQ sees to that."""
BETWEEN_TRIES = 0.2
RETRIES = {"max_retries": 8, "interval_start": 0.1, "interval_step": 0.5, "interval_max": 5.0}
"""How long a reply is held for a broker that is away: a quarter of a minute. Then its errand is given up here, and
comes back to another worker."""
AT_ONCE = 256
"""Replies taken in one go, before whoever waits for them has its turn."""


def post(app: Celery, address: str, message: dict[str, Any], *, patient: bool = True, last: bool = False) -> None:
    """Send a message to a mailbox. Raises kombu's OperationalError where the broker stays away.

    To one that is closed: RabbitMQ throws it away, Redis keeps it for whoever opens a mailbox of that name again. After
    the `last` message of an errand it does so for `KEPT` seconds; to say so costs a journey of its own each time.
    """
    with app.producer_or_acquire() as producer:
        producer.publish(
            message,
            exchange="",
            routing_key=address,
            serializer="json",
            delivery_mode="transient",
            retry=True,
            retry_policy=RETRIES if patient else {"max_retries": 1},
        )
        if last and (redis := getattr(producer.channel, "conn_or_acquire", None)):
            with suppress(*_broken_at(producer.connection)), redis() as client:
                client.expire(address, int(KEPT))


@contextmanager
def reached(app: Celery) -> Iterator[Any]:
    """A connection that is there; what is asked of one that is not would wait for it for ever.

    Raises kombu's OperationalError where the broker is away.
    """
    with app.connection_for_write() as connection:
        connection.ensure_connection(max_retries=1, interval_start=0, interval_step=0)
        yield connection


def depth(app: Celery, queue: str) -> int | None:
    """Messages that wait in a queue; None where the broker is away."""
    try:
        with reached(app) as connection:
            try:
                return int(connection.default_channel.queue_declare(queue=queue, passive=True).message_count)
            except connection.channel_errors:
                return 0  # there is no such queue: at Redis, none in which anything waits
    except _broken(app):
        return None


def emptied(app: Celery, queue: str) -> None:
    """What waits in a queue is thrown away, where the broker is there."""
    with suppress(*_broken(app)), reached(app) as connection:
        connection.default_channel.queue_purge(queue)


@dataclass
class Mailbox:
    """Messages in the order in which they come. Those on their way when a connection breaks are lost."""

    app: Celery
    address: str
    opened: int = 0
    """How often: more than once where the broker was away meanwhile."""
    _connection: Any = None
    _heard: list[Any] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        """Whether messages come in, as far as is known."""
        return self._connection is not None

    def open(self) -> None:
        """From now on messages are kept. Raises kombu's OperationalError where the broker is away."""
        connection = self.app.connection_for_read(heartbeat=0)  # nobody would send the beats between two takes
        try:
            connection.ensure_connection(max_retries=1, interval_start=0, interval_step=0)
            consumer = connection.Consumer(
                [_queue(self.address)], on_message=self._hear, no_ack=True, auto_declare=True, accept=["json"]
            )
            consumer.consume()
        except BaseException:
            connection.release()
            raise
        self._connection = connection
        self.opened += 1

    def take(self, seconds: float) -> list[Any]:
        """What has come, waiting so long for the first one. Empty, too, while the broker is away."""
        until = monotonic() + seconds
        try:
            if self._connection is None:
                self.open()
            self._drain(seconds)
        except _broken(self.app):
            self._let_go()
            sleep(min(BETWEEN_TRIES, max(0.0, until - monotonic())))
        heard, self._heard = self._heard, []
        return heard

    def close(self, *, forget: bool = False) -> None:
        """Hear no more. `forget`: what still comes is not kept either."""
        if self.is_open:
            with suppress(*_broken(self.app)):
                post(self.app, self.address, {}, patient=False)  # at Redis a read goes on for a second, if none comes
        self._let_go()
        if forget and self.opened:
            with suppress(*_broken(self.app)), reached(self.app) as connection:
                connection.default_channel.queue_delete(self.address)

    def _drain(self, seconds: float) -> None:
        with suppress(TimeoutError):
            self._connection.drain_events(timeout=seconds)
            while len(self._heard) < AT_ONCE:
                self._connection.drain_events(timeout=0.0005)

    def _hear(self, message: Any) -> None:
        with suppress(ValueError, LookupError, TypeError):  # who posts here what is no JSON is not one of ours
            self._heard.append(message.payload)

    def _let_go(self) -> None:
        if self._connection is not None:
            with suppress(Exception):  # it is broken, in any way that a transport may think of
                self._connection.release()
        self._connection = None


def _queue(address: str) -> Queue:
    return Queue(address, exchange="", routing_key=address, durable=True, expires=KEPT)


def _broken(app: Celery) -> tuple[type[Exception], ...]:
    """What is raised by a connection, or a channel, that is gone."""
    return _broken_at(app.connection_for_read())


def _broken_at(connection: Any) -> tuple[type[Exception], ...]:
    """The same where a connection is at hand."""
    from kombu.exceptions import OperationalError

    return (
        OperationalError,
        OSError,
        *connection.recoverable_connection_errors,
        *connection.connection_errors,
        *connection.channel_errors,
    )
