"""Steps made into drafts: each one's action, parameters, name and result, in the order of the plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from safelight.actions.declare import Params
from safelight.plan.additions import free_name
from safelight.plan.doubt import guesses, stand_in
from safelight.plan.draft import Draft
from safelight.plan.order import stages_in_order
from safelight.plan.parameters import tolerated, validated
from safelight.plan.steps import Unresolved, signature_of
from safelight.recipe.suggest import did_you_mean

if TYPE_CHECKING:
    from safelight.actions.catalogue import Catalogue
    from safelight.actions.declare import Signature
    from safelight.plan.findings import Findings
    from safelight.plan.parameters import BadParameter
    from safelight.recipe.grammar import Flow, Recipe, Stage, Step

Overrides = Mapping[str, Any]
"""`step.parameter` → value, as `--set` gives them."""


@dataclass(frozen=True, slots=True, eq=False)
class _Placed:
    """A step and where it stands."""

    step: Step
    stage: Stage
    flow: Flow | None = None


@dataclass(frozen=True, slots=True)
class _Meant:
    """What a step means: an action, or one that stands in for those that it may mean."""

    signature: Signature
    guesses: tuple[Signature, ...] = ()


@dataclass
class Resolver:
    """Resolves the steps of one recipe; what is wrong goes to `findings`."""

    catalogue: Catalogue
    findings: Findings
    overrides: Overrides = field(default_factory=dict)

    def drafts(self, recipe: Recipe) -> tuple[Draft, ...]:
        """A draft for each step, also of those that are disabled; of one that is wrong, as far as it can be read.

        What is wrong with a disabled step is not told.
        """
        named = _named([(one, self._meant(one.step)) for one in _placed(recipe)])
        drafts = tuple(self._draft(name, one, meant) for name, one, meant in named)
        self._known(drafts)
        return drafts

    def _meant(self, step: Step) -> _Meant:
        doubted = any(self.findings.document.doubted(step, key) for key in ("model", "action"))
        possible = self.catalogue.signatures if doubted else ()
        found = signature_of(step, self.catalogue)
        if not isinstance(found, Unresolved):
            return _Meant(found, possible)
        if not doubted:
            self._tell(step, found.message, found.cure, found.key)
        possible = possible or guesses(step, self.catalogue)
        name = possible[0].name if len(possible) == 1 else step.action or step.model or "step"
        return _Meant(stand_in(name, possible), possible)

    def _draft(self, name: str, placed: _Placed, meant: _Meant) -> Draft:
        written, own = self._written(name, placed.step, meant.signature)
        params = validated(meant.signature, written | own)
        if not isinstance(params, tuple):
            return _drafted(name, placed, meant, params)
        if not meant.guesses:
            self._complain(name, placed.step, params, own)
        possible = meant.guesses or (meant.signature,)
        rest = tolerated(meant.signature, written | own, params)
        if rest is None:
            return _drafted(name, placed, _Meant(stand_in(name, possible), possible), Params())
        return _drafted(name, placed, _Meant(meant.signature, possible), rest)

    def _written(self, name: str, step: Step, signature: Signature) -> tuple[dict[str, Any], dict[str, Any]]:
        """The parameters of the recipe that stand, and those that the call gives instead."""
        own = {key.rpartition(".")[2]: value for key, value in self.overrides.items() if key.rpartition(".")[0] == name}
        names = signature.alias_map()
        replaced = {names.get(key, key) for key in own}
        return {key: value for key, value in step.parameters.items() if names.get(key, key) not in replaced}, own

    def _complain(self, name: str, step: Step, faults: tuple[BadParameter, ...], own: Mapping[str, Any]) -> None:
        for fault in faults:
            if fault.written in own:
                self.findings.blame_call(f"--set {name}.{fault.written}", fault.message)
            else:
                self._tell(step, fault.message, fault.cure, fault.written)

    def _tell(self, step: Step, message: str, cure: str, key: str) -> None:
        if not step.disabled:
            self.findings.add(step, message, cure, key=key)

    def _known(self, drafts: tuple[Draft, ...]) -> None:
        """Overrides are of steps that are there; a step that may be several actions may have any name."""
        names = {draft.id for draft in drafts}
        asleep = {draft.id for draft in drafts if draft.step.disabled}
        vague = any(draft.stands_in and len(draft.guesses) > 1 and not draft.step.name for draft in drafts)
        for key in self.overrides:
            step, _, parameter = key.rpartition(".")
            if not step or not parameter:
                self.findings.blame_call(f"--set {key!r}", "write it as step.parameter=value")
            elif step in asleep:
                self.findings.blame_call(f"--set {key}", f"the step {step!r} is disabled; enable it, or set nothing")
            elif step not in names and not vague:
                self.findings.blame_call(f"--set {key}", f"the recipe has no step {step!r}{did_you_mean(step, names)}")


def _placed(recipe: Recipe) -> Iterator[_Placed]:
    for stage in stages_in_order(recipe.stages):
        yield from (_Placed(step, stage) for step in stage.steps)
        yield from (_Placed(step, stage, flow) for flow in stage.conditional_flows for step in flow.steps)


def _drafted(name: str, placed: _Placed, meant: _Meant, params: Params) -> Draft:
    output = placed.step.output_to or meant.signature.gives
    return Draft(name, placed.step, placed.stage, meant.signature, params, output, placed.flow, guesses=meant.guesses)


def _named(placed: list[tuple[_Placed, _Meant]]) -> list[tuple[str, _Placed, _Meant]]:
    """Each step with a name of its own: the one it says, else its action's, numbered from the second on."""
    taken = {one.step.name for one, _ in placed if one.step.name}
    named = []
    for one, meant in placed:
        name = one.step.name or free_name(meant.signature.name, taken)
        taken.add(name)
        named.append((name, one, meant))
    return named
