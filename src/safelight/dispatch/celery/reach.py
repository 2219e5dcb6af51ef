"""Whether a broker is there, said before anything is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safelight.errors import RunError
from safelight.store.location import shown

if TYPE_CHECKING:
    from celery import Celery


def require_reachable(app: Celery) -> None:
    """Raises RunError where the broker cannot be reached, naming it without its password."""
    broker = ";".join(map(shown, app.conf.broker_url.split(";")))
    try:
        with app.connection_for_write() as connection:
            connection.ensure_connection(max_retries=1, interval_start=0.2, timeout=5)
    except Exception as fault:  # each transport raises its own
        raise RunError(
            f"the broker {broker!r} cannot be reached ({type(fault).__name__}); start it, or name another by --broker"
        ) from fault
