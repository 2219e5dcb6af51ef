"""A plan that asks one model about each photo, for workers who never do: what is left is the way there and back."""

from collections.abc import Mapping, Sequence
from typing import Any

from safelight.actions.declare import Action, Measurement, Params
from safelight.actions.outcome import Outcome
from safelight.models.contract import PlayerSpec
from safelight.plan.plan import MeasureTask, Node, Phase, Plan
from safelight.plan.segments import segments
from safelight.recipe.grammar import Output, Recipe


class _Nothing(Params):
    """No parameters."""


def _answers(sights: Sequence[Any], _params: Any, _player: Any) -> list[float]:
    return [0.0 for _ in sights]


def _told(members: Sequence[Any], measured: Mapping[str, Sequence[Any]], params: Any) -> list[Outcome]:
    """What was answered."""
    return [Outcome(answer) for answer in measured["asked"]]


_ASKED = Measurement("asked", role="nima", version=1, run=_answers, answers=float)
_SPEC = PlayerSpec("nima", "bench/nothing@1", "1", 10, object, frozenset({"asked"}))
_ACTION = Action("idle", "nima", "photo", "idle", float, _Nothing, lambda _: "", (_ASKED,), decide=_told)
_NODE = Node("idle", "idle", _ACTION, _Nothing(), "idle")
_TASK = MeasureTask(_NODE.id, _ASKED, _Nothing(), _SPEC, b"idle".ljust(32))

IDLE = Plan(Recipe(), "none", (Phase(nodes=(_NODE,), tasks={_NODE.id: (_TASK,)}),), {"nima": _SPEC}, Output())
"""One phase of one segment."""
QUEUE = segments(IDLE.phases[0])[0].queue
