"""What a gate does to photos: whole sets stand or fall together, and a human's pick is never stopped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from safelight.actions.outcome import Outcome, Reason
from safelight.engine.record import GateReport

if TYPE_CHECKING:
    from safelight.engine.state import PhotoState
    from safelight.plan.plan import Node

Judged = list[tuple["PhotoState", Outcome]]


@dataclass
class GateLedger:
    """Counts what one gate saw. A whole set counts once."""

    node: str
    advises: bool = False
    seen: int = 0
    stopped: int = 0
    misses: dict[tuple[str, float], list[float]] = field(default_factory=dict)
    """Measured values of those it stopped, by their first reason's code and threshold."""
    sets: set[tuple[int, ...]] = field(default_factory=set)
    """Whole sets that are counted already: frames may come again later, taken back by a selection."""

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
        _passed(outcome, state) if outcome.verdict == "review" and _members(state) in passing else outcome
        for state, outcome in zip(states, outcomes, strict=True)
    ]


def _members(state: PhotoState) -> tuple[int, ...]:
    return state.whole_set.members if state.whole_set else ()


def _passed(outcome: Outcome, state: PhotoState) -> Outcome:
    said = f"Part of a {_kind(state)}, which is judged by its best frame and kept whole."
    return outcome._replace(verdict=None, reasons=(Reason("kept_with_its_set", said),))


def _kind(state: PhotoState) -> str:
    return state.whole_set.kind.replace("_", " ") if state.whole_set else "set"


def close_gate(node: Node, states: Sequence[PhotoState], outcomes: Sequence[Outcome], ledger: GateLedger) -> None:
    """Stop the photos whose outcome says `review`, unless a human starred or picked them, or the gate only advises.

    A set of which a human starred or picked a frame stays whole.
    """
    for members, together in _together(states, outcomes).items():
        new = members not in ledger.sets
        ledger.seen += new
        if len(members) > 1:
            ledger.sets.add(members)
        stopping = [(state, outcome) for state, outcome in together if outcome.verdict == "review"]
        if not stopping:
            continue
        spared = any(state.word.keeps for state, _ in together)
        if new and not spared:
            ledger.count(_best(stopping).reasons)
        if not node.advises:
            _stop(node, stopping, spared=spared)


def _together(states: Sequence[PhotoState], outcomes: Sequence[Outcome]) -> dict[tuple[int, ...], Judged]:
    """Photos by themselves, frames of a set together."""
    sets: dict[tuple[int, ...], Judged] = {}
    for state, outcome in zip(states, outcomes, strict=True):
        sets.setdefault(_members(state) or (state.index,), []).append((state, outcome))
    return sets


def _best(stopping: Judged) -> Outcome:
    """A set is judged by its best frame: the outcome of the one that fell short least."""
    return min((outcome for _, outcome in stopping), key=lambda outcome: _shortfall(outcome.reasons))


def _shortfall(reasons: Sequence[Reason]) -> float:
    for reason in reasons[:1]:
        if reason.value is not None and reason.threshold is not None:
            return abs(reason.threshold - reason.value)
    return 0.0


def _stop(node: Node, stopping: Judged, *, spared: bool) -> None:
    for state, _ in stopping:
        state.stop(spared=spared)
        if spared and not state.word.keeps:
            said = f"Part of a {_kind(state)} of which you starred or picked a frame; it is kept whole."
            state.explain(node.id, (Reason("kept_with_its_set", said),))
