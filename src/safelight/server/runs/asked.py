"""The run and the photo that an address names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import Path
from pydantic import BaseModel, ConfigDict

from safelight.server.faults import NotFoundError

if TYPE_CHECKING:
    from safelight.app.looking.sheet import Sheet
    from safelight.server.house import House
    from safelight.store.runs import RunRow

RunId = Annotated[str, Path(min_length=1, max_length=40, description="A run's whole id.")]
Index = Annotated[int, Path(ge=0, le=10_000_000, description="A photo's place in the run, from 0.")]
MOST_PHOTOS = 200_000


class Answer(BaseModel):
    """What is answered does not change any more."""

    model_config = ConfigDict(frozen=True)


class Body(BaseModel):
    """What is asked; a name that nobody knows is a slip."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def run_of(house: House, run: str) -> RunRow:
    """Raises NotFoundError where the store has no such run."""
    row = house.lookout.run(run)
    if row is None:
        raise NotFoundError(f"there is no run {run!r}; it may have been deleted")
    return row


def photo_in(sheet: Sheet, index: int) -> int:
    """The index, where the run has such a photo. Raises NotFoundError."""
    if not 0 <= index < len(sheet.names):
        raise NotFoundError(f"this run has no photo {index}; it has {len(sheet.names)}, counted from 0")
    return index
