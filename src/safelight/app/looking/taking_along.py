"""What a run wrote, copied to where a person wants it: copies or sidecars. Nothing that is there is replaced."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from secrets import token_hex
from typing import TYPE_CHECKING, Any, Literal

import orjson

from safelight.app.looking.line import copied
from safelight.app.membership import photo_of
from safelight.errors import CallError, OutputError
from safelight.output.names import shown

if TYPE_CHECKING:
    from safelight.store.runs import Member

What = Literal["copies", "sidecars"]


@dataclass(frozen=True, slots=True)
class Taking:
    """One file, and its place below the folder that it is taken to."""

    source: Path
    place: PurePosixPath


def takings(what: What, out: Path, members: Iterable[Member]) -> Iterator[Taking]:
    """What of these photos is taken: their edited copies, or themselves where the run made none; their sidecars."""
    for member in members:
        photo = photo_of(member)
        line: Mapping[str, Any] = orjson.loads(member.record) if member.record else {}
        if what == "sidecars":
            written = (line.get("outputs") or {}).get("sidecar")
            if written:
                yield Taking(recorded(out, written), PurePosixPath(written).relative_to("sidecars"))
        elif made := copied(line):
            yield Taking(recorded(out, made), PurePosixPath(made).relative_to("edited"))
        else:
            folder = PurePosixPath(photo.name).parent
            yield from (Taking(path, folder / path.name) for path in photo.paths)


def recorded(out: Path, place: str) -> Path:
    """A file that a run wrote, by its place below the run's folder. Raises CallError where it lies elsewhere by now."""
    real, home = Path(os.path.realpath(out / place)), Path(os.path.realpath(out))
    if not real.is_relative_to(home) or not real.is_file():
        raise CallError(f"{shown(place)!r} is no longer in the run's folder {shown(str(out))!r}; run it again")
    return real


def take(takings: Sequence[Taking], to: Path, shoots: Iterable[Path]) -> int:
    """Copy them, each whole or not at all; how many were written. What is there and the same is left.

    Raises:
        CallError: the folder is one of the photos', or something else is there under one of the names.
        OutputError: the disk is full or the folder cannot be written.
    """
    for shoot in shoots:
        if to.is_relative_to(os.path.realpath(shoot)):
            raise CallError(f"{shown(str(to))!r} lies among the photos, where nothing is ever written; name another")
    missing = [one for one in takings if not _is_there(one, to)]
    try:
        for one in missing:
            _copy(one.source, to / one.place)
    except OSError as fault:
        raise OutputError(f"{shown(str(to))!r} could not be written: {fault.strerror or fault}") from fault
    return len(missing)


def _is_there(one: Taking, to: Path) -> bool:
    place = to / one.place
    if not os.path.lexists(place):
        return False
    with suppress(OSError):
        if place.is_file() and place.read_bytes() == one.source.read_bytes():
            return True
    raise CallError(f"{shown(str(place))!r} is there already and is another file; name another folder")


def _copy(source: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    draft = place.with_name(f".{token_hex(6)}.part")
    try:
        shutil.copyfile(source, draft)
        with suppress(OSError):
            shutil.copystat(source, draft)
        draft.replace(place)
    finally:
        draft.unlink(missing_ok=True)
