"""Sheets of runs that are over, kept on disk: a run of 20,000 photos is there at once, also after a restart."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import orjson
from blake3 import blake3

from safelight.app.looking.kept_files import KeptFiles
from safelight.app.looking.sheet import Sheet
from safelight.metadata.facts import HumanWord
from safelight.store.runs import Member

if TYPE_CHECKING:
    from collections.abc import Hashable

VERSION: Final = 1
"""To be raised when a sheet says something else, or says it otherwise."""
MOST_BYTES: Final = 256 << 20
_MADE_ANEW = frozenset({"members", "words", "labels", "by_hash", "by_place"})


def sheets_folder() -> Path:
    """Where they lie."""
    from safelight.models.builtin.weights.graph_cache import cache_folder

    return cache_folder() / "sheets"


def kept_sheet(folder: Path, known: Hashable, make: Callable[[], Sheet]) -> Sheet:
    """The sheet that is kept of what is `known`, else the one that is made; a file that is damaged counts as none."""
    kept = KeptFiles(folder, MOST_BYTES)
    name = blake3(repr((VERSION, known)).encode("utf-8", "surrogatepass")).hexdigest()[:40]
    data = kept.get(name)
    if data is not None and data[:32] == blake3(data[32:]).digest():
        with suppress(ValueError, KeyError, TypeError):
            return _unpacked(_parsed(data[32:]))
    made = make()
    if all(made.widths[at] for at, one in enumerate(made.hashes) if one):  # else a disk may be away
        body = _packed(made)
        kept.put(name, blake3(body).digest() + body)
    return made


def _packed(sheet: Sheet) -> bytes:
    told: dict[str, Any] = {one.name: getattr(sheet, one.name) for one in fields(sheet) if one.name not in _MADE_ANEW}
    told["photos"] = [member.photo for member in sheet.members]
    told["verdicts"] = [member.verdict for member in sheet.members]
    told["words"] = {str(at): asdict(word) for at, word in sheet.words.items()}
    told["labels"] = sheet.labels
    try:
        return orjson.dumps(told, default=list)
    except TypeError:  # it takes no name that is not UTF-8
        return json.dumps(told, default=list).encode()


def _parsed(data: bytes) -> Any:
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError:  # nor does it read one
        return json.loads(data)


def _unpacked(told: dict[str, Any]) -> Sheet:
    hashes = told["hashes"]
    rows = zip(told.pop("photos"), hashes, told.pop("verdicts"), strict=True)
    members = [Member(at, photo, (), one, verdict) for at, (photo, one, verdict) in enumerate(rows)]
    words = {int(at): HumanWord(**{**word, "warnings": ()}) for at, word in told.pop("words").items()}
    return Sheet.over(members=members, words=words, **told)
