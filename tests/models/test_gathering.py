"""Questions of several threads share a call, and everybody gets their own answers."""

import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from safelight.errors import ModelError, OutOfMemoryError
from safelight.models.gathering import Gathering

LONG = 600.0
"""A window that no test waits for: a call is due when the batch is full."""


class Model:
    """Doubles numbers. Takes at most `room` at once; does not know those in `broken`."""

    def __init__(self, room: int = 1000, broken: Sequence[int] = ()) -> None:
        self.room, self.broken = room, broken
        self.batches: list[list[int]] = []
        self.inside = 0

    def __call__(self, numbers: Sequence[int]) -> list[int]:
        self.inside += 1
        assert self.inside == 1, "one call at a time"
        try:
            self.batches.append(list(numbers))
            if len(numbers) > self.room:
                raise OutOfMemoryError("too many at once")
            for number in numbers:
                if number in self.broken:
                    raise ValueError(f"{number} is broken")
            return [2 * number for number in numbers]
        finally:
            self.inside -= 1


@contextmanager
def threads(count: int) -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(count) as pool:
        yield pool


def told(gathering: Gathering[int, int], *numbers: int) -> list[int] | str:
    try:
        return gathering.ask(numbers)
    except (ValueError, ModelError) as error:
        return str(error)


def test_threads_that_ask_at_once_share_a_call() -> None:
    model = Model()
    gathering = Gathering(model, batch_size=4, window=LONG)
    with threads(4) as pool:
        answers = list(pool.map(lambda number: told(gathering, number), range(4)))
    assert answers == [[0], [2], [4], [6]]
    assert [sorted(batch) for batch in model.batches] == [[0, 1, 2, 3]]


def test_one_who_asks_alone_is_answered_when_the_window_ends() -> None:
    model = Model()
    assert Gathering(model, batch_size=4, window=0.001).ask([7, 8]) == [14, 16]
    assert model.batches == [[7, 8]]


def test_who_asks_much_is_answered_in_batches() -> None:
    model = Model()
    assert Gathering(model, batch_size=4, window=0.001).ask(range(10)) == [2 * number for number in range(10)]
    assert [len(batch) for batch in model.batches] == [4, 4, 2]


def test_nothing_asked_is_nothing_called() -> None:
    model = Model()
    assert Gathering(model, window=LONG).ask([]) == []
    assert model.batches == []


def test_what_arrives_while_a_call_runs_shares_the_next_one() -> None:
    begun, go_on = threading.Event(), threading.Event()
    batches: list[list[int]] = []

    def call(numbers: Sequence[int]) -> list[int]:
        batches.append(sorted(numbers))
        begun.set()
        assert go_on.wait(10)
        return list(numbers)

    gathering = Gathering(call, batch_size=8, window=0.0)
    with threads(4) as pool:
        first = pool.submit(gathering.ask, [0])
        assert begun.wait(10)
        others = [pool.submit(gathering.ask, [number]) for number in (1, 2, 3)]
        while len(gathering._waiting) < 3:
            threading.Event().wait(0.001)
        go_on.set()
        assert first.result(10) == [0]
        assert [one.result(10) for one in others] == [[1], [2], [3]]
    assert batches == [[0], [1, 2, 3]]


def test_only_whose_question_is_at_fault_pays() -> None:
    gathering = Gathering(Model(broken=(2,)), batch_size=4, window=LONG)
    with threads(4) as pool:
        answers = list(pool.map(lambda number: told(gathering, number), range(4)))
    assert answers == [[0], [2], "2 is broken", [6]]


def test_too_few_answers_are_a_fault() -> None:
    gathering: Gathering[int, int] = Gathering(lambda numbers: [1] * (len(numbers) - 1), window=0.0)
    with pytest.raises(ValueError, match="gave 0 answers to 1 questions"):
        gathering.ask([1, 2])


def test_out_of_memory_halves_the_batch_which_stays_so() -> None:
    model = Model(room=3)
    gathering = Gathering(model, batch_size=8, window=0.0)
    assert gathering.ask(range(8)) == [2 * number for number in range(8)]
    assert gathering.batch_size == 2
    model.batches.clear()
    gathering.ask(range(4))
    assert [len(batch) for batch in model.batches] == [2, 2]


def test_one_question_that_does_not_fit_is_told_to_whoever_asked_it() -> None:
    with pytest.raises(OutOfMemoryError, match="too many at once"):
        Gathering(Model(room=0), window=0.0).ask([1])


def test_a_model_that_is_down_is_everybodys_and_is_not_asked_again() -> None:
    calls: list[int] = []

    def call(numbers: Sequence[int]) -> list[int]:
        calls.append(len(numbers))
        raise ModelError("the server is down")

    gathering = Gathering(call, batch_size=3, window=LONG)
    with threads(3) as pool:
        answers = list(pool.map(lambda number: told(gathering, number), range(3)))
    assert answers == ["the server is down"] * 3
    assert calls == [3]


def test_whoever_is_interrupted_takes_nobodys_answers_with_them() -> None:
    calls: list[list[int]] = []

    def call(numbers: Sequence[int]) -> list[int]:
        calls.append(sorted(numbers))
        if len(calls) == 1:
            raise KeyboardInterrupt
        return [2 * number for number in numbers]

    gathering = Gathering(call, batch_size=3, window=0.01)
    together = threading.Barrier(3)

    def ask(number: int) -> list[int] | str:
        together.wait(10)
        try:
            return gathering.ask([number])
        except KeyboardInterrupt:
            return "interrupted"

    with threads(3) as pool:
        answers = list(pool.map(ask, range(3)))
    assert answers.count("interrupted") == 1
    assert [answer for answer in answers if answer != "interrupted"] == [
        [2 * number] for number in range(3) if answers[number] != "interrupted"
    ]
    assert not gathering._waiting


def test_whoever_is_interrupted_while_waiting_asks_nothing_any_more() -> None:
    class Interrupted(threading.Condition):
        def wait(self, timeout: float | None = None) -> bool:
            raise KeyboardInterrupt

    model = Model()
    gathering = Gathering(model, batch_size=3, window=LONG)
    gathering._changed = Interrupted()
    with pytest.raises(KeyboardInterrupt):
        gathering.ask([1])
    assert not gathering._waiting
    assert gathering.ask([2, 3, 4]) == [4, 6, 8]


def test_many_threads_get_their_own_answers_in_order() -> None:
    model = Model(broken=(13,))
    gathering = Gathering(model, batch_size=5, window=0.0005)
    with threads(8) as pool:
        asked = [list(range(at, at + at % 4)) for at in range(200)]
        answers = list(pool.map(lambda numbers: told(gathering, *numbers), asked))
    for numbers, answer in zip(asked, answers, strict=True):
        assert answer == ("13 is broken" if 13 in numbers else [2 * number for number in numbers])


def test_a_batch_is_of_one_at_least() -> None:
    with pytest.raises(ValueError, match="batch_size is 1 or more, not 0"):
        Gathering(Model(), batch_size=0)
