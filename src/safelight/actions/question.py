"""What actions ask a vision-language model: the prompt with its names filled in, and what the model is told besides."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any, Protocol

from safelight.actions.declare import Params, deciding, measuring
from safelight.actions.detected import DetectedObjects, finds_named
from safelight.models.scene import Question

if TYPE_CHECKING:
    from safelight.actions.outcome import Member
    from safelight.models.contract import Sight


class Worded(Params):
    """What every question to the model has."""

    variables: dict[str, str] = measuring({}, description="Where `${names}` come from: from_metadata, user_defined.")
    temperature: float = measuring(0.0, ge=0, le=2, description="0 answers the same each time.")
    context_from: tuple[str, ...] = deciding((), description="Results that the model is told.")


class Asks(Protocol):
    """Parameters of an action that asks."""

    @property
    def temperature(self) -> float: ...
    @property
    def context_from(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Asked:
    """What one photo's sight is given: the question, and what earlier steps found, by result name."""

    question: Question
    results: Mapping[str, Any] = field(default_factory=dict)


def asked(prompt: str, fields: Sequence[str] = ()) -> Callable[[Member, Any], Asked]:
    """The `given` of a measurement whose prompt is the parameter `prompt`, and whose fields another one holds."""

    def given(member: Member, params: Any) -> Asked:
        wanted = tuple(word for name in fields for word in getattr(params, name))
        question = Question(member.filled(getattr(params, prompt)), wanted, params.temperature)
        return Asked(question, told(member.results, params.context_from))

    return given


def told(results: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """The results that a model is told, by the names that the recipe uses; what did not run is left out."""
    found = {name: _named(results, name) for name in names}
    return {name: value for name, value in found.items() if value is not None}


def _named(results: Mapping[str, Any], name: str) -> Any:
    """A result, or the finds of one class under their view's name (`detected_faces`)."""
    if name in results:
        return results[name]
    finds = finds_named(results, name)
    return None if finds is None else DetectedObjects(len(finds), finds)


def by_question(sights: Sequence[Sight], ask: Callable[[Sequence[Sight], Question], Sequence[Any]]) -> list[Any]:
    """Answers in order; neighbours that are asked the same are asked together, each given what it was told."""
    answers: list[Any] = []
    for question, together in groupby(sights, key=lambda sight: sight.given.question):
        answers += ask([replace(sight, given=sight.given.results) for sight in together], question)
    return answers
