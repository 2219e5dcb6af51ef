"""The published player of `qwen2.5-vl`: it describes, suggests, compares, answers and points out, by being asked.

What can be measured is (colour cast, tilt, key, depth of field, what stands out): a model that describes knows none of
it. Answers are checked by their schema, and a photo whose answer does not fit fails alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from typing import Any, TypeVar

from safelight.models.adapters.qwen_vl import readings, schema
from safelight.models.adapters.qwen_vl.interview import Inquiry, ask
from safelight.models.adapters.qwen_vl.remembered import Remembered
from safelight.models.adapters.qwen_vl.shown import shown
from safelight.models.adapters.qwen_vl.speech import Shown, Speaker
from safelight.models.adapters.qwen_vl.together import together
from safelight.models.adapters.qwen_vl.told import told
from safelight.models.adapters.qwen_vl.wording import FINDS, MOMENTS, SCENE, SUGGESTION, listed, places
from safelight.models.answer import Answer
from safelight.models.contract import Sight
from safelight.models.finds import Detection
from safelight.models.moment import Moment
from safelight.models.scene import Question, Scene, SceneAnalyst
from safelight.models.suggestion import Suggestion

TOGETHER = 8
"""Frames that are compared in one question at most; more are asked about in equal parts."""
FRAME_EDGE = 560
"""Most pixels of such a frame's long edge: eyes can be told, and eight of them fit."""

Asked = TypeVar("Asked")
Answered = TypeVar("Answered")


class QwenVl:
    """Plays `qwen2.5-vl` by asking a speaker. May be asked from several threads."""

    def __init__(
        self, producer: str, speaker: Speaker, measured: SceneAnalyst, *, image_edge: int = 1008, max_tokens: int = 1024
    ) -> None:
        self._producer, self._speaker, self._measured = producer, speaker, measured
        self._edge, self._max_tokens = image_edge, max_tokens
        self._remembered = Remembered()

    def analyse(self, sights: Sequence[Sight], question: Question) -> list[Scene]:
        """One `Scene` a sight, in order: every field that was asked for."""
        wanted = schema.scene(question.fields)
        said = self._each(sights, lambda sight, many: self._asked(sight, question, wanted, SCENE, many))
        measured = self._measured.analyse(sights, question)
        return [
            readings.scene(value, seen, known, self._producer)
            for (value, seen), known in zip(said, measured, strict=True)
        ]

    def suggest(self, sights: Sequence[Sight], question: Question) -> list[Suggestion]:
        """One `Suggestion` a sight, in order; `sight.given` is what earlier steps found, by result name."""

        def one(sight: Sight, many: bool) -> Suggestion:
            wanted = schema.suggestion(_labels(sight.given))
            value, seen = self._asked(sight, question, wanted, SUGGESTION, many, readings.crop)
            return readings.suggestion(value, seen, self._producer)

        return self._each(sights, one)

    def answer(self, sights: Sequence[Sight], question: Question) -> list[Answer]:
        """One `Answer` a sight, in order: prose, and the fields that were asked for."""
        wanted = schema.answer(question.fields) if question.fields else None

        def one(sight: Sight, many: bool) -> Answer:
            value, _ = self._asked(sight, question, wanted, "", many)
            return Answer(value, self._producer) if wanted is None else _answer(value, self._producer)

        return self._each(sights, one)

    def moments(self, sights: Sequence[Sight], question: Question) -> list[Moment]:
        """One `Moment` a sight, in order. The sights of one call are compared with each other, in one question."""
        parts = self._each(_parts(sights), partial(self._compared, question))
        return [moment for part in parts for moment in part]

    def ground(self, sights: Sequence[Sight], words: Sequence[str]) -> list[list[Detection]]:
        """What is called by the words in each sight, most certain first; boxes that cannot be are left out."""
        question = Question(FINDS.format(words=listed(words)), ())

        def one(sight: Sight, many: bool) -> list[Detection]:
            return readings.finds(*self._asked(sight, question, schema.finds(words), "", many))

        return self._each(sights, one)

    def _asked(
        self,
        sight: Sight,
        question: Question,
        wanted: schema.Schema | None,
        how: str,
        many: bool,
        check: Callable[[Any, Shown], object] | None = None,
    ) -> tuple[Any, Shown]:
        """The answer about one sight, and what was shown of it."""
        seen = shown(sight.picture, self._edge)
        boxes = places(seen) if "bbox_2d" in repr(wanted) else ""
        text = _paragraphs(question.prompt, told(sight.given), how, boxes)
        makes_sense = None if check is None else lambda value: check(value, seen)
        return self._ask(Inquiry(text, (seen,), wanted, question.temperature, makes_sense), many), seen

    def _compared(self, question: Question, sights: Sequence[Sight], many: bool) -> list[Moment]:
        seen = tuple(shown(sight.picture, min(FRAME_EDGE, self._edge)) for sight in sights)
        known = [told(sight.given) for sight in sights]
        of_frames = [f"Frame {number}: {text}" for number, text in enumerate(known, 1) if text]
        text = _paragraphs(question.prompt, MOMENTS.format(count=len(sights)), *of_frames)
        wanted, read = schema.moments(len(sights)), partial(readings.moments, producer=self._producer)
        value = self._ask(Inquiry(text, seen, wanted, question.temperature, read), many)
        return read(value)

    def _ask(self, inquiry: Inquiry, many: bool) -> Any:
        return self._remembered.answer(inquiry.digest, lambda: ask(self._speaker, inquiry, self._max_tokens), keep=many)

    def _each(self, asked: Sequence[Asked], one: Callable[[Asked, bool], Answered]) -> list[Answered]:
        """One answer each, in order, several at once where the speaker can; all are asked, whichever of them fails.

        `one` is told whether it is one of many: then its answer may be asked for again.
        """
        many = len(asked) > 1
        if not many:
            return [one(sight, many) for sight in asked]
        return together([partial(one, sight, many) for sight in asked], self._speaker.at_once)


def _answer(value: Any, producer: str) -> Answer:
    return Answer(value["text"], producer, dict(value["fields"]))


def _paragraphs(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)


def _labels(given: Any) -> tuple[str, ...]:
    """What earlier steps found in the photo, by label: what may be emphasised."""
    results = given.values() if isinstance(given, dict) else ()
    found = [find.label for result in results for find in getattr(result, "detections", ())]
    return tuple(dict.fromkeys(found))


def _parts(sights: Sequence[Sight]) -> list[Sequence[Sight]]:
    """Equal parts of at most `TOGETHER`."""
    count = -(-len(sights) // TOGETHER)
    edges = [len(sights) * at // count for at in range(count + 1)] if count else []
    return [sights[first:last] for first, last in pairwise(edges)]
