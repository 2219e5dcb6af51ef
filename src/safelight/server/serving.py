"""The server at work, until it is told to stop."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from socket import socket

import uvicorn
from starlette.types import ASGIApp

from safelight.server.parting import Parting

PATIENCE = 1.0
"""Seconds that answers in flight get at the end."""


class Serving(uvicorn.Server):
    """Ctrl-C, or a polite request to end: once to finish what is in flight, twice to end at once."""

    def __init__(self, app: ASGIApp) -> None:
        self._parting = Parting(app)
        super().__init__(
            uvicorn.Config(
                self._parting,
                access_log=False,  # an address may hold the token
                log_level="error",
                lifespan="off",
                proxy_headers=False,
                server_header=False,
                ws="none",
            )
        )

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Unlike its model, it does not raise them again when all is done: to be stopped is how a server ends."""
        signals = (signal.SIGINT, signal.SIGTERM)
        before = [signal.signal(number, self.handle_exit) for number in signals]
        try:
            yield
        finally:
            for number, handler in zip(signals, before, strict=True):
                signal.signal(number, handler)

    async def shutdown(self, sockets: list[socket] | None = None) -> None:
        self._parting.end_streams()
        late = asyncio.get_running_loop().call_later(PATIENCE, self._parting.end_all)
        try:
            await super().shutdown(sockets)
        finally:
            late.cancel()


def serve_until_stopped(app: ASGIApp, listening: socket) -> None:
    """Answer what comes to a socket that listens."""
    Serving(app).run(sockets=[listening])
