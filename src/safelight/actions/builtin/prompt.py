"""`prompt`: a free question to a vision-language model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from safelight.actions.declare import Measurement, action, measuring
from safelight.actions.outcome import Member, Outcome
from safelight.actions.question import Worded, asked, by_question
from safelight.models.answer import Answer

if TYPE_CHECKING:
    from safelight.models.answer import Answerer
    from safelight.models.contract import Sight


class Prompt(Worded):
    prompt: str = measuring("Describe this photo.", description="The question; `${names}` are filled in.")
    extract: tuple[str, ...] = measuring((), aliases=("extract_fields",), description="Fields to answer.")


@dataclass(frozen=True, slots=True)
class Answered:
    """A free answer, and the fields that were asked for."""

    text: str
    producer: str = ""
    views: Mapping[str, str] = field(default_factory=dict)
    """The fields that were asked for, by name: conditions read them as fields."""


def _answer(sights: Sequence[Sight], _params: Any, player: Answerer) -> Sequence[Answer]:
    return by_question(sights, player.answer)


ANSWER = Measurement(
    "answer",
    role="qwen2.5-vl",
    version=1,
    run=_answer,
    given=asked("prompt", ("extract",)),
    reads_facts=True,
    answers=Answer,
    ability="answer a question in words, which takes a vision-language model",
)


@action(
    "qwen2.5-vl",
    scope="photo",
    gives="answer",
    result=Answered,
    params=Prompt,
    sentence=lambda params: f"Ask {params.prompt!r}",
    measures=(ANSWER,),
    fields=lambda params: params.extract,
)
def prompt(
    _members: Sequence[Member], measured: Mapping[str, Sequence[Answer | None]], _params: Prompt
) -> list[Outcome]:
    """Ask a vision-language model anything about each photo.

    The builtin profile cannot: it refuses such a step by name, or leaves it out where the step is `optional`.
    """
    return [
        Outcome() if answer is None else Outcome(Answered(answer.text, answer.producer, answer.fields))
        for answer in measured["answer"]
    ]


ACTIONS: tuple[Any, ...] = (prompt,)
