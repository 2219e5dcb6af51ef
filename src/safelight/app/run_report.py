"""What a run came to, for people and for programs: where its time went, what the cache knew, what failed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import orjson

from safelight.app.run_states import Known, known

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from safelight.store.event_log import Logged
    from safelight.store.runs import Member, RunRow
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
class RunReport:
    """A run, looked at from outside."""

    run: Known
    nodes: tuple[NodeReport, ...]
    slowest: tuple[PhotoReport, ...]
    failures: tuple[PhotoReport, ...]
    events: tuple[Logged, ...]
    """The last ones."""

    @property
    def share(self) -> float | None:
        """The part of all answers that the cache had."""
        asked = sum(node.asked or 0 for node in self.nodes)
        return (asked - sum(node.measured or 0 for node in self.nodes)) / asked if asked else None


def report_of(store: Store, row: RunRow) -> RunReport:
    """Everything that the store knows about a run."""
    told = [_record(member) for member in store.runs.members(row.id, records=True) if member.record]
    events = store.events.after(row.id)
    return RunReport(
        known(store, row),
        _nodes(row.summary),
        _slowest(told),
        _failures(told) or _failing(events),
        events[-LAST_EVENTS:],
    )


def _record(member: Member) -> Mapping[str, Any]:
    found: Mapping[str, Any] = orjson.loads(member.record)
    return found


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
        )
        for node in dict.fromkeys((*seconds, *answers))
    )


def _slowest(told: Sequence[Mapping[str, Any]]) -> tuple[PhotoReport, ...]:
    spent = [(sum(record["seconds"].values()), record) for record in told if record["seconds"]]
    spent.sort(key=lambda one: one[0], reverse=True)
    return tuple(
        PhotoReport(record["photo"], seconds, max(record["seconds"], key=record["seconds"].__getitem__))
        for seconds, record in spent[:SLOWEST]
    )


def _failures(told: Sequence[Mapping[str, Any]]) -> tuple[PhotoReport, ...]:
    failed = (record for record in told if record["verdict"] == "failed")
    return tuple(
        PhotoReport(record["photo"], code=reason["code"], message=reason["message"])
        for record in failed
        for reason in record["reasons"][:1]
    )


def _failing(events: Sequence[Logged]) -> tuple[PhotoReport, ...]:
    """Of a run that has no records yet."""
    failed = (logged.event for logged in events if logged.event.get("event") == "PhotoFailed")
    return tuple(PhotoReport(event["photo"], code=event["code"], message=event["message"]) for event in failed)
