"""One exchange with a server over HTTP: bounded in time and in bytes, to nobody but whom it was meant for.

`http.client` follows no redirection and heeds no proxy from the environment: either would carry photos elsewhere.
"""

from __future__ import annotations

import http.client
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Event, Timer
from typing import Any

from safelight.models.adapters.qwen_vl.address import Address, is_loopback

MOST_BYTES = 4_000_000
"""Of an answer: many times what any question here asks for."""
PIECE = 65_536
CONNECT_SECONDS = 10.0


class Broken(Exception):  # noqa: N818 - it is caught here and nowhere shown
    """The connection failed; another try may do better."""


class Late(Exception):  # noqa: N818
    """There was no whole answer in time."""


class Endless(Exception):  # noqa: N818
    """The answer had no end."""


class Elsewhere(Exception):  # noqa: N818
    """Who answered is not this machine."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    """By name in small letters."""
    body: bytes


def exchange(
    address: Address,
    path: str,
    body: bytes | None,
    headers: Mapping[str, str],
    *,
    seconds: float,
    allow_remote: bool = False,
) -> Reply:
    """Get `path` below the address's own, or post `body` there. Raises Broken, Late, Endless or Elsewhere."""
    connection = _connection(address, min(CONNECT_SECONDS, seconds))
    try:
        connection.connect()
        _check_peer(connection, address, allow_remote=allow_remote)
        with _limited(connection, seconds):
            connection.request("GET" if body is None else "POST", f"{address.path}{path}", body, dict(headers))
            with connection.getresponse() as response:
                names = {name.lower(): value for name, value in response.getheaders()}
                return Reply(response.status, names, _body(response))
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Broken(_words(error)) from error
    finally:
        connection.close()


class _FileConnection(http.client.HTTPConnection):
    """Over a socket file."""

    def __init__(self, path: str, timeout: float) -> None:
        super().__init__("localhost", timeout=timeout)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


def _connection(address: Address, seconds: float) -> http.client.HTTPConnection:
    if address.scheme == "unix":
        return _FileConnection(address.host, seconds)
    kind = http.client.HTTPSConnection if address.scheme == "https" else http.client.HTTPConnection
    return kind(address.host, address.port, timeout=seconds)


def _check_peer(connection: http.client.HTTPConnection, address: Address, *, allow_remote: bool) -> None:
    """A name may mean another machine, whatever it is."""
    if address.scheme == "unix" or allow_remote:
        return
    peer = connection.sock.getpeername()[0]
    if not is_loopback(str(peer)):
        raise Elsewhere(f"{address.host} is {peer}, which is not this machine")


@contextmanager
def _limited(connection: http.client.HTTPConnection, seconds: float) -> Iterator[None]:
    """Raises Late where the block takes longer. A server that sends a byte a second resets a socket's own limit."""
    late, opened = Event(), connection.sock
    opened.settimeout(seconds)

    def end() -> None:
        late.set()
        with suppress(OSError):
            socket.socket.shutdown(opened, socket.SHUT_RDWR)  # a TLS socket's own would pull the rug from a reader

    timer = Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        yield
    except TimeoutError:
        raise Late from None
    except (OSError, http.client.HTTPException, ValueError, Broken):
        if late.is_set():
            raise Late from None
        raise
    finally:
        timer.cancel()
    if late.is_set():
        raise Late


def _body(response: http.client.HTTPResponse) -> bytes:
    pieces, size = [], 0
    while piece := response.read1(PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > MOST_BYTES:
            raise Endless
    if response.length:
        raise Broken(f"the answer was cut off after {size} bytes")
    return b"".join(pieces)


def _words(error: Any) -> str:
    return str(error) or type(error).__name__
