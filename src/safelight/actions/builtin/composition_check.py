"""`composition_check`: how a photo is composed, and the crop that would be better."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from safelight.actions.declare import Measurement, Params, action, deciding
from safelight.actions.detected import DetectedObjects
from safelight.actions.outcome import Member, Outcome
from safelight.models.composition import Composition
from safelight.models.finds import Detection

if TYPE_CHECKING:
    from safelight.models.composition import CompositionJudge
    from safelight.models.contract import Sight


class CompositionCheck(Params):
    suggest_crop: bool = deciding(False, description="Suggest the crop that scores best.")


def _judge(sights: Sequence[Sight], _params: Any, player: CompositionJudge) -> Sequence[Composition]:
    return player.judge(sights)


def finds_of(member: Member, _params: Any = None) -> tuple[Detection, ...]:
    """What earlier steps found in the photo: a crop must hold it."""
    results = [value for value in member.results.values() if isinstance(value, DetectedObjects)]
    return tuple(dict.fromkeys(find for one in results for find in one.detections))


COMPOSITION = Measurement(
    "composition", role="nima", version=1, run=_judge, given=finds_of, reads_facts=True, answers=Composition
)


@action(
    "nima",
    scope="photo",
    gives="composition",
    result=Composition,
    params=CompositionCheck,
    sentence=lambda params: "Judge the composition" + (" and suggest a crop" if params.suggest_crop else ""),
    measures=(COMPOSITION,),
    edits=lambda params: params.suggest_crop,
)
def composition_check(
    _members: Sequence[Member], measured: Mapping[str, Sequence[Composition | None]], params: CompositionCheck
) -> list[Outcome]:
    """Judge how a photo is composed, from 1 to 10, with what was observed; no photo is set aside by it.

    With `suggest_crop` a crop that would be composed better is suggested: the decision takes it only if it holds every
    subject and face, and it is undone where it lowers the final check. The builtin profile judges by rules of thumb.
    """
    return [
        Outcome() if found is None else Outcome(found if params.suggest_crop else replace(found, crop=None))
        for found in measured["composition"]
    ]


ACTIONS: tuple[Any, ...] = (composition_check,)
