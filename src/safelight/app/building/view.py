"""A recipe's text and what is read out of it: what a builder draws. Values alone; JSON-able."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from safelight.errors import Problem
from safelight.recipe.node import Path

Why = Literal["condition", "input", "prompt"]


@dataclass(frozen=True, slots=True)
class Located:
    """A problem, and where it stands in the recipe's full form; an empty path where nobody knows."""

    problem: Problem
    path: Path = ()


@dataclass(frozen=True, slots=True)
class SentencePart:
    """A piece of a step's sentence; where it shows a parameter's value, which one."""

    text: str
    parameter: str | None = None
    value: Any = None


@dataclass(frozen=True, slots=True)
class Wire:
    """A result that a step reads."""

    result: str
    """By the name that the step uses for it."""
    giver: str
    """The step that gives it."""
    why: Why


@dataclass(frozen=True, slots=True)
class StepView:
    """One step as it would be planned, or as it is left out."""

    id: str
    path: Path
    """Empty for what the planner added."""
    stage: int
    flow: int | None
    why_added: str
    model: str
    action: str
    scope: Literal["photo", "group", "set"]
    sentence: str
    sentence_parts: tuple[SentencePart, ...]
    output: str | None
    reads: tuple[Wire, ...]
    gate: bool
    selects: bool
    disabled: bool
    optional: bool
    left_out: str
    """Why nobody plays it though the recipe is right: it is optional; empty where it is played."""
    parameters: Mapping[str, Any]
    problems: tuple[int, ...] = ()

    @property
    def added(self) -> bool:
        return bool(self.why_added)


@dataclass(frozen=True, slots=True)
class StageView:
    """One stage, and the stages that it waits for."""

    index: int
    name: str
    depends_on: tuple[str, ...]
    path: Path


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A text, what it says, and everything that is wrong with it."""

    text: str
    format: Literal["yaml", "json"] = "yaml"
    problems: tuple[Located, ...] = ()
    recipe: Mapping[str, Any] | None = None
    """In full form; None where the text cannot be read."""
    steps: tuple[StepView, ...] = ()
    stages: tuple[StageView, ...] = ()
    asks: tuple[str, ...] = field(default=())
    """Variables that a run must be given."""

    @property
    def sound(self) -> bool:
        """Whether it can be planned."""
        return not self.problems
