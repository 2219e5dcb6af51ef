"""A run by what people call it: its id, the beginning of one, or its output folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from safelight.app.needed_store import needed
from safelight.errors import CallError
from safelight.output.folder import from_root

if TYPE_CHECKING:
    from safelight.store.runs import RunRow
    from safelight.store.store import Store


@contextmanager
def opened(asked: str | None) -> Iterator[Store]:
    """The store that `asked` names (None is the user's own), open.

    Raises CallError for `none`, where nothing is remembered, and StoreError where it cannot be opened.
    """
    from safelight.store.store import open_store

    store = open_store(needed(asked))
    try:
        yield store
    finally:
        store.close()


def find_run(store: Store, run: str) -> RunRow:
    """The run that is called so. Raises CallError, which names what there is."""
    if not run:  # `Path("")` would be the current folder
        raise CallError("an empty name names no run; `safelight runs list` shows them all")
    found = store.runs.find(run) or store.runs.latest_in(str(from_root(Path(run))))
    if found is not None:
        return found
    from safelight.store.runs import ENOUGH

    there = [row.id for row in store.runs.all(limit=3)]
    cure = (
        f"the latest are {', '.join(there)}; `safelight runs list` shows them all" if there else "it holds no run yet"
    )
    few = f", and fewer than {ENOUGH} characters of an id say nothing" if len(run) < ENOUGH and there else ""
    raise CallError(f"there is no run {run!r} in the store {store.name!r}: {cure}{few}")
