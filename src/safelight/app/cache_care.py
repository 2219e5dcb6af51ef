"""Looks after a store: counts it, keeps it within bounds, checks it, and saves what can be read of a damaged one."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from safelight.app.needed_store import needed
from safelight.errors import CallError, StoreError

if TYPE_CHECKING:
    from safelight.store.inspection import Inspected
    from safelight.store.location import Location
    from safelight.store.salvage import Salvaged


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking a store came to."""

    store: str
    inspected: Inspected | None = None
    """None where the file is so damaged that its entries cannot be gone through."""
    faults: tuple[str, ...] = ()
    """What is wrong with the file itself, as SQLite says it."""
    saved: Salvaged | None = None
    """What was saved of it, where that was asked for and needed."""

    @property
    def sound(self) -> bool:
        """Whether the store may be relied on now."""
        return not self.faults or self.saved is not None


def check(asked: str | None, *, repair: bool) -> Checked:
    """Check every entry and the file itself; with `repair`, put a sound file in the place of a damaged one.

    Raises StoreError where the store cannot be opened for another reason than damage, or cannot be repaired; CallError
    where a run that goes on would lose what it writes.
    """
    location = needed(asked)
    if location.file is not None and not location.file.exists():
        raise CallError(f"there is no store {location.name!r} yet; a run makes it")
    found = _looked_at(location)
    if found.sound or not repair or location.file is None:
        return found
    from safelight.store.owner import anybody_runs
    from safelight.store.salvage import salvage

    if anybody_runs(location.folder):
        raise CallError(f"a run goes on in the store {location.name!r}; wait for it, or stop it, and repair it then")
    saved = salvage(location.file, datetime.now().astimezone().date())
    return Checked(found.store, _looked_at(location).inspected, found.faults, saved)


def _looked_at(location: Location) -> Checked:
    from safelight.store.inspection import cause_of, faults_of_file, faults_of_rows, inspect_results
    from safelight.store.store import open_store

    try:
        with closing(open_store(location)) as store:
            faults = faults_of_file(store.database) or faults_of_rows(store)
            return Checked(location.name, None if faults else inspect_results(store), faults)
    except StoreError as fault:
        if not is_damage(fault):
            raise
        return Checked(location.name, faults=(cause_of(fault),))


def is_damage(fault: StoreError) -> bool:
    """Whether a store cannot be read because its file is damaged, and not because it is not to be had."""
    return "it is damaged" in str(fault)
