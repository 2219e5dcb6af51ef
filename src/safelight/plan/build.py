"""Recipe + catalogue + profile → plan: resolved, checked, ordered, cast, cut into phases, frozen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from safelight.actions.declare import Action
from safelight.actions.file_names import seen_from
from safelight.models.amount import size
from safelight.plan.additions import copied
from safelight.plan.casting import cast
from safelight.plan.drafted import Drafted, drafted
from safelight.plan.phases import TooLargeError, phases
from safelight.plan.plan import Loop, Node, Plan
from safelight.plan.tasks import tasks_of

if TYPE_CHECKING:
    from safelight.actions.catalogue import Catalogue
    from safelight.actions.declare import Params
    from safelight.models.contract import PlayerSpec
    from safelight.models.profiles import Profile
    from safelight.plan.casting import Cast
    from safelight.plan.draft import Draft
    from safelight.plan.hoisting import Tasks
    from safelight.plan.plan import Phase
    from safelight.plan.resolve import Overrides
    from safelight.recipe.document import Document

DEFAULT_ITERATIONS = 5


def build(
    document: Document,
    catalogue: Catalogue,
    profile: Profile,
    *,
    overrides: Overrides | None = None,
    variables: Mapping[str, str] | None = None,
    folder: Path = Path(),
    home: Path | None = None,
) -> Plan:
    """The plan of a recipe for a profile. Parameters that name a file mean it as seen from `folder`, `~` being `home`.

    Raises PlanError with everything that is wrong, a value that a run must be given and is not included; CallError
    where only an override or a variable fits nothing.
    """
    found = drafted(document, catalogue, profile, overrides or {}, variables or {})
    played = cast(found, profile)
    found.require_values()
    found.findings.settle()
    seen = partial(seen_from, folder, home=home)
    nodes = [_node(found, draft, played, seen) for draft in found.names.drafts if draft.id in played.players]
    tasks = {node.id: tasks_of(node, played.players[node.id]) for node in nodes}
    recipe = document.recipe
    return Plan(
        recipe=recipe,
        profile=profile.name,
        phases=_phases(found, nodes, tasks),
        players=_by_role(played),
        output=recipe.output.model_copy(update={"copies": copied(found.names.drafts, recipe.output)}),
        batch_size=recipe.global_parameters.batch_size,
        memory_limit=recipe.global_parameters.gpu_memory_limit,
        dropped=played.dropped,
        variables=found.prompts.values(),
        overrides=overrides or {},
        aliases=found.names.aliases,
    )


def _node(found: Drafted, draft: Draft, played: Cast, seen: Callable[[Params], Params]) -> Node:
    assert isinstance(draft.signature, Action)
    wires = found.wires[draft]
    return Node(
        id=draft.id,
        stage=draft.stage.name,
        action=draft.signature,
        params=seen(found.prompts.settled(draft, played.params.get(draft.id, draft.params))),
        output=draft.output,
        needs=tuple(dict.fromkeys((*wires.needs, *found.prompts.needs(draft)))),
        conditions=wires.conditions,
        whole_group_if_any=draft.signature.scope == "group" and bool(wires.conditions),
        optional=draft.optional,
        continue_on_failure=draft.stage.continue_on_failure or bool(draft.added),
        timeout_seconds=None if draft.added else draft.stage.timeout_seconds,
        loop=Loop(wires.until, draft.step.max_iterations or DEFAULT_ITERATIONS) if wires.until else None,
        gate=draft.gate,
        advises=draft.id in played.weak,
        selects=draft.selects,
        added=draft.added,
        line=draft.step.line,
    )


def _phases(found: Drafted, nodes: list[Node], tasks: Tasks) -> tuple[Phase, ...]:
    part = found.document.recipe.global_parameters
    try:
        return phases(nodes, tasks, part.gpu_memory_limit)
    except TooLargeError as error:
        message, cure = _too_large(error.players, part.gpu_memory_limit or 0)
        found.findings.add(part, message, cure, key="gpu_memory_limit")
        found.findings.settle()
        raise


def _too_large(players: tuple[PlayerSpec, ...], limit: int) -> tuple[str, str]:
    wanted = " and ".join(f"model {one.role!r} ({one.name}, {size(one.memory_bytes)})" for one in players)
    needs = "need together" if len(players) > 1 else "needs"
    needed = size(sum(player.memory_bytes for player in players))
    message = f"{wanted} {needs} more memory than `gpu_memory_limit` allows, {size(limit)}"
    return message, f"Raise it to {needed} or more, or leave the step away."


def _by_role(played: Cast) -> dict[str, PlayerSpec]:
    found: dict[str, PlayerSpec] = {}
    for players in played.players.values():
        for player in players.values():
            found.setdefault(player.role, player)
    return found
