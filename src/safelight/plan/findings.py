"""Problems found while a recipe is made into a plan: collected, so that all are shown at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from safelight.errors import CallError, PlanError, Problem

if TYPE_CHECKING:
    from safelight.recipe.document import Document
    from safelight.recipe.grammar import Part


@dataclass
class Findings:
    """What is wrong with one document, and with the call, so far.

    It begins with what was wrong when the document was read. What is found twice is told once, and a place that reading
    complained of is left alone: what is found there follows.
    """

    document: Document
    problems: dict[Problem, None] = field(default_factory=dict)
    faults_of_call: dict[Problem, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.problems |= dict.fromkeys(self.document.problems)

    def add(self, part: Part, message: str, cure: str = "", *, key: str = "") -> None:
        """Something is wrong with a part, or with what stands under one of its keys."""
        if not (key and self.document.doubted(part, key)):
            self.take((self.document.problem(part, message, cure, key=key or None),))

    def take(self, problems: Iterable[Problem]) -> None:
        """Problems that others found."""
        told = {(problem.line, problem.column) for problem in self.document.problems}
        self.problems |= dict.fromkeys(one for one in problems if (one.line, one.column) not in told)

    def blame_call(self, flag: str, message: str) -> None:
        """Something is wrong with what the call says by a flag: `--set quality_check.faces`."""
        self.faults_of_call[Problem(message, flag)] = None

    def settle(self) -> None:
        """Raise all of them, if there is any: as CallError where the call alone is wrong, else as PlanError."""
        if self.problems:
            raise PlanError((*self.faults_of_call, *self.problems))
        if self.faults_of_call:
            raise CallError("\n".join(map(str, self.faults_of_call)))
