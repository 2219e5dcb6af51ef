"""Progress of a run: bars on a terminal, plain lines elsewhere; both from the same events."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from safelight.cli.outcome import photos
from safelight.cli.speech import on_terminal, printable, talk
from safelight.engine.events import ChunkDone, Event, Noted, PhaseStarted, PhotoFailed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.progress import Progress, TaskID

    from safelight.engine.events import Listener


@contextmanager
def shown(*, quiet: bool = False) -> Iterator[Listener]:
    """A listener for a run's events; while it is open, bars are drawn where a person watches."""
    if quiet:
        yield lambda _event: None
    elif on_terminal():
        with _bars() as progress:
            yield Bars(progress)
    else:
        yield lines


def lines(event: Event) -> None:
    """A line for what matters; no line a chunk."""
    if isinstance(event, PhaseStarted):
        talk(f"{event.what}: {photos(event.photos)}")
    elif isinstance(event, PhotoFailed):
        talk(failure(event))
    elif isinstance(event, Noted):
        talk(event.message)


def failure(event: PhotoFailed) -> str:
    """One photo's failure, on one line."""
    name = event.photo.replace("\n", "\\n")
    return f"failed: {name}: {event.message}"


def tally(check: int, failed: int) -> str:
    """`3 to check, 1 failed`; empty where there is neither."""
    parts = [f"{check} to check"] if check else []
    return ", ".join([*parts, f"{failed} failed"] if failed else parts)


class Bars:
    """A bar a phase, with the time left and what is to check so far."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._tasks: dict[int, TaskID] = {}

    def __call__(self, event: Event) -> None:
        if isinstance(event, PhaseStarted):
            self._tasks[event.phase] = self._progress.add_task(event.what, total=event.photos, tally="")
        elif isinstance(event, ChunkDone):
            self._move(event)
        elif isinstance(event, PhotoFailed):
            self._say(failure(event))
        elif isinstance(event, Noted):
            self._say(event.message)

    def _move(self, event: ChunkDone) -> None:
        if (task := self._tasks.get(event.phase)) is not None:
            marks = tally(event.check, event.failed)
            self._progress.update(task, completed=event.done, total=event.photos, tally=marks)

    def _say(self, text: str) -> None:
        self._progress.console.print(printable(text), markup=False, highlight=False)


def _bars() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns: tuple[Any, ...] = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(compact=True),
        TextColumn("{task.fields[tally]}"),
    )
    return Progress(*columns, console=Console(stderr=True))
