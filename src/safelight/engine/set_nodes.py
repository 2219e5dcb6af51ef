"""Runs set nodes over every readable photo, and group nodes over the groups of the latest grouping."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from safelight.actions.outcome import WHOLE_SETS, Group, Outcome, SetOutcome
from safelight.engine.photo_nodes import give_up
from safelight.engine.views import condition_holds
from safelight.errors import PhotoError

if TYPE_CHECKING:
    from safelight.engine.measuring import Measurer
    from safelight.engine.state import PhotoState
    from safelight.plan.plan import Node, Plan


@dataclass
class SetNodes:
    """Walks barriers. Keeps the latest grouping, and notes for the whole run."""

    plan: Plan
    measurer: Measurer
    states: Sequence[PhotoState]
    grouping: tuple[Group, ...] = ()
    notes: list[str] = field(default_factory=list)
    crowned: list[PhotoState] = field(default_factory=list)
    """Photos that a selection took back; they are owed the photo nodes that they missed."""
    failure: PhotoError | None = None
    """A set step failed and the recipe does not go on without it."""

    def run(self, node: Node) -> None:
        """One barrier node."""
        if node.scope == "set":
            self._over_set(node)
        else:
            self._over_groups(node)

    def groups_of(self, node: Node) -> list[list[PhotoState]]:
        """The members that a group node sees, group by group: all that are readable and have its inputs."""
        groups = [[self.states[index] for index in group.members] for group in self.grouping]
        return [members for group in groups if (members := self._present(node, group))]

    def _present(self, node: Node, group: Sequence[PhotoState]) -> list[PhotoState]:
        members = [state for state in group if state.readable]
        for state in members:
            lacking = [name for name in node.needs if name not in state.results]
            if lacking:
                state.skipped[node.id] = f"{lacking[0]!r} was not there"
        members = [state for state in members if node.id not in state.skipped]
        if node.conditions and not self._wanted(node, members):
            return []
        return members

    def _wanted(self, node: Node, members: Sequence[PhotoState]) -> bool:
        return any(
            state.live and all(condition_holds(self.plan, c, state) for c in node.conditions) for state in members
        )

    def _over_set(self, node: Node) -> None:
        members = [state for state in self.states if state.readable]
        if not members or not all(condition_holds(self.plan, c, members[0]) for c in node.conditions):
            return
        measured = self._measured(node, members)
        members, measured = _complete(node, members, measured)
        if not members:
            return
        try:
            outcome: SetOutcome = node.action.decide(members, measured, node.params)
        except Exception as error:  # noqa: BLE001 - a third party's action may raise anything; the recipe says what then
            self._set_failed(node, error)
            return
        self._take(node, outcome)

    def _set_failed(self, node: Node, error: Exception) -> None:
        fault = PhotoError(
            f"step {node.id!r} failed over the whole set: {type(error).__name__}: {error}", "step_failed"
        )
        self.notes.append(f"{fault}.")
        if node.continue_on_failure:
            return
        self.failure = fault
        for state in self.states:
            if state.live:
                state.fail(fault)

    def _take(self, node: Node, found: SetOutcome) -> None:
        self.notes += found.notes
        for group in found.groups:
            if group.kind in WHOLE_SETS:
                for index in group.members:
                    self.states[index].whole_set = group
        if node.action.groups:
            self._regroup(found.groups)
        for index, outcome in found.outcomes.items():
            self._settle(node, self.states[index], outcome)

    def _regroup(self, groups: tuple[Group, ...]) -> None:
        self.grouping = tuple(group for group in groups if len(group.members) > 1)
        for state in self.states:
            state.group = state.rank = None
        for group in self.grouping:
            for index in group.members:
                self.states[index].group = group

    def _over_groups(self, node: Node) -> None:
        for members in self.groups_of(node):
            measured = self._measured(node, members)
            for state, outcome in zip(members, self._group_decided(node, members, measured), strict=True):
                if isinstance(outcome, PhotoError):
                    give_up(node, state, outcome)
                else:
                    self._settle(node, state, outcome)

    def _group_decided(
        self, node: Node, members: Sequence[PhotoState], measured: Mapping[str, list[Any]]
    ) -> Sequence[Outcome | PhotoError]:
        try:
            outcomes: Sequence[Outcome] = node.action.decide(members, measured, node.params)
        except Exception as error:  # noqa: BLE001 - a third party's action may raise anything; its group alone pays
            fault = PhotoError(f"step {node.id!r} failed on a group: {type(error).__name__}: {error}", "step_failed")
            return [fault] * len(members)
        return outcomes

    def _measured(self, node: Node, members: Sequence[PhotoState]) -> dict[str, list[Any]]:
        return {task.name: self.measurer.stored(task, members) for task in self.plan.tasks_of(node)}

    def _settle(self, node: Node, state: PhotoState, outcome: Outcome) -> None:
        state.results[node.output] = outcome.result
        state.explain(node.id, outcome.reasons)
        if hasattr(outcome.result, "rank"):
            state.rank = outcome.result
        if not node.selects:
            return
        if outcome.verdict == "alternate" and not state.word.keeps:
            state.park(node.id)
        elif outcome.verdict is None and state.parked and getattr(outcome.result, "best", False):
            state.crown()
            self.crowned.append(state)


def _complete(
    node: Node, members: list[PhotoState], measured: dict[str, list[Any]]
) -> tuple[list[PhotoState], dict[str, list[Any]]]:
    """Without the members that lack one of the node's measurements; they are told so."""
    whole = [all(values[at] is not None for values in measured.values()) for at in range(len(members))]
    for state, complete in zip(members, whole, strict=True):
        if not complete:
            state.skipped[node.id] = "it could not be measured"
    kept = [state for state, complete in zip(members, whole, strict=True) if complete]
    return kept, {
        name: [value for value, complete in zip(values, whole, strict=True) if complete]
        for name, values in measured.items()
    }
