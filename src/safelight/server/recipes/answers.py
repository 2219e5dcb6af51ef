"""A document as it is answered: the text, and what is read out of it."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from safelight.app.building.view import DocumentView, SentencePart, StepView
from safelight.server.faults import Problem

PathInForm = tuple[str | int, ...]


class _Said(BaseModel):
    model_config = ConfigDict(frozen=True)


class Piece(_Said):
    """Words of a sentence."""

    text: str


class ValuePiece(_Said):
    """Words of a sentence that show a parameter's value: to be changed in place."""

    parameter: str
    value: Any
    text: str


class Read(_Said):
    """A result that a step reads."""

    result: str
    giver: str = Field(serialization_alias="from", description="The step that gives it.")
    why: Literal["condition", "input", "prompt"]


class Step(_Said):
    """One step as it would be planned, or as it is left out."""

    id: str
    path: PathInForm = Field(description="Empty for what the planner added.")
    stage: int
    flow: int | None
    added: bool
    why_added: str | None
    model: str
    action: str
    scope: Literal["photo", "group", "set"]
    sentence: str
    sentence_parts: tuple[ValuePiece | Piece, ...]
    output: str | None
    reads: tuple[Read, ...]
    gate: bool
    selects: bool
    disabled: bool
    optional: bool
    left_out: str | None = Field(description="Why nobody plays it, where it is optional.")
    parameters: dict[str, Any] = Field(description="The values in force, defaults included.")
    problems: tuple[int, ...] = Field(description="Indices into the document's problems.")


class Stage(_Said):
    """One stage, and the stages that it waits for."""

    index: int
    name: str
    depends_on: tuple[str, ...]
    path: PathInForm


class Document(_Said):
    """A recipe's text, and what is read out of it."""

    text: str
    format: Literal["yaml", "json"]
    sound: bool = Field(description="Whether it can be planned.")
    problems: tuple[Problem, ...]
    recipe: dict[str, Any] | None = Field(description="In full form, defaults left out; null where it cannot be read.")
    steps: tuple[Step, ...]
    stages: tuple[Stage, ...]
    asks: tuple[str, ...] = Field(description="Variables that a run must be given.")


def answer_of(view: DocumentView) -> Document:
    """The answer that says what a view does."""
    return Document(
        text=view.text,
        format=view.format,
        sound=view.sound,
        problems=tuple(Problem.of(one.problem, one.path) for one in view.problems),
        recipe=None if view.recipe is None else dict(view.recipe),
        steps=tuple(map(_step, view.steps)),
        stages=tuple(Stage.model_validate(stage, from_attributes=True) for stage in view.stages),
        asks=view.asks,
    )


def _step(view: StepView) -> Step:
    return Step(
        id=view.id,
        path=view.path,
        stage=view.stage,
        flow=view.flow,
        added=view.added,
        why_added=view.why_added or None,
        model=view.model,
        action=view.action,
        scope=view.scope,
        sentence=view.sentence,
        sentence_parts=tuple(map(_piece, view.sentence_parts)),
        output=view.output,
        reads=tuple(Read(result=one.result, giver=one.giver, why=one.why) for one in view.reads),
        gate=view.gate,
        selects=view.selects,
        disabled=view.disabled,
        optional=view.optional,
        left_out=view.left_out or None,
        parameters=dict(view.parameters),
        problems=view.problems,
    )


def _piece(part: SentencePart) -> ValuePiece | Piece:
    if part.parameter is None:
        return Piece(text=part.text)
    return ValuePiece(parameter=part.parameter, value=part.value, text=part.text)
