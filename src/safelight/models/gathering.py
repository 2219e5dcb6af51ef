"""Questions of several threads, gathered into one call of a model."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from threading import Condition
from time import monotonic
from typing import Generic, TypeVar, cast

from safelight.errors import ModelError, OutOfMemoryError

Question = TypeVar("Question")
Answer = TypeVar("Answer")


@dataclass(slots=True, eq=False)
class _Asked(Generic[Question, Answer]):
    """One question on its way."""

    question: Question
    since: float
    answered: bool = False
    answer: Answer | None = None
    error: Exception | None = None

    def end(self, answer: Answer | None = None, error: Exception | None = None) -> None:
        self.answer, self.error, self.answered = answer, error, True


@dataclass
class Gathering(Generic[Question, Answer]):
    """Calls `call` for the questions of any number of threads together, one call at a time.

    A call is made when `batch_size` questions wait, or when the first of them has waited for `window` seconds and no
    other call runs. There is no thread of its own: whoever waits makes the next call for all.

    Everybody gets the answers to their own questions. Where a call raises, or gives too few answers, each question is
    asked again alone, so that only whose fault it is pays. Out of memory halves the batch, which then stays at what
    worked. A ModelError is everybody's.
    """

    call: Callable[[Sequence[Question]], Sequence[Answer]]
    batch_size: int = 4
    window: float = 0.005
    _waiting: deque[_Asked[Question, Answer]] = field(default_factory=deque, init=False)
    _changed: Condition = field(default_factory=Condition, init=False)
    _calling: bool = field(default=False, init=False)

    def __post_init__(self) -> None:
        if self.batch_size < 1:
            raise ValueError(f"batch_size is 1 or more, not {self.batch_size}")

    def ask(self, questions: Sequence[Question]) -> list[Answer]:
        """One answer a question, in order. Raises what stood against the first that has none."""
        now = monotonic()
        mine = [_Asked[Question, Answer](question, now) for question in questions]
        with self._changed:
            self._waiting.extend(mine)
            self._changed.notify_all()
        try:
            while batch := self._turn(mine):
                self._call(batch)
        finally:
            self._withdraw(mine)
        for one in mine:
            if one.error is not None:
                raise one.error
        return [cast("Answer", one.answer) for one in mine]

    def _turn(self, mine: Sequence[_Asked[Question, Answer]]) -> list[_Asked[Question, Answer]]:
        """Questions that this thread is to ask, whoever's they are; none once its own are answered."""
        with self._changed:
            while not all(one.answered for one in mine):
                left = self._left()
                if left is not None and left <= 0:
                    self._calling = True
                    return [self._waiting.popleft() for _ in range(min(self.batch_size, len(self._waiting)))]
                self._changed.wait(left)
            return []

    def _left(self) -> float | None:
        """Seconds until the next call is due; None while another runs or nothing waits."""
        if self._calling or not self._waiting:
            return None
        if len(self._waiting) >= self.batch_size:
            return 0.0
        return self._waiting[0].since + self.window - monotonic()

    def _call(self, batch: Sequence[_Asked[Question, Answer]]) -> None:
        try:
            self._answer(batch)
        finally:
            with self._changed:
                # Only an interrupt leaves some unanswered; others are there to ask them.
                self._waiting.extendleft(one for one in reversed(batch) if not one.answered)
                self._calling = False
                self._changed.notify_all()

    def _answer(self, batch: Sequence[_Asked[Question, Answer]]) -> None:
        try:
            answers = self._answers([one.question for one in batch])
        except Exception as error:  # noqa: BLE001 - a player may raise anything; it reaches whoever asked
            self._blame(batch, error)
            return
        for one, answer in zip(batch, answers, strict=True):
            one.end(answer)

    def _answers(self, questions: Sequence[Question]) -> list[Answer]:
        answers = list(self.call(questions))
        if len(answers) != len(questions):
            raise ValueError(f"gave {len(answers)} answers to {len(questions)} questions")
        return answers

    def _blame(self, batch: Sequence[_Asked[Question, Answer]], error: Exception) -> None:
        memory = isinstance(error, MemoryError | OutOfMemoryError)
        if len(batch) == 1 or (isinstance(error, ModelError) and not memory):
            for one in batch:
                one.end(error=error)
            return
        size = len(batch) // 2 if memory else 1
        if memory:
            self.batch_size = min(self.batch_size, size)
        for at in range(0, len(batch), size):
            self._answer(batch[at : at + size])

    def _withdraw(self, mine: Sequence[_Asked[Question, Answer]]) -> None:
        """Nobody waits for these any more, should they still wait."""
        if all(one.answered for one in mine):
            return
        with self._changed:
            kept = [one for one in self._waiting if one not in mine]
            self._waiting.clear()
            self._waiting.extend(kept)
