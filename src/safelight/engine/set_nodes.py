"""Runs set nodes over every readable photo, and group nodes over the groups of the latest grouping."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from time import perf_counter
from typing import TYPE_CHECKING, Any

from blake3 import blake3

from safelight.actions.outcome import WHOLE_SETS, Group, Outcome, Reason, SetOutcome
from safelight.engine.decided import over_set, together
from safelight.engine.obstacle import lacking, unmet
from safelight.engine.photo_nodes import give_up
from safelight.engine.state import having
from safelight.errors import PhotoError

if TYPE_CHECKING:
    from safelight.engine.measuring import Measurer
    from safelight.engine.state import PhotoState
    from safelight.plan.plan import MeasureTask, Node, Plan

Gathering = list["PhotoState"]
"""Photos that a node looks at together: the whole set, or one group."""

MOST_TOGETHER = 16
"""Frames of a group whose pictures are in memory at a time, where they are compared with each other."""


@dataclass
class SetNodes:
    """Walks barriers. Keeps the latest grouping, and notes for the whole run."""

    plan: Plan
    measurer: Measurer
    states: Sequence[PhotoState]
    grouping: tuple[Group, ...] = ()
    notes: list[str] = field(default_factory=list)
    crowned: list[tuple[PhotoState, str]] = field(default_factory=list)
    """Photos that a selection took back, and which one had parked them: they are owed the nodes that they missed."""
    chosen: defaultdict[bytes, set[int]] = field(default_factory=lambda: defaultdict(set))
    """Photos, by index, that have an answer to what only some are worth, by the task's signature."""
    failure: PhotoError | None = None
    """A set step failed and the recipe does not go on without it."""

    def gather(self, node: Node) -> list[Gathering]:
        """Who a set or group node looks at: every photo that is readable and has its inputs; none where it is not run.

        The conditions of a set step must hold for some photo: results over the set are told photo by photo. Those of
        a group step must hold for some live photo of the group, which is then taken whole.
        """
        if node.scope == "set":
            gathered = [self._present(node, self.states)]
        else:
            gathered = [self._present(node, [self.states[index] for index in group.members]) for group in self.grouping]
        wanted = [members for members in gathered if members and self._wanted(node, members)]
        for part in (part for members in wanted if node.scope == "group" for part in parts_of(members)):
            company = blake3("\n".join(state.image_hash for state in part).encode()).digest()
            for state in part:
                state.company = company
        return wanted

    def run(self, node: Node, gathered: Sequence[Gathering]) -> None:
        """One barrier node, over whom it looks at together, once they are measured."""
        everyone = [state for present in gathered for state in present]
        known = {task.name: iter(self._stored(task, everyone)) for task in self.plan.tasks_of(node)}
        for present in gathered:
            measured = {name: list(islice(values, len(present))) for name, values in known.items()}
            members, measured = self._complete(node, present, measured)
            started = perf_counter()
            if members and node.scope == "set":
                self._over_set(node, members, over_set(node, members, measured, len(self.states)))
            elif members:
                self._over_group(node, members, together(node, members, measured))
            self.measurer.charge(node.id, (), perf_counter() - started)

    def _stored(self, task: MeasureTask, members: Gathering) -> list[Any]:
        """What is known of everybody, asked for at once: groups are many, and a question each is dear."""
        values = self.measurer.stored(task, members)
        if task.measurement.only is not None:
            pairs = zip(members, values, strict=True)
            self.chosen[task.signature].update(state.index for state, value in pairs if value is not None)
        return values

    def _present(self, node: Node, states: Sequence[PhotoState]) -> Gathering:
        members = [state for state in states if state.readable]
        for state in members:
            if why := lacking(node, state):
                state.skipped[node.id] = why
        return [state for state in members if node.id not in state.skipped]

    def _wanted(self, node: Node, members: Gathering) -> bool:
        """Whether its conditions hold for any of them; if not, each is told why."""
        if not node.conditions:
            return True
        why = {state.index: unmet(self.plan, node, state) for state in members}
        if any(not why[state.index] and (state.live or node.scope == "set") for state in members):
            return True
        for state in members:
            state.skipped[node.id] = why[state.index] or "no photo of its group is still in"
        if node.scope == "set":
            self.notes.append(f"Step {node.id!r} was not run: {why[members[0].index]}.")
        return False

    def _complete(
        self, node: Node, members: Gathering, measured: Mapping[str, list[Any]]
    ) -> tuple[Gathering, dict[str, list[Any]]]:
        """Without those that lack a measurement; of one that only some are worth, nobody lacks it."""
        tasks = [task for task in self.plan.tasks_of(node) if task.measurement.only is None]
        lost = {
            state.index: task
            for task in tasks
            for state, value in zip(members, measured[task.name], strict=True)
            if value is None
        }
        for state in (state for state in members if state.index in lost):
            fault = self.measurer.fault_of(lost[state.index], state)
            state.skipped[node.id] = str(fault) if fault else "it could not be measured"
        kept = [at for at, state in enumerate(members) if state.index not in lost]
        return [members[at] for at in kept], {name: [values[at] for at in kept] for name, values in measured.items()}

    def _over_set(self, node: Node, members: Gathering, found: SetOutcome | PhotoError) -> None:
        if isinstance(found, PhotoError):
            self._set_failed(node, found)
            return
        self.notes += found.notes
        for group in found.groups:
            if group.kind in WHOLE_SETS:
                for index in group.members:
                    self.states[index].whole_set = group
        if node.action.groups:
            self._regroup(members, found.groups)
        company = {index for group in found.groups if len(group.members) > 1 for index in group.members}
        for state in members:
            state.done = having(state.done, node.id)
            if outcome := found.outcomes.get(state.index):
                self._settle(node, state, outcome, may_crown=state.index in company)

    def _set_failed(self, node: Node, fault: PhotoError) -> None:
        self.notes.append(f"{fault}.")
        if node.continue_on_failure:
            return
        self.failure = fault
        for state in self.states:
            if state.live:
                state.fail(fault)

    def _regroup(self, members: Gathering, groups: tuple[Group, ...]) -> None:
        self.grouping = tuple(group for group in groups if len(group.members) > 1)
        for state in self.states:
            state.group = state.rank = None
            state.grouped = False
        for state in members:
            state.grouped = True
        for group in self.grouping:
            for index in group.members:
                self.states[index].group = group

    def _over_group(self, node: Node, members: Gathering, found: Sequence[Outcome] | PhotoError) -> None:
        if isinstance(found, PhotoError):
            for state in members:
                give_up(node, state, found)
            return
        for state, outcome in zip(members, found, strict=True):
            state.done = having(state.done, node.id)
            self._settle(node, state, outcome, may_crown=True)
        if node.selects:
            self._replace_rejected(node, members)

    def _replace_rejected(self, node: Node, members: Gathering) -> None:
        """Where a human rejected every frame that a selection kept, the next best one stays in their place."""
        kept = [state for state in members if not state.would_park]
        heirs = [s for s in members if s.parked and not s.stopped and not s.word.rejects and s.rank is not None]
        if not heirs or not all(state.word.rejects for state in kept):
            return
        heir = min(heirs, key=lambda state: state.rank.rank)
        heir.explain(node.id, [Reason("better_one_rejected", "Kept, since you rejected the frame that was better.")])
        self.crowned.append((heir, heir.inherit()))

    def _crown(self, node: Node, state: PhotoState) -> None:
        """It is in again."""
        self._overrule(node, state)
        if parked_by := state.crown():
            self.crowned.append((state, parked_by))

    def _overrule(self, node: Node, state: PhotoState) -> None:
        """What earlier selections said of it holds no longer: they compared it with other frames."""
        if not state.reasons:
            return
        others = {one.id for one in self.plan.nodes if one.selects and one is not node}
        state.reasons = tuple(reason for reason in state.reasons if reason.step not in others)

    def _settle(self, node: Node, state: PhotoState, outcome: Outcome, *, may_crown: bool) -> None:
        state.results[node.output] = outcome.result
        if node.selects and outcome.verdict == "alternate":
            self._overrule(node, state)
        if outcome.reasons:
            state.explain(node.id, outcome.reasons)
        if outcome.edits:
            state.want(node.id, outcome.edits)
        if hasattr(outcome.result, "rank") and (node.action.groups or node.scope == "group"):
            state.rank = outcome.result
        if not node.selects:
            return
        if outcome.verdict == "alternate":
            state.park(node.id, spared=state.word.keeps)
        elif state.would_park and may_crown and outcome.verdict is None:
            self._crown(node, state)


def parts_of(members: Gathering) -> list[Gathering]:
    """A group cut into as few parts as there may be pictures in memory, equal ones: those are compared together."""
    parts = -(-len(members) // MOST_TOGETHER)
    return [members[part * len(members) // parts : (part + 1) * len(members) // parts] for part in range(parts)]
