"""Deliver: write what a run found beside the originals, noted in a journal before each step."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from safelight.errors import CallError
from safelight.imaging.borrowed import is_borrowed
from safelight.output.delivery import same_photos
from safelight.output.delivery.changes import Change, changes
from safelight.output.delivery.editors import EDITORS, Editor
from safelight.output.delivery.embedded_list import write_list
from safelight.output.delivery.finished_run import FinishedRun, read_run
from safelight.output.delivery.journal import Entry, Journal
from safelight.output.delivery.placing import Former, current, digest, place

_CHUNK = 100
"""Sidecars that are noted at once: one wait for the disk each time."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """What was, or would be, delivered. Bytes are left out of the changes."""

    run: FinishedRun
    editor: Editor
    changes: tuple[Change, ...]
    journal: Path | None = None
    inside_list: Path | None = None
    """Names of the photos of which the editor reads no sidecar."""
    interrupted: bool = False


def deliver(
    out: Path,
    to: str,
    *,
    originals: Path | None = None,
    dry_run: bool = False,
    stopping: Callable[[], bool] = lambda: False,
) -> Delivered:
    """Deliver the run in `out` to an editor (a key of `EDITORS`); with `dry_run` only say what would be done.

    A sidecar that cannot be written costs no other; originals are never opened for writing.

    Raises:
        CallError: there is no such run, or its photos are elsewhere; nothing was written.
        OutputError: the journal cannot be written; what it holds already can be undone.
    """
    run, editor = read_run(out, originals), EDITORS[to]
    _require_a_folder(run)
    same_photos.check(run)
    planned = changes(run, editor)
    if dry_run:
        return Delivered(run, editor, tuple(_light(change) for change in planned))
    journal = Journal.begin(out, to, run.run_id, run.roots)
    done = tuple(_carried_out(planned, journal, stopping))
    return Delivered(
        run,
        editor,
        done,
        journal.folder if journal.folder.exists() else None,
        write_list(out, to, done),
        stopping(),
    )


def _require_a_folder(run: FinishedRun) -> None:
    if any(is_borrowed(root.path) for root in run.roots):
        raise CallError(
            "the photos of this run lie behind a URL, where nothing is written; "
            "name by --originals a folder where they lie too, or take the sidecars from the run's own folder"
        )


def _carried_out(planned: Iterable[Change], journal: Journal, stopping: Callable[[], bool]) -> Iterator[Change]:
    waiting = iter(planned)
    number = 0
    while not stopping() and (chunk := list(islice(waiting, _CHUNK))):
        noted = [
            (change, _entry(change, journal, number + index))
            for index, change in enumerate(chunk)
            if change.action in ("new", "merge")
        ]
        number += len(chunk)
        if noted:
            journal.note([entry for _, entry in noted])
        entries = {id(change): entry for change, entry in noted}
        for change in chunk:
            entry = entries.get(id(change))
            yield _light(change if entry is None else _placed(change, entry, journal))


def _entry(change: Change, journal: Journal, number: int) -> Entry:
    root = change.photo.root
    file = change.path.relative_to(root.path).as_posix()
    if change.before is None:
        return Entry(root.prefix, file, None, "", digest(change.after))
    former = Former.of(change.path, change.before)
    return Entry(root.prefix, file, former, journal.backup(number, change.before), digest(change.after))


def _placed(change: Change, entry: Entry, journal: Journal) -> Change:
    draft = change.path.with_name(f"{journal.draft}.part")
    try:
        if current(change.path) != change.before:
            return replace(change, action="refused", reason="another program changed it meanwhile; deliver again")
        place(change.path, change.after, draft, former=entry.before)
    except PermissionError:
        return replace(change, action="refused", reason=_forbidden(change.path))
    except OSError as fault:
        return replace(change, action="refused", reason=f"it could not be written: {fault.strerror or fault}")
    return change


def _forbidden(path: Path) -> str:
    effective = os.access in os.supports_effective_ids
    if not os.access(path.parent, os.W_OK | os.X_OK, effective_ids=effective):
        return "its folder cannot be written to"
    return "it belongs to another user, or is open elsewhere"


def _light(change: Change) -> Change:
    return replace(change, before=None, after=b"")
