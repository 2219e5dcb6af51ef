"""Speakers that say what a test has them say."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from safelight.errors import PhotoError
from safelight.models.adapters.qwen_vl.speech import Manner, Said, Schema, Turn

Answers = Callable[[Sequence[Turn]], Any]


class Told:
    """Says the given answers in turn, the last one for ever; a function is asked, an error is raised."""

    def __init__(self, *answers: Any, at_once: int = 1) -> None:
        self.at_once = at_once
        self.answers = answers
        self.asked: list[tuple[Sequence[Turn], Schema | None, Manner]] = []

    def say(self, turns: Sequence[Turn], schema: Schema | None, manner: Manner) -> Said:
        self.asked.append((tuple(turns), schema, manner))
        answer = self.answers[min(len(self.asked), len(self.answers)) - 1]
        if callable(answer):
            answer = answer(turns)
        if isinstance(answer, PhotoError):
            raise answer
        if isinstance(answer, Said):
            return answer
        return Said(answer if isinstance(answer, str) else json.dumps(answer))

    @property
    def texts(self) -> list[str]:
        """The last thing that was said in each conversation."""
        return [turns[-1].text for turns, _, _ in self.asked]
