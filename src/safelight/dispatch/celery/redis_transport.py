"""Celery's way to Redis with one client a channel: kombu (5.7) makes one anew for each command, at half a command's
price."""

from __future__ import annotations

from typing import Any

from kombu.transport import redis


class _Channel(redis.Channel):  # type: ignore[misc]
    _kept: Any = None

    def _create_client(self, asynchronous: bool = False) -> Any:
        """What waits for messages has a connection of its own; all else takes one from the pool, command by command."""
        if asynchronous:
            return super()._create_client(asynchronous=True)
        if self._kept is None or self._kept.connection_pool is not self.pool:  # the broker was away, or this is a fork
            self._kept = super()._create_client()
        return self._kept


class Transport(redis.Transport):  # type: ignore[misc]
    """As kombu's."""

    Channel = _Channel
