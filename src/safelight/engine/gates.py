"""What a gate does to photos: whole sets stand or fall together, and a human's pick is never stopped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from safelight.actions.outcome import Outcome, Reason
from safelight.engine.record import GateReport

if TYPE_CHECKING:
    from safelight.engine.state import PhotoState
    from safelight.plan.plan import Node


@dataclass
class GateLedger:
    """Counts what one gate saw. A whole set counts once."""

    node: str
    advises: bool = False
    seen: int = 0
    stopped: int = 0
    misses: dict[tuple[str, float], list[float]] = field(default_factory=dict)
    """Measured values of those it stopped, by their first reason's code and threshold."""

    def report(self) -> GateReport:
        """The gate's effect: the threshold that stopped most, and what it would have to be to stop a twentieth."""
        if not self.misses:
            return GateReport(self.node, self.stopped, self.seen, advised=self.advises)
        (_, threshold), values = max(self.misses.items(), key=lambda item: len(item[1]))
        return GateReport(self.node, self.stopped, self.seen, threshold, self._twentieth(values), self.advises)

    def _twentieth(self, values: Sequence[float]) -> float | None:
        allowed = self.seen // 20
        return sorted(values)[allowed] if allowed < len(values) else None

    def count(self, reasons: Sequence[Reason]) -> None:
        """One more photo, or whole set, was stopped."""
        self.stopped += 1
        for reason in reasons[:1]:
            if reason.value is not None and reason.threshold is not None:
                self.misses.setdefault((reason.code, reason.threshold), []).append(reason.value)


def judged_by_best(states: Sequence[PhotoState], outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Outcomes in which no bracket, focus stack or panorama is torn: it stops only if all its readable frames would.

    `states` holds every member of a set that reached the gate: units of photos never split one.
    """
    passing = {
        state.whole_set.members
        for state, outcome in zip(states, outcomes, strict=True)
        if state.whole_set and outcome.verdict != "review"
    }
    return [
        _spared(outcome, state) if outcome.verdict == "review" and _members(state) in passing else outcome
        for state, outcome in zip(states, outcomes, strict=True)
    ]


def _members(state: PhotoState) -> tuple[int, ...]:
    return state.whole_set.members if state.whole_set else ()


def _spared(outcome: Outcome, state: PhotoState) -> Outcome:
    kind = state.whole_set.kind.replace("_", " ") if state.whole_set else "set"
    kept = Reason("kept_with_its_set", f"Part of a {kind}, which is judged by its best frame and kept whole.")
    return replace(outcome, verdict=None, reasons=(kept,))


def close_gate(node: Node, states: Sequence[PhotoState], outcomes: Sequence[Outcome], ledger: GateLedger) -> None:
    """Stop the photos whose outcome says `review`, unless a human starred or picked them, or the gate only advises."""
    counted: set[tuple[int, ...]] = set()
    for state, outcome in zip(states, outcomes, strict=True):
        first = state.whole_set is None or state.whole_set.members not in counted
        if state.whole_set:
            counted.add(state.whole_set.members)
        ledger.seen += first
        if outcome.verdict != "review" or state.word.keeps:
            continue
        if first:
            ledger.count(outcome.reasons)
        if not node.advises:
            state.stop()
