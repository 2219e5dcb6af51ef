"""A worker from its start to its end. Who was mended and is started again has the same name, and is another one."""

from __future__ import annotations

from collections.abc import Collection
from secrets import token_hex
from socket import gethostname


def born(name: str) -> str:
    """What the broker knows a worker of this machine by, from now until it ends."""
    return f"{name}@{gethostname()}.{token_hex(4)}"


def called(worker: str) -> str:
    """Its name alone, as people call it."""
    return worker.rpartition("@")[0] or worker


def machine_of(worker: str) -> str:
    """The machine on which it lives; empty where it does not say so."""
    return worker.rpartition("@")[2].rpartition(".")[0]


def is_among(worker: str, others: Collection[str]) -> bool:
    """Whether it is one of these, of which some mean one life, and some a name with all its lives."""
    return worker in others or called(worker) in others
