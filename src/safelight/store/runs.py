"""Runs, their photos, and what was decided of each."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, starmap
from typing import TYPE_CHECKING, Any, Literal, cast, get_args

import orjson
from sqlalchemy import bindparam, delete, func, insert, select, update

from safelight.store.schema import EVENTS, MEMBERS, RUNS

if TYPE_CHECKING:
    from sqlalchemy import Row

    from safelight.store.database import Database

State = Literal["running", "stopped", "done", "failed", "cancelled"]
STATES: tuple[State, ...] = get_args(State)
ENOUGH = 8
"""So many characters of an id say which run is meant; fewer are a slip."""
AT_ONCE = 512
"""Most positions of one question to the database, and most rows of one order."""
_NEXT = select(func.coalesce(func.max(RUNS.c.sequence), 0) + 1).scalar_subquery()
_NEWEST_FIRST = (RUNS.c.sequence.desc(), RUNS.c.id.desc())
_TOLD = [column for column in MEMBERS.c if column.name != "run"]
"""What is read of a photo, in the order of a `Member`'s fields."""
_DECIDE = (
    update(MEMBERS)
    .where(MEMBERS.c.run == bindparam("of"), MEMBERS.c.position == bindparam("at"))
    .values(image_hash=bindparam("hash"), verdict=bindparam("was"), record=bindparam("said"))
)


@dataclass(frozen=True, slots=True)
class RunRow:
    """One run. What it was called with and what came of it is JSON, which the floors above understand."""

    id: str
    state: State
    recipe_name: str
    recipe_source: str
    recipe_text: str
    profile: str
    out: str
    call: Mapping[str, Any]
    started: str
    owner: str
    photos: int
    finished: str | None = None
    cancel: bool = False
    summary: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Member:
    """One photo of a run: as it was when the run started, and what was decided of it."""

    position: int
    photo: Mapping[str, Any]
    stamp: Sequence[Any]
    image_hash: str = ""
    verdict: str = ""
    record: bytes = b""
    """JSON: the photo's line of photos.jsonl."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided of the photo at a position."""

    position: int
    image_hash: str
    verdict: str
    record: bytes
    """JSON: the photo's line of photos.jsonl."""


