"""The run as a whole, put into one value for whoever writes it down."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from secrets import token_hex
from typing import TYPE_CHECKING, Any, get_args

from safelight.engine.record import RunSummary, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from safelight.engine.run import Finished
    from safelight.plan.plan import Plan


def new_run_id(now: datetime) -> str:
    """An id that sorts by time (UTC), within a second too, and never repeats: `20261122-134500-1f3a9c`."""
    now = now.astimezone(UTC)
    return f"{now:%Y%m%d-%H%M%S}-{now.microsecond * 0x10000 // 1_000_000:04x}{token_hex(1)}"


@dataclass(frozen=True, slots=True)
class Frame:
    """What is known of a run before it starts."""

    run_id: str
    started: datetime
    recipe_text: str
    recipe_hash: str
    ignored: Mapping[str, int]
    notes: tuple[str, ...] = ()
    plan: Mapping[str, Any] | None = None


def summary_of(frame: Frame, plan: Plan, finished: Finished, now: datetime) -> RunSummary:
    """Everything that run.json says beside the records."""
    counts = Counter(record.verdict for record in finished.records)
    played = {node.id for node in plan.nodes}
    dropped = tuple(
        f"Step {drop.node!r} was {'played in part' if drop.node in played else 'left out'}: {drop.reason}."
        for drop in plan.dropped
    )
    return RunSummary(
        run_id=frame.run_id,
        recipe_name=plan.recipe.name,
        recipe_text=frame.recipe_text,
        recipe_hash=frame.recipe_hash,
        profile=plan.profile,
        started=frame.started.isoformat(timespec="seconds"),
        finished=now.isoformat(timespec="seconds"),
        seconds=round(finished.seconds, 3),  # not by the clock, which may jump
        node_seconds={name: round(seconds, 3) for name, seconds in finished.node_seconds.items()},
        counts={verdict: counts.get(verdict, 0) for verdict in get_args(Verdict)},
        notes=(*frame.notes, *finished.notes, *dropped),
        ignored=frame.ignored,
        gates=finished.gates,
        interrupted=finished.interrupted,
        players={role: f"{spec.name}#{spec.revision}" for role, spec in plan.players.items()},
        plan=frame.plan or {},
        answers=finished.answers,
    )
