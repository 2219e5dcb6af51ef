"""What is said to a vision-language model and what it says, whoever runs it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

Schema = Mapping[str, Any]
"""JSON Schema, of the small part that `fitting` knows."""
KEPT = 1500
"""Characters of an answer that cannot be taken that are kept in the error."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One picture as it is shown: a JPEG without metadata, its sides multiples of `PATCH`."""

    jpeg: bytes = field(repr=False)
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a conversation: pictures first, then text."""

    role: Literal["system", "user", "assistant"]
    text: str
    pictures: tuple[Shown, ...] = ()


@dataclass(frozen=True, slots=True)
class Manner:
    """How an answer is drawn."""

    temperature: float = 0.0
    max_tokens: int = 1024
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """What a model said. `whole` is False where it ran out of tokens."""

    text: str
    whole: bool = True


class Speaker(Protocol):
    """A model that can be spoken with."""

    at_once: int
    """Conversations that it can hold at the same time."""

    def say(self, turns: Sequence[Turn], schema: Schema | None, manner: Manner) -> Said:
        """The next turn. `schema` is what it must follow, where the speaker can see to that.

        Raises PhotoError where there is no answer, OutOfMemoryError where the call does not fit into memory.
        """
        ...
