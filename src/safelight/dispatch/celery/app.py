"""The Celery application: how workers take errands, and how long a broker waits for them."""

from __future__ import annotations

from celery import Celery
from kombu import Exchange, Queue
from kombu.transport import TRANSPORT_ALIASES

from safelight.dispatch.celery.mailbox import KEPT
from safelight.dispatch.celery.queues import QUEUES, ROUTES
from safelight.dispatch.celery.tls import Address

LONGEST = 1800.0
"""Seconds that one errand may take; RabbitMQ's own limit (`consumer_timeout`) is as long."""
_REDIS = "safelight.dispatch.celery.redis_transport:Transport"


def make_app(broker: str, *, results: str | None = None, longest: float = LONGEST) -> Celery:
    """An application on a broker, without tasks. Raises CallError for a URL whose certificates cannot be gone by.

    Its settings, and why:
    - JSON alone is sent and taken.
    - An errand is acknowledged when it is done, and a process takes one at a time: what a worker had when it died comes
      back, and nothing waits behind what is slow. A child that is killed gives its message back likewise; whoever gets
      a message that comes back does not carry it out but tells the coordinator, which alone counts.
    - Redis hands out again what was not acknowledged for twice the longest errand, so never what is still being done.
    - One step of priority, which is none: Redis would keep and read four lists for each queue.
    - Answers come back as messages; `results` is needed by those alone who ask named tasks for their answers.
    """
    address = Address.of(broker)
    backend = Address.of(results).url if results else None
    TRANSPORT_ALIASES.update(redis=_REDIS, rediss=_REDIS)
    app = Celery("safelight", broker=address.url, backend=backend, set_as_current=False)
    app.conf.update(
        task_serializer="json",
        result_serializer="json",
        accept_content=["json"],
        result_accept_content=["json"],
        task_ignore_result=results is None,
        task_acks_late=True,
        task_reject_on_worker_lost=True,
        worker_prefetch_multiplier=1,
        worker_cancel_long_running_tasks_on_connection_loss=False,
        worker_hijack_root_logger=False,
        worker_send_task_events=False,
        broker_connection_retry_on_startup=True,
        broker_connection_max_retries=None,
        broker_transport_options={
            "visibility_timeout": 2 * longest,
            "socket_keepalive": True,
            "priority_steps": [0],
        },
        task_queues=[queue_at(name) for name in QUEUES],
        task_default_queue="cpu_queue",
        task_create_missing_queues=False,
        task_routes=ROUTES,
    )
    if address.options is not None:
        app.conf.broker_use_ssl = app.conf.redis_backend_use_ssl = address.options
    return app


def queue_at(place: str) -> Queue:
    """A queue that all share, by its name; or a worker's own, which goes when nobody has read it for long."""
    if place in QUEUES:
        return Queue(place, Exchange(place, type="direct"), routing_key=place)
    return Queue(place, Exchange(""), routing_key=place, expires=KEPT)


def answers_at(broker: str) -> str:
    """Where whoever calls a named task finds its answer: at the broker itself."""
    return "rpc://" if "amqp" in broker.partition("://")[0] else broker
