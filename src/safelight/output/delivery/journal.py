"""The journal of one delivery: what each sidecar was, written before anything is changed, so that it can be undone
even after a crash.

OUT/deliver/0001-lightroom/journal.jsonl   a line about the delivery, then a line a sidecar
OUT/deliver/0001-lightroom/before/         the bytes of sidecars that were there
"""

from __future__ import annotations

import os
from base64 import b64decode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from secrets import token_hex
from shutil import rmtree
from typing import Any, Final, Self

import orjson

from safelight.errors import OutputError
from safelight.output.atomic import replacing
from safelight.output.delivery.placing import Former
from safelight.output.names import base64_of, shown
from safelight.output.roots import KEY, Root, read_roots

FOLDER: Final = "deliver"
_NAME: Final = "journal.jsonl"
_BEFORE: Final = "before"


@dataclass(frozen=True, slots=True)
class Entry:
    """One sidecar: `file` below the root of that prefix, what it was (None: it was not there), and what it became."""

    prefix: str
    file: str
    before: Former | None
    backup: str
    after: str
    """Digest."""

    def as_json(self) -> dict[str, Any]:
        raw = base64_of(self.file)
        before = self.before and {f: getattr(self.before, f) for f in ("digest", "mode", "mtime_ns")}
        return {
            "root": self.prefix,
            "file": shown(self.file),
            **({"file_b64": raw} if raw else {}),
            "before": before,
            "backup": self.backup,
            "after": self.after,
        }

    @classmethod
    def read(cls, line: dict[str, Any]) -> Self:
        raw, before = line.get("file_b64"), line["before"]
        file = os.fsdecode(b64decode(raw)) if raw else line["file"]
        return cls(line["root"], file, Former(**before) if before else None, line["backup"], line["after"])


class Journal:
    """The journal in one folder, of a delivery `to` an editor. `draft` begins the names of files not yet in place."""

    def __init__(self, folder: Path, head: dict[str, Any]) -> None:
        self.folder = folder
        self._head = head
        self._made = folder.exists()

    @classmethod
    def begin(cls, out: Path, to: str, run_id: str, roots: Sequence[Root]) -> Self:
        """A new journal; nothing is written until `note` is called."""
        head = {
            "delivery": 1,
            "to": to,
            "run": run_id,
            "when": datetime.now().astimezone().isoformat(timespec="seconds"),
            "draft": f".safelight-{token_hex(6)}",
            KEY: [root.seen_from(out) for root in roots],
        }
        number = max((int(place.name[:4]) for place in _folders(out)), default=0) + 1
        return cls(out / FOLDER / f"{number:04}-{to}", head)

    @classmethod
    def all(cls, out: Path, to: str | None = None) -> list[Self]:
        """The journals of an output folder, the latest first; of one editor, or of all."""
        found = []
        for folder in sorted(_folders(out), reverse=True):
            head = next(_lines(folder / _NAME), None)
            if head is not None and to in (None, head["to"]):
                found.append(cls(folder, head))
        return found

    @property
    def to(self) -> str:
        return str(self._head["to"])

    @property
    def draft(self) -> str:
        return str(self._head["draft"])

    @property
    def out(self) -> Path:
        return self.folder.parent.parent

    def roots(self) -> tuple[Root, ...]:
        return read_roots(self.out, self._head)

    def entries(self) -> list[Entry]:
        """The sidecars, in the order in which they were written. A last line that a crash cut off counts as none."""
        return [Entry.read(line) for line in list(_lines(self.folder / _NAME))[1:]]

    def backup(self, number: int, data: bytes) -> str:
        """Keep a former sidecar's bytes; the name to find them by. Raises `OutputError`."""
        name = f"{_BEFORE}/{number:06}.xmp"
        path = self.folder / name
        self._make()
        with _told(path):
            path.parent.mkdir(exist_ok=True)
        with replacing(path) as file:
            file.write(data)
        return name

    def former(self, entry: Entry) -> bytes:
        """The bytes that `backup` kept. Raises `OSError`."""
        return (self.folder / entry.backup).read_bytes()

    def note(self, entries: Sequence[Entry]) -> None:
        """Write entries down, safe from a power cut, before what they say is done. Raises `OutputError`."""
        path = self.folder / _NAME
        self._make()
        with _told(path):
            lines = [] if path.exists() else [self._head]
            with path.open("ab") as file:
                for line in (*lines, *(entry.as_json() for entry in entries)):
                    file.write(orjson.dumps(line) + b"\n")
                file.flush()
                os.fsync(file.fileno())

    def _make(self) -> None:
        """Make the folder, once; where another delivery that began just now has it, this one ends."""
        if not self._made:
            with _told(self.folder):
                self.folder.mkdir(parents=True)
            self._made = True

    def keep_only(self, entries: Sequence[Entry]) -> None:
        """What is left of a delivery that was undone; the journal goes where that is nothing. Raises `OutputError`."""
        with _told(self.folder / _NAME):
            if not entries:
                rmtree(self.folder)
                return
        with replacing(self.folder / _NAME) as file:
            for line in (self._head, *(entry.as_json() for entry in entries)):
                file.write(orjson.dumps(line) + b"\n")


class _told:  # noqa: N801 - reads as a word
    """Turns a fault of the disk into one that names the file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, fault: BaseException | None, _trace: object) -> None:
        if isinstance(fault, OSError):
            raise OutputError(f"{self._path.name!r} could not be written: {fault.strerror or fault}") from fault


def _folders(out: Path) -> Iterator[Path]:
    try:
        places = list((out / FOLDER).iterdir())
    except OSError:
        return
    yield from (place for place in places if place.name[:4].isdigit() and place.name[4:5] == "-" and place.is_dir())


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    try:
        lines = path.read_bytes().splitlines()
    except OSError:
        return
    for line in lines:
        try:
            yield orjson.loads(line)
        except orjson.JSONDecodeError:
            return
