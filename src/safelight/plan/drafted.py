"""A recipe half way to a plan: its drafts in order, what they read, and what is wrong so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from safelight.plan.additions import with_additions
from safelight.plan.findings import Findings
from safelight.plan.names import Names
from safelight.plan.order import parallel_order
from safelight.plan.prompts import Prompts, names_read
from safelight.plan.resolve import Overrides, Resolver
from safelight.plan.wiring import Wires, Wiring
from safelight.recipe.condition import Condition
from safelight.recipe.suggest import did_you_mean

if TYPE_CHECKING:
    from safelight.actions.catalogue import Catalogue
    from safelight.models.profiles import Profile
    from safelight.plan.draft import Draft
    from safelight.recipe.document import Document


@dataclass(frozen=True)
class Drafted:
    """The drafts of a document with their names, wires and prompts, as far as they can be judged."""

    document: Document
    findings: Findings
    names: Names
    wires: Mapping[Draft, Wires]
    prompts: Prompts

    def require_values(self) -> None:
        """A variable that nothing gives a value is a problem."""
        for ask in self.prompts.asks():
            draft = next(draft for draft in self.names.drafts if draft.id == ask.step)
            message = f"step {ask.step!r} asks for a value of {ask.name!r}"
            self.findings.add(draft.step, message, f"Give it: --var {ask.name}=…")


def drafted(
    document: Document,
    catalogue: Catalogue,
    profile: Profile | None,
    overrides: Overrides,
    variables: Mapping[str, str],
) -> Drafted:
    """Resolve, order, complete and check a recipe. What is wrong with it, or with the call, is in the findings."""
    findings = Findings(document)
    resolved = Resolver(catalogue, findings, overrides).drafts(document.recipe)
    asleep = tuple(draft for draft in resolved if draft.step.disabled)
    drafts = tuple(draft for draft in resolved if not draft.step.disabled)
    if asleep and not drafts:
        findings.add(document.recipe, "every step of the recipe is disabled", "Enable one of them.", key="stages")
    names = Names(with_additions(_in_order(drafts, profile), catalogue, document.recipe.output, asleep), asleep)
    prompts = Prompts(names, document.recipe.variables, variables)
    _known_models(findings, catalogue)
    _known_variables(prompts, findings)
    wires = Wiring(names, catalogue, findings).all()
    for draft in names.drafts:
        prompts.check(draft, findings)
    return Drafted(document, findings, names, wires, prompts)


def _known_models(findings: Findings, catalogue: Catalogue) -> None:
    part = findings.document.recipe.global_parameters
    for model in part.cache_models:
        if model not in catalogue.roles:
            message = f"`cache_models` names an unknown model {model!r}{did_you_mean(model, catalogue.roles)}"
            findings.add(part, message, key="cache_models")


def _known_variables(prompts: Prompts, findings: Findings) -> None:
    if any(draft.guesses for draft in prompts.names.drafts):
        return  # what their prompts read is not known
    read = prompts.read()
    for name in prompts.given:
        if name not in read and name not in prompts.defaults:
            findings.blame_call(f"--var {name}", f"no prompt of the recipe reads {name!r}{did_you_mean(name, read)}")


def _in_order(drafts: tuple[Draft, ...], profile: Profile | None) -> tuple[Draft, ...]:
    """As resolved, but within `parallel` stages, where only inputs and costs order steps."""
    names = Names(drafts)
    ordered: list[Draft] = []
    for stage in dict.fromkeys(draft.stage.name for draft in drafts):
        inside = [draft for draft in drafts if draft.stage.name == stage]
        waived = inside[0].stage.parallel
        ordered += parallel_order(inside, lambda d: _reads(d, names), lambda d: _ms(d, profile)) if waived else inside
    return tuple(ordered)


def _reads(draft: Draft, names: Names) -> list[Draft]:
    asked = (name for text in draft.conditions for name in Condition(text).names)
    givers = (names.giver(name) for name in (*draft.needs, *asked, *names_read(draft)))
    return [giver for giver in givers if giver is not None]


def _ms(draft: Draft, profile: Profile | None) -> float:
    """Its declared static cost for one photo."""
    measures = draft.signature.says("measurements", draft.params) if profile else ()
    players = [(profile.player(m.role, m.name), m.name) for m in measures] if profile else []
    return sum(player.ms_per_photo.get(name, 0.0) for player, name in players if player)
