"""Problems found while a recipe is made into a plan: collected, so that all are shown at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from safelight.errors import PlanError, Problem

if TYPE_CHECKING:
    from safelight.recipe.document import Document
    from safelight.recipe.grammar import Part


@dataclass
class Findings:
    """What is wrong with one document so far. What is found twice is told once."""

    document: Document
    problems: dict[Problem, None] = field(default_factory=dict)

    def add(self, part: Part, message: str, cure: str = "", *, key: str = "") -> None:
        """Something is wrong with a part, or with what stands under one of its keys."""
        self.take((self.document.problem(part, message, cure, key=key or None),))

    def take(self, problems: Iterable[Problem]) -> None:
        """Problems that others found."""
        self.problems.update(dict.fromkeys(problems))

    def settle(self) -> None:
        """Raise PlanError with all of them, if there is any."""
        if self.problems:
            raise PlanError(tuple(self.problems))
