"""What a server holds of its store while it is up: one way in, and what it read of the last runs it was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from safelight.app.looking.following import Following
from safelight.app.looking.kept_sheets import kept_sheet
from safelight.app.looking.remembered import Remembered
from safelight.app.looking.sheet import Sheet, sheet_of
from safelight.app.looking.stand import Stand, stand
from safelight.app.looking.weighing import Weighing
from safelight.app.looking.words import Words
from safelight.app.needed_store import needed
from safelight.app.run_report import RunReport, report_of
from safelight.models.surroundings import HERE, Surroundings

if TYPE_CHECKING:
    from safelight.store.runs import Member, RunRow
    from safelight.store.store import Store

SHEETS = 4
"""Runs of which all columns are remembered: 20,000 photos take about 30 MB."""
REPORTS = 16
"""Runs of which it is remembered what they came to: every record has to be read for that."""
WARM = 2
"""Runs that can be decided again at once: each holds all that was measured of its photos."""
FOLLOWED = 64


class Lookout:
    """Opened when it is first needed, for any number of threads. Close it at the end."""

    def __init__(self, store: str | None, around: Surroundings = HERE, sheets: Path | None = None) -> None:
        """`sheets` is the folder where sheets of runs that are over are kept; None: nowhere."""
        self._asked, self._around, self._sheets_folder = store, around, sheets
        self._lock = Lock()
        self._store: Store | None = None
        self._sheets: Remembered[Stand, Sheet] = Remembered(SHEETS)
        self._reports: Remembered[Stand, RunReport] = Remembered(REPORTS)
        self._weighings: Remembered[str, Weighing] = Remembered(WARM)
        self._following: Remembered[str, Following] = Remembered(FOLLOWED)

    @property
    def store(self) -> Store:
        """The store, open. Raises CallError where the settings say `none`, StoreError where it cannot be opened."""
        from safelight.store.store import open_store

        with self._lock:
            if self._store is None:
                self._store = open_store(needed(self._asked, "looking at runs"))
            return self._store

    def run(self, run: str) -> RunRow | None:
        """A run by its whole id."""
        found = self.store.runs.find(run) if run else None
        return found if found is not None and found.id == run else None

    def some(self, row: RunRow, indices: Sequence[int]) -> dict[int, Member]:
        """Some of its photos, by index, each with what was decided of it."""
        return {one.position: one for one in self.store.runs.members_at(row.id, indices)}

    def sheet(self, row: RunRow) -> Sheet:
        """All its photos as columns; of a run that is over they are read once."""
        return self._sheets.get(stand(row), lambda: self._read(row))

    def report(self, row: RunRow) -> RunReport:
        """What it came to; of a run that is over it is read once."""
        return self._reports.get(stand(row), lambda: report_of(self.store, row))

    def words(self, row: RunRow) -> Words:
        """What people said of its photos by now."""
        return Words.of(self.sheet(row), self.store.marks.all())

    def words_on(self, row: RunRow, indices: Iterable[int]) -> Words:
        """The same, as far as it bears on some of them."""
        return Words.about(self.store, self.sheet(row), indices)

    def weighing(self, row: RunRow) -> Weighing:
        """The run, to be decided again with other settings; kept warm."""
        found = self._weighings.get(row.id, lambda: Weighing(self.store, row, self._around))
        if found.stand == stand(row):
            return found
        self._weighings.forget(row.id)
        return self._weighings.get(row.id, lambda: Weighing(self.store, row, self._around))

    def following(self, row: RunRow) -> Following:
        """The run as it goes on, for everybody who watches it."""
        return self._following.get(row.id, lambda: Following(self.store, row.id))

    def forget(self, row: RunRow) -> None:
        """Let go of what was read of a run."""
        self._sheets.forget(stand(row))
        self._reports.forget(stand(row))
        self._weighings.forget(row.id)
        self._following.forget(row.id)

    def _read(self, row: RunRow) -> Sheet:
        def made() -> Sheet:
            return sheet_of(self.store, self.store.runs.walk(row.id))

        if row.state == "running" or self._sheets_folder is None:
            return made()
        return kept_sheet(self._sheets_folder, (self.store.name, *stand(row)), made)

    def close(self) -> None:
        """Let go of the store."""
        with self._lock, suppress(Exception):
            if self._store is not None:
                self._store.close()
                self._store = None
