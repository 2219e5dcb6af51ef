"""Which measurements are taken ahead: in the first pass over the photos, from the decode that is made anyway."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safelight.plan.plan import MeasureTask, Node

Tasks = Mapping[str, tuple["MeasureTask", ...]]


def hoisted(nodes: Sequence[Node], tasks: Tasks) -> tuple[MeasureTask, ...]:
    """What every readable photo is asked whatever else is found, player by player.

    Set nodes see every readable photo. A photo node does where no gate or selection stands before it and nothing
    that it waits for can be missing; group nodes do not, since singles are spared.
    """
    found: list[MeasureTask] = []
    certain: set[str] = set()
    spared = waited = False
    for node in nodes:
        sure = not node.conditions and certain.issuperset(node.needs)
        if sure and (node.scope == "set" or (node.scope == "photo" and not spared and waited)):
            found += [task for task in tasks.get(node.id, ()) if not _picks(task)]
        if sure and (node.scope == "set" or (node.scope == "photo" and not spared)):
            certain.add(node.output)
        spared = spared or node.selects or (node.gate and not node.advises)
        waited = waited or node.scope != "photo"
    return _by_player(found)


def _by_player(tasks: Sequence[MeasureTask]) -> tuple[MeasureTask, ...]:
    """One player after the other, each where it is first wanted: no model is loaded twice for what is ahead."""
    players = list(dict.fromkeys(task.player.name for task in tasks))
    return tuple(sorted(tasks, key=lambda task: players.index(task.player.name)))


def _picks(task: MeasureTask) -> bool:
    asked = task.measurement
    decided = (asked.only, asked.crops, asked.given)
    return asked.pixels == "edited" or any(one is not None for one in decided)
