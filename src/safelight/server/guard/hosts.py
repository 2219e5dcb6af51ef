"""The names that the server answers to, so that a foreign name that was pointed at this machine opens nothing."""

from __future__ import annotations

import socket
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Self

_OWN = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Hosts:
    """Names without their ports. Make them with `of`."""

    names: frozenset[str]
    any_address: bool = False
    """Whether every plain address will do: a name alone can be pointed elsewhere."""

    @classmethod
    def of(cls, host: str, *, loopback: bool, more: Iterable[str] = ()) -> Self:
        """Those of a server that listens at `host`; `more` are names that a proxy gives it."""
        machine = () if loopback else (socket.gethostname(), f"{socket.gethostname()}.local")
        return cls(frozenset(map(_bare, (*_OWN, host, *machine, *more))), any_address=not loopback)

    def admit(self, header: str) -> bool:
        """Whether a Host header names this server."""
        name = _bare(header)
        return name in self.names or (self.any_address and _is_address(name))


def _bare(header: str) -> str:
    """A host's name without its port, brackets and case."""
    name = header.strip().lower()
    if name.startswith("["):
        return name[1:].partition("]")[0]
    if name.count(":") == 1:
        name = name.partition(":")[0]
    return name.removesuffix(".")


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
