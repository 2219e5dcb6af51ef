"""What a plan is expected to cost, from what players declare: upper bounds where photos may be spared."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safelight.models.contract import PlayerSpec
    from safelight.plan.plan import MeasureTask, Plan

READ_MS = 110.0
"""CPU milliseconds to read and decode one 24-megapixel JPEG."""
COPY_MS = 500.0
"""CPU milliseconds to write an edited copy of one."""
RECORD_BYTES = 4_000
REPORT_BYTES = 45_000
"""A photo's share of report.html: its thumbnail, and where it is edited the copy's."""
SIDECAR_BYTES = 4_000
COPY_BYTES = 10_000_000
"""An edited copy of a 24-megapixel JPEG."""

Question = tuple[str, str]
"""A step, and what it measures."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, put to the photos that there are: about how many, and of how many of these the answer is known."""

    photos: int
    known: int
    certain: bool = True
    """False where photos are among them that may not come by: something that is asked of them before is not known."""


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What a plan would ask about photos that are there, beside what a store knows of them."""

    asked: Mapping[Question, Asked]
    reads: tuple[int, ...]
    """Photos that would be read, at most, phase by phase."""


@dataclass(frozen=True, slots=True)
class Calls:
    """How often one measurement is asked of its player. `certain` is False where fewer photos may come by."""

    node: str
    measurement: str
    player: str
    photos: int
    cached: int
    calls: int
    cpu_seconds: float
    certain: bool
    ahead: bool


def question_of(task: MeasureTask) -> Question:
    """By which a task's figures are found. Two tasks may have one signature, about different pictures."""
    return task.node, task.name


def expected(plan: Plan, photos: int, rehearsed: Rehearsed | None = None) -> tuple[tuple[Calls, ...], ...]:
    """What each phase measures, in order; left out is what an earlier measurement is sure to have answered, and what
    would be asked about nobody."""
    answered: set[bytes] = set()
    found: list[tuple[Calls, ...]] = []
    sure = True
    for phase in plan.phases:
        tasks = [(task, True, True) for task in phase.ahead]
        for node in phase.all_nodes:
            whole = sure and node.scope != "group" and not (node.conditions or node.needs)
            tasks += [(task, whole, False) for task in phase.tasks.get(node.id, ())]
            sure = sure and not (node.gate or node.selects)
        calls: list[Calls] = []
        for task, whole, ahead in tasks:
            asked = rehearsed.asked[question_of(task)] if rehearsed else Asked(photos, 0, certain=False)
            if asked.photos and (task.is_open or task.signature not in answered):
                calls.append(_calls(task, asked, plan.batch_size, certain=whole or asked.certain, ahead=ahead))
            if whole and not task.is_open:
                answered.add(task.signature)
        found.append(tuple(calls))
    return tuple(found)


def _calls(task: MeasureTask, about: Asked, batch: int, *, certain: bool, ahead: bool) -> Calls:
    unknown = about.photos - about.known
    seconds = round(unknown * task.player.ms_per_photo.get(task.name, 0.0) / 1000, 3)
    count = ceil(unknown / batch)
    return Calls(task.node, task.name, task.player.name, about.photos, about.known, count, seconds, certain, ahead)


def passes(plan: Plan) -> int:
    """How often a photo is decoded, at most: once for each phase that looks at pictures."""
    return sum(1 for phase in plan.phases if phase.ahead or phase.tasks)


def loads(plan: Plan, asked: Sequence[Container[str]] | None = None) -> int:
    """How often models are loaded, at most: the least recently used one goes where the limit leaves no room.

    `asked` names the players that are asked anything, phase by phase; None: all are. The others are not loaded.
    Those that the recipe pins by `cache_models` go last, and none of a phase while it runs: all of it are leased.
    """
    pinned = plan.recipe.global_parameters.cache_models
    held: dict[str, PlayerSpec] = {}
    total = 0
    for at, phase in enumerate(plan.phases):
        leased: set[str] = set()
        for player in (one for one in phase.players if asked is None or one.name in asked[at]):
            if player.name not in held:
                total += 1
                _make_room(held, player, plan.memory_limit, leased, pinned)
            held.pop(player.name, None)
            held[player.name] = player
            leased.add(player.name)
    return total


def _make_room(
    held: dict[str, PlayerSpec], player: PlayerSpec, limit: int | None, leased: Container[str], pinned: Container[str]
) -> None:
    idle = sorted((name for name in held if name not in leased), key=lambda name: held[name].role in pinned)
    while limit and idle and _bytes(held.values()) + player.memory_bytes > limit:
        held.pop(idle.pop(0))


def _bytes(players: Iterable[PlayerSpec]) -> int:
    return sum(player.memory_bytes for player in players)


def disk_bytes(plan: Plan, photos: int) -> int:
    """What the output takes; masks aside."""
    copy = COPY_BYTES if plan.output.copies in ("keep", "all") else 0
    return records_bytes(plan, photos) + photos * copy


def records_bytes(plan: Plan, photos: int) -> int:
    """What of the output is not copies and masks: records, report and sidecars."""
    sidecar = SIDECAR_BYTES if plan.output.sidecars else 0
    return photos * (RECORD_BYTES + REPORT_BYTES + sidecar)
