"""The output folders of runs, by what people call them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from safelight.errors import CallError

if TYPE_CHECKING:
    from safelight.output.hits import Candidate


def folder_of(run: Path, store: str | None) -> Path:
    """The output folder of a run that is called by its folder, or by an id (or its beginning) that the store knows.

    What is neither comes back as it is: whoever reads the folder says what is wrong with it. Raises StoreError where
    the store cannot be read.
    """
    from safelight.app.found_run import opened
    from safelight.store.location import Location

    location = Location.of(store)
    made = location is not None and (location.file is None or location.file.exists())
    if run.exists() or len(run.parts) != 1 or not made:
        return run
    with opened(store) as known:
        found = known.runs.find(run.name)
    return run if found is None else Path(found.out)


def everything_seen(store: str | None) -> tuple[Candidate, ...]:
    """Every photo that the store's runs were over and that is still there, each file once, as its latest run names it.

    Raises CallError where there is none, or nothing is remembered.
    """
    from safelight.app.found_run import opened
    from safelight.app.membership import photo_of
    from safelight.output.hits import Candidate

    found: dict[Path, Candidate] = {}
    with opened(store) as known:
        for row in known.runs.all():
            for member in known.runs.members(row.id):
                photo = photo_of(member)
                if photo.path not in found and photo.path.exists():
                    found[photo.path] = Candidate(photo, Path(row.out), member.verdict)
        name = known.name
    if not found:
        raise CallError(f"the store {name!r} has seen no photo that is still there; name a RUN, or run a recipe first")
    return tuple(found.values())
