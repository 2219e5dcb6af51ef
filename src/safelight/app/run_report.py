"""What a run came to, for people and for programs: where its time went, what the cache knew, what failed."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import nlargest
from typing import TYPE_CHECKING, Any

from safelight.app.run_states import Known, known

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from safelight.store.event_log import Logged
    from safelight.store.runs import RunRow
    from safelight.store.store import Store

SLOWEST = 5
"""Photos that are named."""
LAST_EVENTS = 10


@dataclass(frozen=True, slots=True)
class NodeReport:
    """One node of the run. None: it was not counted, or there is nothing to count."""

    node: str
    seconds: float
    asked: int | None = None
    measured: int | None = None
    memory: int | None = None
    """Bytes of the players that it needs."""
    workers: tuple[str, ...] = ()
    """Who asked its models, where that was not the run itself; who had most photos comes first."""

    @property
    def share(self) -> float | None:
        """The part of its answers that the cache had."""
        return (self.asked - (self.measured or 0)) / self.asked if self.asked else None


@dataclass(frozen=True, slots=True)
class PhotoReport:
    """One photo, and what is to be said of it: why it failed, or where its time went."""

    photo: str
    seconds: float = 0.0
    slowest: str = ""
    """The node that took most of it."""
    code: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class WorkerReport:
    """What one worker did of the run."""

    worker: str
    errands: int
    photos: int
    """Each as often as it was looked at."""
    seconds: float
    models: tuple[str, ...]
    """What it held in memory in the end."""


@dataclass(frozen=True, slots=True)
class RunReport:
    """A run, looked at from outside."""

    run: Known
    nodes: tuple[NodeReport, ...]
    slowest: tuple[PhotoReport, ...]
    failures: tuple[PhotoReport, ...]
    events: tuple[Logged, ...]
    """The last ones."""
    workers: tuple[WorkerReport, ...] = ()
    """Empty where the run looked at its photos itself."""

    @property
    def share(self) -> float | None:
        """The part of all answers that the cache had."""
        asked = sum(node.asked or 0 for node in self.nodes)
        return (asked - sum(node.measured or 0 for node in self.nodes)) / asked if asked else None


def report_of(store: Store, row: RunRow) -> RunReport:
    """Everything that the store knows about a run."""
    spent: list[PhotoReport] = []
    failures: list[PhotoReport] = []
    for record in store.runs.records(row.id):
        spent += _spent(record)
        failures += _failure(record)
    events = store.events.after(row.id)
    return RunReport(
        known(store, row),
        _nodes(row.summary),
        tuple(nlargest(SLOWEST, spent, key=lambda one: one.seconds)),
        tuple(failures) or _failing(events),
        _last(events),
        _workers(row.summary),
    )


def _last(events: Sequence[Logged]) -> tuple[Logged, ...]:
    """The last ones. How far it had come is of interest where nothing came after that."""
    passing = {"ChunkDone", "Foreseen"}
    told = [one for one in events[:-1] if one.event.get("event") not in passing]
    return (*told, *events[-1:])[-LAST_EVENTS:]


def _nodes(summary: Mapping[str, Any]) -> tuple[NodeReport, ...]:
    seconds, answers = summary.get("node_seconds", {}), summary.get("answers", {})
    memory = summary.get("node_memory", {})
    return tuple(
        NodeReport(
            node,
            seconds.get(node, 0.0),
            answers.get(node, {}).get("asked"),
            answers.get(node, {}).get("measured"),
            memory.get(node),
            _by(summary, node),
        )
        for node in dict.fromkeys((*seconds, *answers))
    )


def _by(summary: Mapping[str, Any], node: str) -> tuple[str, ...]:
    photos = {worker: share["nodes"].get(node, 0) for worker, share in summary.get("workers", {}).items()}
    return tuple(sorted(filter(photos.__getitem__, photos), key=lambda worker: -photos[worker]))


def _workers(summary: Mapping[str, Any]) -> tuple[WorkerReport, ...]:
    return tuple(
        WorkerReport(worker, share["errands"], share["photos"], share["seconds"], tuple(share["models"]))
        for worker, share in summary.get("workers", {}).items()
    )


def _spent(record: Mapping[str, Any]) -> Iterator[PhotoReport]:
    seconds: Mapping[str, float] = record["seconds"]
    if seconds:
        yield PhotoReport(record["photo"], sum(seconds.values()), max(seconds, key=seconds.__getitem__))


def _failure(record: Mapping[str, Any]) -> Iterator[PhotoReport]:
    """With its first reason."""
    for reason in record["reasons"][:1] if record["verdict"] == "failed" else ():
        yield PhotoReport(record["photo"], code=reason["code"], message=reason["message"])


def _failing(events: Sequence[Logged]) -> tuple[PhotoReport, ...]:
    """Of a run that has no records yet."""
    failed = (logged.event for logged in events if logged.event.get("event") == "PhotoFailed")
    return tuple(PhotoReport(event["photo"], code=event["code"], message=event["message"]) for event in failed)
