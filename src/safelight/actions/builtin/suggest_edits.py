"""`suggest_edits`: a crop, corrections and emphasis that a model suggests; the decision checks them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from safelight.actions.declare import Measurement, action, measuring
from safelight.actions.outcome import Member, Outcome
from safelight.actions.question import Worded, asked, by_question
from safelight.models.suggestion import Suggestion

if TYPE_CHECKING:
    from safelight.models.contract import Sight
    from safelight.models.suggestion import Suggester


class SuggestEdits(Worded):
    prompt_template: str = measuring("Suggest a crop and corrections.", description="The question.")
    output_format: Literal["structured", "text"] = measuring("structured", description="Edits as values, or as prose.")


def sentence(params: SuggestEdits) -> str:
    """What the step does, in plain words."""
    knowing = f", knowing {' and '.join(params.context_from)}" if params.context_from else ""
    return f"Suggest a crop and corrections{knowing}"


def _suggest(sights: Sequence[Sight], _params: Any, player: Suggester) -> Sequence[Suggestion]:
    return by_question(sights, player.suggest)


SUGGESTIONS = Measurement(
    "suggestions",
    role="qwen2.5-vl",
    version=1,
    run=_suggest,
    given=asked("prompt_template", ()),
    reads_facts=True,
    answers=Suggestion,
)


@action(
    "qwen2.5-vl",
    scope="photo",
    gives="suggested_edits",
    result=Suggestion,
    params=SuggestEdits,
    sentence=sentence,
    measures=(SUGGESTIONS,),
    edits=lambda params: params.output_format == "structured",
)
def suggest_edits(
    _members: Sequence[Member], measured: Mapping[str, Sequence[Suggestion | None]], params: SuggestEdits
) -> list[Outcome]:
    """Suggest a crop, corrections of light and colour, and what to emphasise, with the reasons.

    Nothing is applied unchecked: the decision leaves a crop that cuts a subject and a correction against a plain
    intent, and what lowers the final check is undone. As `text` it is prose alone, and edits nothing.
    """
    return [
        Outcome() if found is None else Outcome(found if params.output_format == "structured" else _prose(found))
        for found in measured["suggestions"]
    ]


def _prose(found: Suggestion) -> Suggestion:
    return Suggestion(None, (), (), found.reasons, found.text, found.producer)


ACTIONS: tuple[Any, ...] = (suggest_edits,)
