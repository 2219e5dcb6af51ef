"""A plan explained: what runs, in which order, who plays it, what it costs, and what a change would cost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal

from safelight.actions.declare import part_of
from safelight.models.readiness import to_download
from safelight.plan.costs import READ_MS, Calls, Rehearsed, disk_bytes, expected, loads, passes

if TYPE_CHECKING:
    from safelight.models.contract import PlayerSpec
    from safelight.plan.plan import Node, Phase, Plan

SAMPLE = 1_000
"""Photos that figures are given for where no photos are named."""


@dataclass(frozen=True, slots=True)
class NodeView:
    """One node as it is shown."""

    id: str
    stage: str
    scope: str
    model: str
    action: str
    sentence: str
    output: str
    gate: bool
    selects: bool
    conditions: tuple[str, ...]
    until: str
    added: str


@dataclass(frozen=True, slots=True)
class PlayerView:
    """Who plays a model, by which weights, under which licence."""

    model: str
    name: str
    revision: str
    memory_bytes: int
    licence: str


@dataclass(frozen=True, slots=True)
class PhaseView:
    """One phase as it is shown: who is in memory, what is measured for every photo first, what runs then."""

    players: Mapping[str, int]
    """Player → bytes of memory."""
    memory_bytes: int
    ahead: tuple[Calls, ...]
    nodes: tuple[NodeView, ...]
    barrier: NodeView | None
    calls: tuple[Calls, ...]
    """What its nodes measure themselves."""


@dataclass(frozen=True, slots=True)
class ParameterCost:
    """What it costs to change one parameter after a run: nothing but deciding again, or measuring again."""

    node: str
    parameter: str
    value: Any
    cost: Literal["decide", "measure"]
    measurements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """A plan as a value that can be shown or written as JSON."""

    recipe: str
    profile: str
    photos: int | None
    """None: no photos were named, and the figures are for `figures_for`."""
    figures_for: int
    batch_size: int
    memory_limit: int | None
    players: tuple[PlayerView, ...]
    phases: tuple[PhaseView, ...]
    decodes: int
    """How often a photo is decoded, at most."""
    loads: int
    """How often models are loaded, at most."""
    calls: int
    cached_share: float
    cpu_seconds: float
    download_bytes: int
    disk_bytes: int
    parameters: tuple[ParameterCost, ...]
    dropped: Mapping[str, str]
    variables: Mapping[str, str]
    overrides: Mapping[str, Any]

    def as_json(self) -> dict[str, Any]:
        """The same as JSON-able values."""
        return asdict(self)


def explain(plan: Plan, photos: int | None = None, rehearsed: Rehearsed | None = None) -> Explanation:
    """What `plan` does and costs for `photos` photos. `rehearsed` says what of it is left to do."""
    count = SAMPLE if photos is None else photos
    by_phase = expected(plan, count, rehearsed)
    reads = rehearsed.reads if rehearsed else (count,) * passes(plan)
    to_ask = [{calls.player for calls in phase if calls.calls} for phase in by_phase] if rehearsed else None
    asked = [calls for phase in by_phase for calls in phase]
    answers = sum(calls.photos for calls in asked)
    seconds = sum(calls.cpu_seconds for calls in asked) + sum(reads) * READ_MS / 1000
    return Explanation(
        recipe=plan.recipe.name,
        profile=plan.profile,
        photos=photos,
        figures_for=count,
        batch_size=plan.batch_size,
        memory_limit=plan.memory_limit,
        players=_players(plan),
        phases=tuple(_phase(*one) for one in zip(plan.phases, by_phase, strict=True)),
        decodes=sum(1 for number in reads if number),
        loads=loads(plan, to_ask),
        calls=sum(calls.calls for calls in asked),
        cached_share=round(sum(calls.cached for calls in asked) / answers, 3) if answers else 0.0,
        cpu_seconds=round(seconds, 1),
        download_bytes=sum(to_download(player) for player in _used(plan)),
        disk_bytes=disk_bytes(plan, count),
        parameters=tuple(cost for node in plan.nodes for cost in _parameters(node)),
        dropped={dropped.node: dropped.reason for dropped in plan.dropped},
        variables=plan.variables,
        overrides=plan.overrides,
    )


def _players(plan: Plan) -> tuple[PlayerView, ...]:
    return tuple(PlayerView(p.role, p.name, p.revision, p.memory_bytes, p.licence) for p in _used(plan))


def _used(plan: Plan) -> tuple[PlayerSpec, ...]:
    """Every player of the plan, once."""
    return tuple({one.name: one for phase in plan.phases for one in phase.players}.values())


def _phase(phase: Phase, asked: tuple[Calls, ...]) -> PhaseView:
    return PhaseView(
        players={player.name: player.memory_bytes for player in phase.players},
        memory_bytes=phase.memory_bytes,
        ahead=tuple(calls for calls in asked if calls.ahead),
        calls=tuple(calls for calls in asked if not calls.ahead),
        nodes=tuple(_node(node) for node in phase.nodes),
        barrier=_node(phase.barrier) if phase.barrier else None,
    )


def _node(node: Node) -> NodeView:
    return NodeView(
        id=node.id,
        stage=node.stage,
        scope=node.scope,
        model=node.action.role,
        action=node.action.name,
        sentence=node.action.says("sentence", node.params),
        output=node.output,
        gate=node.gate,
        selects=node.selects,
        conditions=tuple(condition.text for condition in node.conditions),
        until=node.loop.until.text if node.loop else "",
        added=node.added,
    )


def _parameters(node: Node) -> list[ParameterCost]:
    values = node.params.model_dump(mode="json")
    measured = tuple(measurement.name for measurement in node.action.measurements(node.params))
    costs = [
        ParameterCost(node.id, name, values[name], "measure", measured)
        if part_of(info) == "measure"
        else ParameterCost(node.id, name, values[name], "decide")
        for name, info in type(node.params).model_fields.items()
    ]
    return sorted(costs, key=lambda one: one.cost)
