"""Whether a broker is there, said before anything is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safelight.dispatch.celery.tls import refused
from safelight.errors import RunError
from safelight.store.location import shown

if TYPE_CHECKING:
    from celery import Celery


ANSWERS = 3.0
"""Seconds that Redis has for an answer: at a port that speaks no TLS a handshake would be waited for without end."""


def require_reachable(app: Celery) -> None:
    """Raises RunError where the broker cannot be reached, naming it without its password."""
    broker = ";".join(map(shown, app.conf.broker_url.split(";")))
    try:
        with app.connection_for_write(transport_options={"socket_timeout": ANSWERS}) as connection:
            connection.ensure_connection(max_retries=1, interval_start=0.2, timeout=5)
    except Exception as fault:  # each transport raises its own
        away = f"cannot be reached ({type(fault).__name__}); start it, or name another by --broker"
        raise RunError(f"the broker {broker!r} {refused(fault) or away}") from fault
