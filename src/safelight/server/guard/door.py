"""The door: every request is looked at before the application hears of it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from safelight.server.faults import ForbiddenError, UnauthorisedError, answer
from safelight.server.guard.hosts import Hosts
from safelight.server.guard.origin import foreign
from safelight.server.guard.token import Token

API = "/api"


@dataclass(frozen=True, slots=True)
class Door:
    """An ASGI application in front of another. Without a token, whoever reaches it is let in."""

    app: ASGIApp
    hosts: Hosts
    token: Token | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return  # nothing speaks WebSocket here
        await (self._refusal(scope) or self._exchange(scope) or self.app)(scope, receive, send)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if not self.hosts.admit(headers.get("host", "")):
            return answer(
                ForbiddenError(
                    "this server does not go by that name; open it by the address that it printed, "
                    "or start it with: safelight serve --name NAME"
                )
            )
        if not is_of_the_api(scope):
            return None  # the web app's own files are no secret
        if foreign(scope["method"], headers):
            return answer(ForbiddenError("a page of another site asked; open the web app itself"))
        if self.token and not self.token.opens(headers, _port(scope)):
            return _locked()
        return None

    def _exchange(self, scope: Scope) -> Response | None:
        """Take the token out of the address, where it would stay in the history, into a cookie."""
        if self.token is None or scope["path"] != "/" or scope["method"] != "GET":
            return None
        given = parse_qs(scope["query_string"].decode("latin-1")).get("token")
        if not given:
            return None
        if not self.token.fits(given[-1]):
            return _locked()
        cookie = {"Set-Cookie": self.token.cookie(_port(scope)), "Cache-Control": "no-store"}
        return RedirectResponse("/", 303, cookie)


def _locked() -> Response:
    response = answer(
        UnauthorisedError(
            "the token is missing or wrong: open the address that `safelight serve` printed, "
            "or send the header `Authorization: Bearer TOKEN`"
        )
    )
    response.headers["WWW-Authenticate"] = "Bearer"
    return response


def is_of_the_api(scope: Scope) -> bool:
    path: str = scope["path"]
    return path == API or path.startswith(f"{API}/")


def _port(scope: Scope) -> int:
    server = scope.get("server")
    return server[1] or 0 if server else 0
