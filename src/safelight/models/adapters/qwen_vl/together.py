"""Several questions open at once, by threads that no Ctrl-C has to wait for."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, wait
from threading import Thread
from typing import TypeVar

Answered = TypeVar("Answered")


def together(questions: Sequence[Callable[[], Answered]], at_once: int) -> list[Answered]:
    """What each gives, in order; all are asked, whichever of them fails, and then the first failure is raised.

    An interrupt ends it at once: what was not asked yet is not asked any more, what is open is left behind. A pool of
    the standard library would hold the process at its end until a server that never answers is given up.
    """
    futures: list[Future[Answered]] = [Future() for _ in questions]
    left = deque(zip(questions, futures, strict=True))
    for _ in range(min(at_once, len(questions))):
        Thread(target=_work, args=(left,), daemon=True, name="vlm").start()
    try:
        wait(futures)
    finally:
        left.clear()
    return [future.result() for future in futures]


def _work(left: deque[tuple[Callable[[], Answered], Future[Answered]]]) -> None:
    while True:
        try:
            question, future = left.popleft()
        except IndexError:
            return
        try:
            future.set_result(question())
        except BaseException as error:  # noqa: BLE001 - whoever waits must hear of it, whatever it is
            future.set_exception(error)
