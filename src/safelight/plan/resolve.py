"""Steps made into drafts: each one's action, parameters, name and result, in the order of the plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from safelight.errors import CallError
from safelight.plan.additions import free_name
from safelight.plan.draft import Draft
from safelight.plan.order import stages_in_order
from safelight.plan.parameters import validated
from safelight.plan.steps import Unresolved, signature_of
from safelight.recipe.suggest import did_you_mean

if TYPE_CHECKING:
    from safelight.actions.catalogue import Catalogue
    from safelight.actions.declare import Params, Signature
    from safelight.plan.findings import Findings
    from safelight.recipe.grammar import Flow, Recipe, Stage, Step

Overrides = Mapping[str, Any]
"""`step.parameter` → value, as `--set` gives them."""


@dataclass(frozen=True, slots=True, eq=False)
class _Placed:
    """A step and where it stands."""

    step: Step
    stage: Stage
    flow: Flow | None = None


@dataclass
class Resolver:
    """Resolves the steps of one recipe; what is wrong goes to `findings`."""

    catalogue: Catalogue
    findings: Findings
    overrides: Overrides = field(default_factory=dict)

    def drafts(self, recipe: Recipe) -> tuple[Draft, ...]:
        """A draft for each step that could be resolved. Raises CallError for an override that fits no step."""
        placed = [(one, self._signature(one.step)) for one in _placed(recipe)]
        named = _named([(one, signature) for one, signature in placed if signature])
        if all(signature for _, signature in placed):
            self._known({name for name, _, _ in named})
        drafts = (self._draft(name, one, signature) for name, one, signature in named)
        return tuple(draft for draft in drafts if draft)

    def _signature(self, step: Step) -> Signature | None:
        found = signature_of(step, self.catalogue)
        if isinstance(found, Unresolved):
            self.findings.add(step, found.message, found.cure, key=found.key)
            return None
        return found

    def _draft(self, name: str, placed: _Placed, signature: Signature) -> Draft | None:
        params = self._params(name, placed.step, signature)
        if params is None:
            return None
        output = placed.step.output_to or signature.gives
        return Draft(name, placed.step, placed.stage, signature, params, output, placed.flow)

    def _params(self, name: str, step: Step, signature: Signature) -> Params | None:
        own = {key.rpartition(".")[2]: value for key, value in self.overrides.items() if key.rpartition(".")[0] == name}
        names = signature.alias_map()
        replaced = {names.get(key, key) for key in own}
        written = {key: value for key, value in step.parameters.items() if names.get(key, key) not in replaced}
        found = validated(signature, written | own)
        if not isinstance(found, tuple):
            return found
        for fault in found:
            if fault.written in own:
                raise CallError(f"--set {name}.{fault.written}: {fault.message}")
            self.findings.add(step, fault.message, fault.cure, key=fault.written)
        return None

    def _known(self, names: set[str]) -> None:
        for key in self.overrides:
            step, _, parameter = key.rpartition(".")
            if not step or not parameter:
                raise CallError(f"--set {key!r}: write it as step.parameter=value")
            if step not in names:
                raise CallError(f"--set {key}: the recipe has no step {step!r}{did_you_mean(step, names)}")


def _placed(recipe: Recipe) -> Iterator[_Placed]:
    for stage in stages_in_order(recipe.stages):
        yield from (_Placed(step, stage) for step in stage.steps)
        yield from (_Placed(step, stage, flow) for flow in stage.conditional_flows for step in flow.steps)


def _named(placed: list[tuple[_Placed, Signature]]) -> list[tuple[str, _Placed, Signature]]:
    """Each step with a name of its own: the one it says, else its action's, numbered from the second on."""
    taken = {one.step.name for one, _ in placed if one.step.name}
    named = []
    for one, signature in placed:
        name = one.step.name or free_name(signature.name, taken)
        taken.add(name)
        named.append((name, one, signature))
    return named
