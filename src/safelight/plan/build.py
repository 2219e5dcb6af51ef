"""Recipe + catalogue + profile → plan: resolved, checked, ordered, cast, cut into phases, frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from safelight.actions.declare import Action
from safelight.errors import CallError
from safelight.plan.additions import with_additions
from safelight.plan.casting import Cast, cast
from safelight.plan.findings import Findings
from safelight.plan.names import Names
from safelight.plan.order import parallel_order
from safelight.plan.phases import TooLargeError, phases
from safelight.plan.plan import Node, Plan
from safelight.plan.prompts import Ask, Prompts
from safelight.plan.resolve import Overrides, Resolver
from safelight.plan.tasks import tasks_of
from safelight.plan.wiring import Wires, Wiring
from safelight.plan.words import size
from safelight.recipe.suggest import did_you_mean

if TYPE_CHECKING:
    from safelight.actions.catalogue import Catalogue
    from safelight.models.contract import PlayerSpec
    from safelight.models.profiles import Profile
    from safelight.plan.draft import Draft
    from safelight.recipe.document import Document


def validate(
    document: Document,
    catalogue: Catalogue,
    profile: Profile | None = None,
    *,
    overrides: Overrides | None = None,
    variables: Mapping[str, str] | None = None,
) -> tuple[Ask, ...]:
    """Check a recipe by itself, and with a profile also whether it can be played; what a run must be given.

    Raises PlanError with everything that is wrong, CallError for an override or a variable that fits nothing.
    """
    draft = _Drafted.of(document, catalogue, profile, overrides or {}, variables or {})
    if profile:
        draft.cast(profile)
    draft.findings.settle()
    return draft.prompts.asks()


def build(
    document: Document,
    catalogue: Catalogue,
    profile: Profile,
    *,
    overrides: Overrides | None = None,
    variables: Mapping[str, str] | None = None,
) -> Plan:
    """The plan of a recipe for a profile. Raises PlanError with everything that is wrong, else as `validate` does."""
    drafted = _Drafted.of(document, catalogue, profile, overrides or {}, variables or {})
    played = drafted.cast(profile)
    drafted.ask()
    drafted.findings.settle()
    return drafted.plan(profile, played)


@dataclass
class _Drafted:
    """A recipe on its way to a plan: its drafts, what they read, and what is wrong so far."""

    document: Document
    findings: Findings
    names: Names
    wires: Mapping[Draft, Wires]
    prompts: Prompts
    overrides: Overrides = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        document: Document,
        catalogue: Catalogue,
        profile: Profile | None,
        overrides: Overrides,
        variables: Mapping[str, str],
    ) -> _Drafted:
        findings = Findings(document)
        drafts = Resolver(catalogue, findings, overrides).drafts(document.recipe)
        names = Names(with_additions(_in_order(drafts, profile), catalogue))
        prompts = Prompts(names, document.recipe.variables, variables)
        if findings.problems:
            return cls(document, findings, names, {}, prompts, overrides)
        _known_variables(prompts)
        wires = Wiring(names, catalogue, findings).all()
        for draft in names.drafts:
            prompts.check(draft, findings)
        return cls(document, findings, names, wires, prompts, overrides)

    def cast(self, profile: Profile) -> Cast:
        played = cast(self.names.drafts, profile, self.names)
        cure = "Mark the step `optional: true` to go on without it, or choose another profile by --profile."
        for draft, reason in played.refused:
            self.findings.add(draft.step, f"step {draft.id!r} cannot be played: {reason}", cure, key="action")
        return played

    def ask(self) -> None:
        for ask in self.prompts.asks():
            draft = next(draft for draft in self.names.drafts if draft.id == ask.step)
            message = f"step {ask.step!r} asks for a value of {ask.name!r}"
            self.findings.add(draft.step, message, f"Give it: --var {ask.name}=…")

    def plan(self, profile: Profile, played: Cast) -> Plan:
        recipe = self.document.recipe
        nodes = [self._node(draft) for draft in self.names.drafts if draft.id in played.players]
        tasks = {node.id: tasks_of(node, played.players[node.id]) for node in nodes}
        limit = recipe.global_parameters.gpu_memory_limit
        try:
            cut = phases(nodes, tasks, limit)
        except TooLargeError as error:
            self._too_large(error, limit or 0)
            self.findings.settle()
            raise
        return Plan(
            recipe=recipe,
            profile=profile.name,
            phases=cut,
            players=_by_role(played),
            output=recipe.output,
            batch_size=recipe.global_parameters.batch_size,
            memory_limit=limit,
            dropped=played.dropped,
            variables=self.prompts.values(),
            overrides=self.overrides,
            aliases=self.names.aliases,
        )

    def _node(self, draft: Draft) -> Node:
        assert isinstance(draft.signature, Action)
        wires = self.wires[draft]
        needs = dict.fromkeys((*wires.needs, *self.prompts.needs(draft)))
        return Node(
            id=draft.id,
            stage=draft.stage.name,
            action=draft.signature,
            params=draft.params,
            output=draft.output,
            needs=tuple(needs),
            conditions=wires.conditions,
            whole_group_if_any=draft.signature.scope == "group" and bool(wires.conditions),
            optional=draft.optional,
            continue_on_failure=draft.stage.continue_on_failure or bool(draft.added),
            timeout_seconds=draft.stage.timeout_seconds,
            loop=wires.loop,
            gate=draft.gate,
            selects=draft.selects,
            added=draft.added,
            line=draft.step.line,
        )

    def _too_large(self, error: TooLargeError, limit: int) -> None:
        wanted = " and ".join(f"model {one.role!r} ({one.name}, {size(one.memory_bytes)})" for one in error.players)
        needed = size(sum(player.memory_bytes for player in error.players))
        together = " together" if len(error.players) > 1 else ""
        message = f"{wanted} needs{together} more memory than `gpu_memory_limit` allows, {size(limit)}"
        part = self.document.recipe.global_parameters
        self.findings.add(
            part, message, f"Raise it to {needed} or more, or leave the step away.", key="gpu_memory_limit"
        )


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
    givers = (names.giver(name) for name in draft.needs)
    return [giver for giver in givers if giver is not None]


def _ms(draft: Draft, profile: Profile | None) -> float:
    players = [(profile.player(m.role, m.name), m.name) for m in draft.signature.measures] if profile else []
    return sum(player.ms_per_photo.get(name, 0.0) for player, name in players if player)


def _by_role(played: Cast) -> dict[str, PlayerSpec]:
    found: dict[str, Any] = {}
    for players in played.players.values():
        for player in players.values():
            found.setdefault(player.role, player)
    return found


def _known_variables(prompts: Prompts) -> None:
    read = prompts.read()
    for name in prompts.given:
        if name not in read and name not in prompts.defaults:
            raise CallError(f"--var {name}: no prompt of the recipe reads {name!r}{did_you_mean(name, read)}")
