"""Rows of a damaged file that are what they are taken for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress

import orjson
from sqlalchemy import Table

from safelight.store import marks
from safelight.store.damaged_file import Row
from safelight.store.results import checksum_of


def sound(table: Table, rows: Iterable[Row], known: set[str]) -> Iterator[Row]:
    """Rows that are what they are taken for; `known` are the runs that were saved."""
    for row in rows:
        with suppress(ValueError, TypeError, KeyError):
            if _JUDGES[table.name](row, known):
                yield row


def _run(row: Row, known: set[str]) -> bool:
    json.loads(row["call"])  # as `Runs` writes it: a name in it need not be UTF-8
    row["summary"] = _json(row["summary"])
    known.add(row["id"])
    return True


def _json(text: bytes | None) -> bytes | None:
    """It, where it can be read: a run is worth keeping without its summary, a photo without its record."""
    try:
        orjson.loads(text or b"")
    except ValueError:
        return None
    return text


def _result(row: Row, _known: set[str]) -> bool:
    """What lies in a blob is checked when it is read."""
    return row["blob"] is not None or checksum_of(row["key"], row["json"], row["raw"] or b"") == row["checksum"]


def _member(row: Row, known: set[str]) -> bool:
    row["record"] = _json(row["record"])
    return row["run"] in known and isinstance(orjson.loads(row["photo"]), dict) and bool(orjson.loads(row["stamp"]))


def _event(row: Row, known: set[str]) -> bool:
    return row["run"] in known and isinstance(orjson.loads(row["event"]), dict)


def _mark(row: Row, _known: set[str]) -> bool:
    """A word that nobody said is worse than one that is lost."""
    said = marks.checksum_of(row["path"], row["image_hash"], row["pick"], row["rating"], row["at"])
    return row["checksum"] in (None, said) and row["pick"] in ("pick", "reject", None)


_JUDGES: dict[str, Callable[[Row, set[str]], bool]] = {
    "marks": _mark,
    "runs": _run,
    "members": _member,
    "events": _event,
    "results": _result,
}
