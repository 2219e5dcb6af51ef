"""Nobody sends more than a recipe or a list of photos takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from safelight.server.faults import TooLargeError, answer

LIMIT: Final = 8 * 1024 * 1024
"""Bytes: the paths of 50,000 photos fit."""


@dataclass(frozen=True, slots=True)
class BodyLimit:
    """An ASGI application in front of another; it counts also what comes without saying how long it is."""

    app: ASGIApp
    limit: int = LIMIT

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
        elif self._announced(scope) > self.limit:
            await answer(TooLargeError(self._said()))(scope, receive, send)
        else:
            await self.app(scope, self._counted(receive), send)

    def _announced(self, scope: Scope) -> int:
        length = Headers(scope=scope).get("content-length", "")
        return int(length) if length.isascii() and length.isdecimal() else 0

    def _counted(self, receive: Receive) -> Receive:
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            if message["type"] == "http.request":
                taken += len(message.get("body", b""))
                if taken > self.limit:
                    raise HTTPException(413, self._said())  # as such it passes through whoever reads bodies
            return message

        return counted

    def _said(self) -> str:
        return f"more than {self.limit:,} bytes were sent; name folders instead of single photos, or send less at once"
