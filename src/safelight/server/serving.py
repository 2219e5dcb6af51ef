"""The server at work, until it is told to stop."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from socket import socket

import uvicorn
from starlette.types import ASGIApp

PATIENCE = 1
"""Seconds that answers in flight get at the end; streams of events never end by themselves."""


class Serving(uvicorn.Server):
    """Ctrl-C, or a polite request to end: once to finish what is in flight, twice to end at once."""

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


def serve_until_stopped(app: ASGIApp, listening: socket) -> None:
    """Answer what comes to a socket that listens. Addresses are written to no log: one may hold the token."""
    config = uvicorn.Config(
        app,
        access_log=False,
        log_level="error",
        lifespan="off",
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=PATIENCE,
        ws="none",
    )
    Serving(config).run(sockets=[listening])
