"""The guard in one piece, in the order in which a request meets it."""

from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp

from safelight.server.guard.body_limit import LIMIT, BodyLimit
from safelight.server.guard.door import Door
from safelight.server.guard.headers import StrictHeaders
from safelight.server.guard.hosts import Hosts
from safelight.server.guard.token import Token
from safelight.server.packing import LEAST_BYTES, LEVEL


def guarded(app: ASGIApp, hosts: Hosts, token: Token | None = None, *, limit: int = LIMIT) -> ASGIApp:
    """An application behind it. Pictures and streams of events are not compressed: they pass as they come."""
    packed = GZipMiddleware(app, minimum_size=LEAST_BYTES, compresslevel=LEVEL)
    return StrictHeaders(Door(BodyLimit(packed, limit), hosts, token))
