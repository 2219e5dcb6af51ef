"""A free answer to a free question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from safelight.models.scene import Question

if TYPE_CHECKING:
    from safelight.models.contract import Sight


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model said of one photo."""

    text: str
    producer: str
    fields: Mapping[str, str] = field(default_factory=dict)
    """The fields that the question asked for, by name."""


class Answerer(Protocol):
    """Plays `qwen2.5-vl`, too; no measuring player can."""

    def answer(self, sights: Sequence[Sight], question: Question) -> list[Answer]:
        """One `Answer` a sight, in order; `sight.given` is what earlier steps found, by result name."""
        ...
