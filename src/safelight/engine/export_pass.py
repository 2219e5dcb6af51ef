"""Writes the copies, when everything is decided: of what is kept with its edits, of the rest as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from safelight.actions.builtin.export import Exported
from safelight.aggregate.default_decision import decide
from safelight.engine.events import ChunkDone, PhaseStarted
from safelight.engine.exporting import Copy
from safelight.engine.final_edits import final_edits
from safelight.engine.fresh_failures import FreshFailures
from safelight.engine.known_photos import changed
from safelight.engine.reading import Loaded
from safelight.engine.state import having
from safelight.engine.step_counts import StepCounts
from safelight.engine.verdicts import verdict_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from safelight.engine.events import Listener
    from safelight.engine.exporting import Copied, Exporter
    from safelight.engine.measuring import Measurer
    from safelight.engine.state import PhotoState
    from safelight.metadata.hand_off import HandOff
    from safelight.plan.plan import Node, Plan


@dataclass
class ExportPass:
    """Hands copies to the exporter. `stopping` is asked between copies; one that is being written is finished."""

    plan: Plan
    exporter: Exporter
    measurer: Measurer
    states: Sequence[PhotoState]
    listen: Listener
    stopping: Callable[[], bool]
    counts: StepCounts = field(default_factory=StepCounts)
    cut: bool = False
    """The run was stopped while copies were still to be written."""

    def __post_init__(self) -> None:
        self._failures = FreshFailures(self.listen)

    def run(self, number: int, node: Node) -> None:
        """Write every copy that the plan's `output` asks for. A photo whose copy cannot be written has failed."""
        chosen = [state for state in self.states if self._copied(state)]
        if not chosen:
            return
        self.listen(PhaseStarted(number, "writing copies", len(chosen)))
        self.counts.sums[node.id].passed += sum(state.readable for state in self.states) - len(chosen)
        by_index = {state.index: state for state in chosen}
        check = sum(state.stopped for state in self.states)
        failed = sum(state.fault is not None for state in self.states)
        for done, copied in enumerate(self.exporter.write(self._copies(node, chosen)), 1):
            state = by_index[copied.index]
            self._take(node, state, copied)
            self._failures.tell([state])
            failed += state.fault is not None
            self.counts.add(node, 1, [state], self.measurer, asks=False)
            steps = self.counts.told(self.plan.nodes, self.measurer)
            self.listen(ChunkDone(number, done, len(chosen), check, failed, steps))

    def _copied(self, state: PhotoState) -> bool:
        verdict = verdict_of(state)
        return verdict != "failed" and (verdict == "keep" or self.plan.output.copies == "all")

    def _copies(self, node: Node, chosen: Sequence[PhotoState]) -> Iterator[Copy]:
        for state in chosen:
            self.cut = self.cut or self.stopping()
            if self.cut:
                return
            if fault := changed(state, Loaded(state.index)):  # its copy would be of another picture
                state.fail(fault)
                self._failures.tell([state])
                self.counts.sums[node.id].failed += 1
                continue
            verdict = verdict_of(state)
            operations = tuple(edit.operation for edit in final_edits(state)) if verdict == "keep" else ()
            yield Copy(state.index, state.photo, operations, _hand_off(state, verdict))

    def _take(self, node: Node, state: PhotoState, copied: Copied) -> None:
        self.measurer.charge(node.id, [state], copied.seconds)
        if copied.fault is not None:
            state.fail(copied.fault)
            return
        state.copy = copied
        state.done = having(state.done, node.id)
        if copied.path:
            size = (copied.width, copied.height) if copied.width else state.size
            state.results[node.output] = Exported(*size, edited=bool(copied.thumb))


def _hand_off(state: PhotoState, verdict: str) -> HandOff:
    from safelight.metadata.hand_off import HandOff

    decision, word = decide(verdict, word=state.word, results=state.results), state.word
    return HandOff(
        rating=decision.rating,
        label=decision.label,
        keywords=decision.keywords,
        human_rating=word.rating is not None,
        human_label=word.label is not None,
        facts={"verdict": verdict},
    )
