"""Where a worker tells its figures."""

from __future__ import annotations

from dataclasses import dataclass

from safelight.errors import CallError

SHARED = "PROMETHEUS_MULTIPROC_DIR"
"""Names the folder that a worker's children write their figures into."""


@dataclass(frozen=True, slots=True)
class Listening:
    """A port, and the address that it is bound to."""

    port: int
    address: str = "127.0.0.1"

    @classmethod
    def of(cls, said: str) -> Listening:
        """`9464` or `0.0.0.0:9464`. Raises CallError for what is no port."""
        address, _, port = said.rpartition(":")
        if not (port.isascii() and port.isdigit() and 0 < int(port) <= 65_535):
            raise CallError(f"{said!r} is no port: --metrics takes one, as 9464, or with an address, as 0.0.0.0:9464")
        return cls(int(port), address.strip("[]") or "127.0.0.1")
