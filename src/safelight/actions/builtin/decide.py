"""`decide`: everything that was found out about a photo, made into one decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from safelight.actions.declare import Params, action
from safelight.actions.detected import DetectedObjects
from safelight.actions.outcome import Member, Outcome
from safelight.actions.outlined import Masks
from safelight.aggregate.processing import ProcessingDecision
from safelight.models.composition import Composition
from safelight.models.contract import Quality
from safelight.models.suggestion import Suggestion


class Decide(Params):
    pass


@action(
    "",
    scope="photo",
    gives="decision",
    result=ProcessingDecision,
    params=Decide,
    sentence=lambda _: "Make one decision of all results: crop, straightening, light and colour, what to emphasise",
)
def decide(members: Sequence[Member], _measured: Mapping[str, Any], _params: Decide) -> list[Outcome]:
    """Combine what the models found into one decision a photo, each part with its reason and its source.

    A part that would not help is absent. The decision changes nothing by itself: copies are edited where the recipe
    asks for an edit or for copies.
    """
    from safelight.aggregate.aggregator import ResultAggregator

    aggregator = ResultAggregator()
    return [Outcome(aggregator.aggregate_for_decision(findings(member))) for member in members]


def findings(member: Member) -> dict[str, Any]:
    """A photo's results under the names that the aggregator knows; what is not there is left out."""
    from safelight.actions.builtin.analyze_scene import SceneAnalysis

    found = {
        "qwen25vl": _latest(member, SceneAnalysis),
        "nima": _latest(member, Quality),
        "sam2": _latest(member, Masks),
        "suggested": _latest(member, Suggestion),
        "composition": _latest(member, Composition),
        "facts": member.facts,
        "size": member.size,
    }
    objects = _latest(member, DetectedObjects)
    if objects is not None:
        found |= {"rtdetr": {"detections": objects.detections}, "tilt": objects.tilt}
    return {name: value for name, value in found.items() if value is not None}


def _latest(member: Member, kind: type) -> Any:
    """The last result of a kind, whatever the recipe calls it."""
    return next((value for value in reversed(list(member.results.values())) if isinstance(value, kind)), None)


ACTIONS: tuple[Any, ...] = (decide,)
