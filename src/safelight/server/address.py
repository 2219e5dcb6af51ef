"""Where the server listens, and by what it is opened."""

from __future__ import annotations

import errno
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Self

from safelight.errors import CallError
from safelight.server.guard.token import Token

BACKLOG = 256


@dataclass(frozen=True, slots=True)
class Address:
    """A socket that listens; whoever connects waits until it is served.

    What is answered goes out at once. asyncio sees to that for sockets that it makes itself; at this one an answer's
    body would wait for the other side to say that its head has come: 40 ms, for each thumbnail.
    """

    host: str
    """As it was asked for."""
    listening: socket.socket

    @classmethod
    def at(cls, host: str, port: int) -> Self:
        """Listen there. Raises CallError where that cannot be."""
        try:
            family, *_, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
            listening = socket.create_server((str(place[0]), port), family=family, backlog=BACKLOG)
            listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return cls(host, listening)
        except (OSError, UnicodeError) as error:
            raise CallError(_why(host, port, error)) from None

    @property
    def port(self) -> int:
        return int(self.listening.getsockname()[1])

    @property
    def loopback(self) -> bool:
        """Whether nothing but this machine can reach it: by the address itself, whatever the name is."""
        return ip_address(self._bound).is_loopback

    def urls(self, token: Token | None = None) -> Iterator[str]:
        """What opens the web app, this machine's own address first; with the token, where one is demanded."""
        secret = f"?token={token.word}" if token else ""
        for name in self._names():
            yield f"http://{f'[{name}]' if ':' in name else name}:{self.port}/{secret}"

    def _names(self) -> Iterator[str]:
        if ip_address(self._bound).is_unspecified:
            yield "127.0.0.1" if self.listening.family == socket.AF_INET else "::1"
            yield from _addresses(self.listening.family)
        else:
            yield self._bound

    @property
    def _bound(self) -> str:
        return str(self.listening.getsockname()[0])


def _addresses(family: int) -> Iterator[str]:
    """This machine's own, as others reach it."""
    import psutil

    for cards in psutil.net_if_addrs().values():
        for card in cards:
            if card.family == family and "%" not in card.address and not ip_address(card.address).is_loopback:
                yield card.address


def _why(host: str, port: int, error: OSError | UnicodeError) -> str:
    number = getattr(error, "errno", None)
    if number == errno.EADDRINUSE:
        return f"port {port} at {host!r} is taken; a Safelight may be open there already, else name another with --port"
    if number == errno.EACCES:
        return f"port {port} at {host!r} is not for everybody; name one above 1023 with --port"
    if number == errno.EADDRNOTAVAIL or isinstance(error, socket.gaierror | UnicodeError):
        return f"this machine has no address {host!r}; take 127.0.0.1, or 0.0.0.0 for all that it has"
    return f"nothing can listen at port {port} of {host!r}: {error}"