class Runs:
    """The tables of runs and members."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, run: RunRow, members: Iterable[Member]) -> None:
        """Write down a run and the photos that it is over, before the first of them is looked at."""
        rows = (
            {
                "run": run.id,
                "position": one.position,
                "photo": orjson.dumps(one.photo),
                "stamp": orjson.dumps(one.stamp),
                "image_hash": one.image_hash,
                "verdict": one.verdict,
            }
            for one in members
        )
        with self._database.writing(durable=True) as connection:
            connection.execute(insert(RUNS).values(**_row(run), sequence=_NEXT))
            for some in _parts(rows):
                connection.execute(insert(MEMBERS), some)

    def take(self, run: str, owner: str, call: Mapping[str, Any] | None = None) -> None:
        """A run goes on, owned by somebody else; `call` replaces what it was called with."""
        with self._database.writing(durable=True) as connection:
            changed: dict[str, Any] = {"state": "running", "owner": owner, "cancel": 0, "finished": None}
            if call is not None:
                changed["call"] = orjson.dumps(call)
            connection.execute(update(RUNS).where(RUNS.c.id == run).values(**changed))

    def end(
        self, run: str, state: State, finished: str, summary: Mapping[str, Any], decided: Iterable[Decided] = ()
    ) -> None:
        """Write down what came of a run, and of each of its photos."""
        with self._database.writing(durable=True) as connection:
            ended = {"state": state, "finished": finished, "summary": orjson.dumps(summary)}
            connection.execute(update(RUNS).where(RUNS.c.id == run).values(**ended))
            rows = (
                {"of": run, "at": one.position, "hash": one.image_hash, "was": one.verdict, "said": one.record}
                for one in decided
            )
            for some in _parts(rows):
                connection.execute(_DECIDE, some)

    def find(self, run: str) -> RunRow | None:
        """A run by its id, or by the first characters of one that only it has: `ENOUGH` of them or more."""
        if not run.isascii():  # no id, and perhaps nothing that a database takes
            return None
        with self._database.reading() as connection:
            rows = connection.execute(select(RUNS).where(RUNS.c.id.startswith(run, autoescape=True))).all()
            found = [row for row in rows if row.id == run] or (rows if len(run) >= ENOUGH else [])
            return _run(found[0]) if len(found) == 1 else None

    def latest_in(self, out: str) -> RunRow | None:
        """The last run that was written into a folder."""
        asked = select(RUNS).where(RUNS.c.out == os.fsencode(out)).order_by(*_NEWEST_FIRST).limit(1)
        with self._database.reading() as connection:
            row = connection.execute(asked).first()
            return None if row is None else _run(row)

    def all(self, limit: int | None = None) -> tuple[RunRow, ...]:
        """Every run, the newest first."""
        with self._database.reading() as connection:
            return tuple(map(_run, connection.execute(select(RUNS).order_by(*_NEWEST_FIRST).limit(limit))))

    def members(self, run: str, *, records: bool = False) -> tuple[Member, ...]:
        """The photos of a run, in order; with what was decided of each, where `records` are asked for."""
        columns = [column for column in _TOLD if records or column.name != "record"]
        with self._database.reading() as connection:
            asked = select(*columns).where(MEMBERS.c.run == run).order_by(MEMBERS.c.position)
            return tuple(starmap(_member, connection.execute(asked).all()))

    def members_at(self, run: str, positions: Sequence[int]) -> tuple[Member, ...]:
        """Some photos of a run, in order, with what was decided of each."""
        found: list[Member] = []
        with self._database.reading() as connection:
            for at in range(0, len(positions), AT_ONCE):
                some = MEMBERS.c.position.in_(positions[at : at + AT_ONCE])
                asked = select(*_TOLD).where(MEMBERS.c.run == run, some).order_by(MEMBERS.c.position)
                found += starmap(_member, connection.execute(asked).all())
        return tuple(found)

    def walk(self, run: str) -> Iterator[Member]:
        """The photos of a run, in order, each with what was decided of it as it was written, one after the other.

        Stamps are left out. Read them to the end within one thread.
        """
        columns = (MEMBERS.c.position, MEMBERS.c.photo, MEMBERS.c.image_hash, MEMBERS.c.verdict, MEMBERS.c.record)
        asked = select(*columns).where(MEMBERS.c.run == run).order_by(MEMBERS.c.position)
        with self._database.reading() as connection:
            for position, photo, image_hash, verdict, record in connection.execute(asked):
                yield Member(position, orjson.loads(photo), (), image_hash, verdict, record or b"")

    def records(self, run: str) -> Iterator[dict[str, Any]]:
        """What was decided of its photos, in order, one after the other: all at once they are slow to read.

        Photos of which nothing was decided are left out. Read them to the end within one thread.
        """
        asked = select(MEMBERS.c.record).where(MEMBERS.c.run == run).order_by(MEMBERS.c.position)
        with self._database.reading() as connection:
            for (record,) in connection.execute(asked):
                if record:
                    yield orjson.loads(record)

    def ask_to_stop(self, run: str) -> None:
        """Ask whoever runs it to stop."""
        with self._database.writing(durable=True) as connection:
            connection.execute(update(RUNS).where(RUNS.c.id == run).values(cancel=1))

    def is_asked_to_stop(self, run: str) -> bool:
        """Whether somebody did."""
        with self._database.reading() as connection:
            return bool(connection.execute(select(RUNS.c.cancel).where(RUNS.c.id == run)).scalar())

    def goes_on(self, run: str) -> bool:
        """Whether it has not ended, and nobody asked it to."""
        asked = select(RUNS.c.state, RUNS.c.cancel).where(RUNS.c.id == run)
        with self._database.reading() as connection:
            row = connection.execute(asked).first()
        return row is not None and row.state == "running" and not row.cancel

    def delete(self, run: str) -> None:
        """Forget a run. Results and marks stay: they belong to photos."""
        with self._database.writing(durable=True) as connection:
            for table in (EVENTS, MEMBERS):
                connection.execute(delete(table).where(table.c.run == run))
            connection.execute(delete(RUNS).where(RUNS.c.id == run))

    def count(self) -> int:
        """How many there are."""
        with self._database.reading() as connection:
            return int(connection.execute(select(func.count()).select_from(RUNS)).scalar_one())


def _parts(rows: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """Some at a time: all rows of a large run would take more memory than the run itself."""
    left = iter(rows)
    while some := list(islice(left, AT_ONCE)):
        yield some


def _row(run: RunRow) -> dict[str, Any]:
    return {
        "id": run.id,
        "state": run.state,
        "recipe_name": run.recipe_name,
        "recipe_source": os.fsencode(run.recipe_source),
        "recipe_text": run.recipe_text,
        "profile": run.profile,
        "out": os.fsencode(run.out),
        "call": json.dumps(run.call).encode(),  # orjson takes no name that is not UTF-8
        "started": run.started,
        "owner": run.owner,
        "photos": run.photos,
    }


def _run(row: Row[Any]) -> RunRow:
    return RunRow(
        id=row.id,
        state=cast("State", row.state),
        recipe_name=row.recipe_name,
        recipe_source=os.fsdecode(row.recipe_source),
        recipe_text=row.recipe_text,
        profile=row.profile,
        out=os.fsdecode(row.out),
        call=json.loads(row.call),
        started=row.started,
        owner=row.owner,
        photos=row.photos,
        finished=row.finished,
        cancel=bool(row.cancel),
        summary=orjson.loads(row.summary) if row.summary else {},
    )


def _member(
    position: int, photo: bytes, stamp: bytes, image_hash: str, verdict: str, record: bytes | None = None
) -> Member:
    """Raises ValueError for one that is not what was written: a record is parsed by those who want it."""
    if record:
        orjson.loads(record)
    return Member(position, orjson.loads(photo), orjson.loads(stamp), image_hash, verdict, record or b"")
