"""Items prepared ahead of their use, in threads: pictures made ready while the network works on the last ones."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

Item = TypeVar("Item")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Prepared(Generic[Item, Made]):
    """One item, and what was made of it or why nothing was."""

    item: Item
    made: Made | None = None
    error: Exception | None = None

    def result(self) -> Made:
        """What was made. Raises what stood against it."""
        if self.error is not None:
            raise self.error
        return cast("Made", self.made)


def prepared(
    items: Iterable[Item], prepare: Callable[[Item], Made], *, threads: int = 1, depth: int = 2
) -> Iterator[Prepared[Item, Made]]:
    """Every item in order, prepared by `threads` threads, at most `depth` of them ahead of whoever iterates.

    An item (a photo, or a batch of them) whose preparation raises comes in its place with its error; the others are not
    touched by it. `items` is read from the iterating thread, no further than needed; what it raises is raised when all
    before it have come. Closing the iterator ends the threads; what they had begun is finished and dropped.
    """
    if threads < 1 or depth < 1:
        raise ValueError(f"threads and depth are 1 or more, not {threads} and {depth}")
    return _prepared(iter(items), prepare, threads, depth)


def _prepared(
    items: Iterator[Item], prepare: Callable[[Item], Made], threads: int, depth: int
) -> Iterator[Prepared[Item, Made]]:
    ahead: deque[tuple[Item, Future[Made]]] = deque()
    ended: Exception | None = None
    pool = ThreadPoolExecutor(threads, thread_name_prefix="prepare")
    try:
        while True:
            while ended is None and len(ahead) < depth:
                try:
                    item = next(items)
                except Exception as error:  # noqa: BLE001 - told in its place: when all before it have come
                    ended = error
                else:
                    ahead.append((item, pool.submit(prepare, item)))
            if not ahead:
                break
            yield _of(*ahead.popleft())
    finally:
        pool.shutdown(cancel_futures=True)
    if ended is not None and not isinstance(ended, StopIteration):
        raise ended


def _of(item: Item, future: Future[Made]) -> Prepared[Item, Made]:
    error = future.exception()
    if error is None:
        return Prepared(item, future.result())
    if not isinstance(error, Exception):
        raise error
    return Prepared(item, error=error)
