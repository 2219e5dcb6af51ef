"""A run as one JSON file: enough to understand it elsewhere, and no place of this machine."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import orjson

from safelight import __version__
from safelight.app.called import Called
from safelight.app.membership import photo_of
from safelight.app.run_states import known
from safelight.errors import CallError
from safelight.output.names import base64_of, shown

if TYPE_CHECKING:
    from safelight.store.runs import Member, RunRow
    from safelight.store.store import Store

FORMAT: Final = 1


def export_run(store: Store, row: RunRow, file: Path) -> int:
    """Write the run to a file that is not there yet; how many photos it holds.

    Raises CallError where the file is there or cannot be made, OutputError where the disk is full.
    """
    from safelight.output.atomic import replacing

    if os.path.lexists(file):
        raise CallError(f"{str(file)!r} is there already; name another file with -o")
    if not file.parent.is_dir():
        raise CallError(f"there is no folder {str(file.parent)!r} to write {file.name!r} into; make it first")
    told = as_object(store, row)
    with replacing(file) as opened:
        opened.write(orjson.dumps(told, option=orjson.OPT_INDENT_2) + b"\n")
    return len(told["photos"])


def as_object(store: Store, row: RunRow) -> dict[str, Any]:
    """The run, its photos with what was decided of each, and its log."""
    members = store.runs.members(row.id, records=True)
    told = {
        "safelight": __version__,
        "format": FORMAT,
        "run": {
            "id": row.id,
            "state": known(store, row).state,
            "started": row.started,
            "finished": row.finished,
            "recipe": {"name": row.recipe_name, "source": Path(row.recipe_source).name, "text": row.recipe_text},
            "profile": row.profile,
            "out": Path(row.out).name,
            "call": row.call,
            "summary": row.summary,
        },
        "photos": [_photo(member) for member in members],
        "events": [{"number": one.number, "at": one.at, **one.event} for one in store.events.after(row.id)],
    }
    places = {shown(path): shown(name) for path, name in _places(row, members, store.name).items()}
    found: dict[str, Any] = _each(told, _without(places))
    return found


def _photo(member: Member) -> dict[str, Any]:
    photo = photo_of(member)
    raw = base64_of(photo.name)
    return {
        "position": member.position,
        "photo": photo.name,
        **({} if raw is None else {"photo_b64": raw}),
        "files": photo.files,
        "bytes": photo.size_bytes,
        "id": member.image_hash,
        "verdict": member.verdict,
        "record": orjson.loads(member.record) if member.record else None,
    }


def _places(row: RunRow, members: Iterable[Member], store: str) -> dict[str, str]:
    """Paths of this machine, and what is said instead of each."""
    here = {row.out, store, row.recipe_source, Called.behind(row).folder}
    whole = {*here, *(str(photo_of(member).root) for member in members)}
    named = {path: Path(path).name for path in whole if Path(path).is_absolute()} | {str(Path.home()): "~"}
    return {path: name for path, name in named.items() if Path(path).name}


def _without(places: Mapping[str, str]) -> Callable[[str], str]:
    longest_first = sorted(places, key=len, reverse=True)
    place = re.compile(f"(?:{'|'.join(map(re.escape, longest_first))})(?![\\w-]|\\.\\w)")
    return lambda told: place.sub(lambda found: places[found[0]], shown(told))


def _each(told: Any, change: Callable[[str], str]) -> Any:
    """The same with every text changed."""
    if isinstance(told, str):
        return change(told)
    if isinstance(told, Mapping):
        return {key: _each(value, change) for key, value in told.items()}
    return [_each(value, change) for value in told] if isinstance(told, list | tuple) else told
