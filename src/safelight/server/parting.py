"""What is being answered, so that a server that stops can end it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from safelight.server.faults import StoppedAppError, answer

EVENTS = "text/event-stream"


@dataclass(slots=True)
class _Answer:
    """One on its way."""

    send: Send
    begun: bool = False
    endless: bool = False
    """Whether it is a stream of events, which nothing but its end ends."""

    async def pass_on(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            self.endless = Headers(raw=message["headers"]).get("content-type", "").startswith(EVENTS)
        await self.send(message)

    async def end(self, scope: Scope, receive: Receive) -> None:
        """End it as it should: a stream by its end, what was not begun with a word."""
        if self.begun:
            await self.send({"type": "http.response.body", "body": b"", "more_body": False})
        else:
            await answer(StoppedAppError("the web app was stopped; begin it again"))(scope, receive, self.send)


@dataclass(slots=True)
class Parting:
    """An ASGI application in front of another."""

    app: ASGIApp
    _open: dict[asyncio.Task[None], _Answer] = field(default_factory=dict)
    _ended: set[asyncio.Task[None]] = field(default_factory=set)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        task, answering = asyncio.current_task(), _Answer(send)
        if task is None or scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        self._open[task] = answering
        try:
            await self.app(scope, receive, answering.pass_on)
        except asyncio.CancelledError:
            if task not in self._ended:
                raise
            await answering.end(scope, receive)
        finally:
            del self._open[task]
            self._ended.discard(task)

    def end_streams(self) -> None:
        """End what would never end."""
        self._end([task for task, answering in self._open.items() if answering.endless])

    def end_all(self) -> None:
        """End also what takes too long."""
        self._end(list(self._open))

    def _end(self, tasks: list[asyncio.Task[None]]) -> None:
        for task in tasks:
            self._ended.add(task)
            task.cancel()
