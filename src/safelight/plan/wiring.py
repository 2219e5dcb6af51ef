"""What each draft reads, checked: its conditions, its loop, its inputs, the names in its prompts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from safelight.errors import Problem
from safelight.models.plurals import singular
from safelight.plan.doubt import in_doubt
from safelight.plan.kinds import kinds_of
from safelight.plan.names import GROUPING, OBJECTS, SCORES, Names
from safelight.recipe.kinds import Any, Kind, Number
from safelight.recipe.suggest import did_you_mean

if TYPE_CHECKING:
    from safelight.actions.catalogue import Catalogue
    from safelight.plan.draft import Draft
    from safelight.plan.findings import Findings
    from safelight.recipe.condition import Condition
    from safelight.recipe.grammar import Part


@dataclass(frozen=True)
class Wires:
    """What one draft reads. `needs` are results' own names."""

    conditions: tuple[Condition, ...] = ()
    until: Condition | None = None
    """Of a loop: it repeats until this holds."""
    needs: tuple[str, ...] = ()


@dataclass
class Wiring:
    """Checks every wire of a plan; what is wrong goes to `findings`."""

    names: Names
    catalogue: Catalogue
    findings: Findings
    _types: dict[str, Kind] = field(default_factory=dict)

    def all(self) -> dict[Draft, Wires]:
        """The wires of every draft, in order."""
        self._unique()
        self._types = kinds_of(self.names)
        return {draft: self._wires(draft) for draft in self.names.drafts}

    def _unique(self) -> None:
        written: dict[str, Draft] = {}
        for draft in (draft for draft in self.names.drafts if not (draft.added or draft.stands_in)):
            first = written.setdefault(draft.output, draft)
            if first is not draft and not (first.step.output_to and draft.step.output_to):  # told when it was read
                where = f" in line {first.step.line}" if first.step.line else ""
                message = f"two steps give a result named {draft.output!r}: {first.id!r}{where} and {draft.id!r}"
                self.findings.add(draft.step, message, f"Name this one's by `output_to: {draft.id}_result`.")

    def _wires(self, draft: Draft) -> Wires:
        conditions = tuple(self._conditions(draft))
        self._set_condition(draft, conditions)
        self._grouping(draft, conditions)
        needs = tuple(dict.fromkeys(self.names.base(name) for name in draft.needs if self._input(draft, name)))
        return Wires(conditions, self._until(draft), needs)

    def _conditions(self, draft: Draft) -> Iterator[Condition]:
        flow = draft.flow and self._condition(draft, draft.flow, "condition")
        own = draft.step.conditional and self._condition(draft, draft.step.conditional, "if")
        yield from (condition for condition in (flow, own) if condition)

    def _condition(self, draft: Draft, part: Part, key: str, own: Mapping[str, Kind] | None = None) -> Condition | None:
        """A condition, its names and kinds checked; None where reading told that it is none."""
        document = self.findings.document
        condition = document.condition(part, key)
        if condition.syntax_problems():
            return None
        given = {name: type_ for name, type_ in self._types.items() if self.names.given_before(name, draft)}
        known = {**given, **(own or {})}
        missing = sorted(condition.names - known.keys())
        for name in missing:
            if not in_doubt(self.names, name, draft):
                self.findings.take((document.located(self._unread(draft, condition, name)),))
        self._steps(part, key, condition)
        known |= dict.fromkeys(missing, Any())
        self.findings.take(document.located(problem) for problem in condition.check(known))
        return condition

    def _steps(self, part: Part, key: str, condition: Condition) -> None:
        """`ran('…')` asks about steps of this plan."""
        known = [other.id for other in self.names.drafts]
        for name in sorted(condition.steps.difference(known)):
            asleep = any(other.id == name for other in self.names.disabled)
            why = "that step is disabled" if asleep else f"no step has that name{did_you_mean(name, known)}"
            message = f"the condition asks whether {name!r} ran, but {why}"
            self.findings.add(part, message, key=key)

    def _input(self, draft: Draft, name: str) -> bool:
        if self.names.given_before(name, draft):
            return True
        if in_doubt(self.names, name, draft):
            return False
        key = next((k for k in ("input_from", "context_from") if k in draft.step.parameters), "")
        self.findings.add(draft.step, *self._missing(draft, f"step {draft.id!r}", name), key=key)
        return False

    def _unread(self, draft: Draft, condition: Condition, name: str) -> Problem:
        """A name that a condition cannot read, at its place in the condition."""
        message, cure = self._missing(draft, "the condition", name)
        before = 0 if "\n" in condition.text else condition.text.find(name)
        return Problem(message, line=condition.line, column=condition.column + before, cure=cure)

    def _missing(self, draft: Draft, reader: str, name: str) -> tuple[str, str]:
        """What is wrong with reading `name`, and what to do about it."""
        giver = self.names.giver(name)
        if giver is not None:
            where = f" in line {giver.step.line}" if giver.step.line else ""
            message = f"{reader} reads {name!r}, which is given only later, by {giver.id!r}{where}"
            return message, f"Move {giver.id!r} before it."
        if asleep := self.names.asleep(name):
            return f"{reader} reads {name!r}, which {asleep.told_as_disabled} would give", f"Enable {asleep.id!r}."
        known = [known for known in self.names.all() if self.names.given_before(known, draft)]
        message = f"{reader} reads {name!r}, which no step gives{did_you_mean(name, known)}"
        return message, self._cure(name)

    def _cure(self, name: str) -> str:
        """Which action would give it."""
        detector = self.names.results.get(OBJECTS)
        if detector and name.startswith("detected_"):
            return f"Let {detector.id!r} look for {singular(name.removeprefix('detected_'))!r} too."
        gives = "similar_groups" if name in GROUPING else OBJECTS if name.startswith("detected_") else name
        for signature in self.catalogue.signatures:
            if signature.gives == gives:
                return f"Put a step `{{model: {signature.role}, action: {signature.name}}}` before it."
        return ""

    def _set_condition(self, draft: Draft, conditions: tuple[Condition, ...]) -> None:
        if draft.signature.scope != "set":
            return
        for name in sorted(name for condition in conditions for name in condition.names):
            giver = self.names.giver(name)
            if giver is not None and (giver.signature.scope != "set" or name in GROUPING):
                message = f"step {draft.id!r} looks at the whole set, but its condition reads {name!r} of single photos"
                part = draft.step.conditional or draft.flow or draft.step
                self.findings.add(part, message, "Let it read results of set steps only, or drop the condition.")

    def _grouping(self, draft: Draft, conditions: tuple[Condition, ...]) -> None:
        told = any(condition.names.intersection(GROUPING) for condition in conditions)
        grouped = self.names.given_before(GROUPING[0], draft) or in_doubt(self.names, GROUPING[0], draft)
        if draft.signature.scope == "group" and not told and not grouped:
            message = f"step {draft.id!r} looks at groups, and no step before it makes any"
            asleep = self.names.asleep(GROUPING[0])
            cure = f"Enable {asleep.id!r}." if asleep else self._cure(GROUPING[0])
            self.findings.add(draft.step, message, cure, key="action")

    def _until(self, draft: Draft) -> Condition | None:
        if draft.step.iterate_until is None:
            if draft.step.max_iterations is not None:
                message = f"step {draft.id!r} says `max_iterations`, but not `iterate_until`"
                self.findings.add(draft.step, message, key="max_iterations")
            return None
        if not draft.signature.iterates:
            message = f"action {draft.signature.name!r} does not repeat, so `iterate_until` means nothing here"
            self.findings.add(draft.step, message, "Leave it away.", key="iterate_until")
            return None
        return self._condition(draft, draft.step, "iterate_until", dict.fromkeys(SCORES, Number()))
