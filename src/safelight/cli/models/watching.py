"""Progress of a pull: bars on a terminal, a line a file elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from safelight.cli.speech import on_terminal, printable, talk

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from safelight.models.weights.watch import Watch


@contextmanager
def watching(*, quiet: bool = False) -> Iterator[Watch]:
    """Whoever looks on; while it is open, bars are drawn where a person watches."""
    if quiet or not on_terminal():
        yield Lines(quiet=quiet)
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    columns = TextColumn("{task.description}", markup=False), BarColumn(), DownloadColumn(), TransferSpeedColumn()
    with Progress(*columns, TimeRemainingColumn(compact=True), console=Console(stderr=True)) as progress:
        yield Bars(progress)


class Lines:
    """A line a file, and what was said; nothing where nobody wants to know."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._quiet = quiet

    def file(self, model: str, name: str, size: int | None) -> None:
        from safelight.models.amount import size as words

        self.tell(f"{model}: {name}" + (f", {words(size)}" if size is not None else ""))

    def came(self, amount: int) -> None:
        """No line a piece."""

    def tell(self, text: str) -> None:
        if not self._quiet:
            talk(text)


class Bars:
    """A bar a file."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task: TaskID | None = None

    def file(self, model: str, name: str, size: int | None) -> None:
        self._task = self._progress.add_task(printable(f"{model}: {name.rpartition('/')[2]}"), total=size)

    def came(self, amount: int) -> None:
        if self._task is not None:
            self._progress.update(self._task, completed=amount)

    def tell(self, text: str) -> None:
        self._progress.console.print(printable(text), markup=False, highlight=False)
