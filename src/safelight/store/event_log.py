"""The log of a run: what happened, in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import orjson
from sqlalchemy import func, insert, select

from safelight.store.schema import EVENTS

if TYPE_CHECKING:
    from safelight.store.database import Database


@dataclass(frozen=True, slots=True)
class Logged:
    """One event: `number` counts from 1, `at` is in seconds since 1970, `event` its kind and values."""

    number: int
    at: float
    event: dict[str, Any]


class EventLog:
    """The table of events."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, run: str, at: float, event: dict[str, Any]) -> None:
        """Write one down, after those that are there."""
        with self._database.writing() as connection:
            last = connection.execute(select(func.max(EVENTS.c.number)).where(EVENTS.c.run == run)).scalar() or 0
            row = {"run": run, "number": last + 1, "at": at, "event": orjson.dumps(event)}
            connection.execute(insert(EVENTS).values(**row))

    def after(self, run: str, number: int = 0) -> tuple[Logged, ...]:
        """The events of a run that came after one, in order."""
        asked = select(EVENTS).where(EVENTS.c.run == run, EVENTS.c.number > number).order_by(EVENTS.c.number)
        with self._database.reading() as connection:
            rows = connection.execute(asked).all()
            return tuple(Logged(row.number, row.at, orjson.loads(row.event)) for row in rows)
