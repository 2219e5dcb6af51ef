"""`decide`: everything that was found out about a photo, made into one decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from safelight.actions.declare import Params, action, deciding
from safelight.actions.detected import DetectedObjects
from safelight.actions.outcome import Member, Outcome
from safelight.actions.outlined import Masks
from safelight.aggregate.processing import ProcessingDecision
from safelight.models.composition import Composition
from safelight.models.contract import Quality
from safelight.models.suggestion import Suggestion

OWN_ASPECT = "${aspect_ratio}"
"""A name that every photo answers itself, unless the call does."""


class Decide(Params):
    aspect_ratio: str = deciding(
        OWN_ASPECT, description="What a crop follows, such as 4:5; by default what --var says, else the photo's own."
    )


def sentence(params: Decide) -> str:
    """What the step does, in plain words."""
    shape = "" if params.aspect_ratio == OWN_ASPECT else f" to {params.aspect_ratio}"
    return f"Make one decision of all results: crop{shape}, straightening, light and colour, what to emphasise"


@action(
    "",
    scope="photo",
    gives="decision",
    result=ProcessingDecision,
    params=Decide,
    sentence=sentence,
)
def decide(members: Sequence[Member], _measured: Mapping[str, Any], params: Decide) -> list[Outcome]:
    """Combine what the models found into one decision a photo, each part with its reason and its source.

    A part that would not help is absent. The decision changes nothing by itself: copies are edited where the recipe
    asks for an edit or for copies.
    """
    from safelight.aggregate.aggregator import ResultAggregator

    aggregator = ResultAggregator()
    asked = {} if params.aspect_ratio == OWN_ASPECT else {"aspect_ratio": params.aspect_ratio}
    return [Outcome(aggregator.aggregate_for_decision(findings(member) | asked)) for member in members]


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
