"""Undo: put every sidecar back as it was before a delivery, unless somebody changed it since."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from safelight.errors import CallError
from safelight.output.delivery.editors import EDITORS
from safelight.output.delivery.embedded_list import list_path
from safelight.output.delivery.journal import Entry, Journal
from safelight.output.delivery.placing import current, digest, place
from safelight.output.folder import is_ours
from safelight.output.names import shown

Undoing = Literal["restored", "removed", "left"]


@dataclass(frozen=True, slots=True)
class Undone:
    """One sidecar: put back, taken away, or left as it is, with the reason."""

    sidecar: str
    to: str
    action: Undoing
    reason: str = ""


def undo(
    out: Path, to: str | None = None, *, originals: Path | None = None, dry_run: bool = False
) -> tuple[Undone, ...]:
    """Undo the deliveries of the run in `out` to one editor, or to all, the latest first.

    What was undone leaves the journal; what was left stays in it, with its former bytes.

    Raises:
        CallError: `out` is no output of ours.
        OutputError: the journal cannot be written.
    """
    if not out.is_dir() or not is_ours(out):
        raise CallError(f"{str(out)!r} is no output of Safelight: RUN is the folder that `safelight run` wrote")
    done: list[Undone] = []
    foreseen: dict[Path, str | None] | None = {} if dry_run else None
    for journal in Journal.all(out, to):
        undone = list(_undone(journal, originals, foreseen))
        done += [each for _, each in undone if each is not None]
        if not dry_run:
            kept = [entry for entry, each in undone if each is not None and each.action == "left"]
            journal.keep_only(kept[::-1])
    if not dry_run:
        for editor in EDITORS if to is None else (to,):
            with suppress(OSError):
                list_path(out, editor).unlink(missing_ok=True)
    return tuple(done)


def _undone(
    journal: Journal, originals: Path | None, foreseen: dict[Path, str | None] | None
) -> Iterator[tuple[Entry, Undone | None]]:
    """None where there is nothing to do: a crash, or an earlier try, came between.

    `foreseen`, of a dry run, holds the digests that sidecars would have by now.
    """
    places = {root.prefix: root.path for root in journal.roots()}
    if originals is not None:
        places = {prefix: originals.absolute() / prefix for prefix in places}
    entries = journal.entries()
    if foreseen is None:
        _sweep({(places[e.prefix] / e.file).parent for e in entries if e.prefix in places}, f"{journal.draft}.part")
    for entry in reversed(entries):
        root = places.get(entry.prefix)
        name = shown(f"{entry.prefix}/{entry.file}" if entry.prefix else entry.file)
        if root is None or not (root / entry.file).parent.is_dir():
            why = "its folder is not there; connect the disk, or name the photos' folder with --originals"
            yield entry, Undone(name, journal.to, "left", why)
            continue
        yield entry, _one(journal, entry, root / entry.file, name, foreseen)


def _sweep(folders: Iterable[Path], draft: str) -> None:
    """Remove what a crash left of a sidecar that was not in its place yet."""
    for folder in folders:
        with suppress(OSError):
            (folder / draft).unlink(missing_ok=True)


def _one(
    journal: Journal, entry: Entry, path: Path, name: str, foreseen: dict[Path, str | None] | None
) -> Undone | None:
    former = entry.before.digest if entry.before else None
    try:
        if path.is_symlink():
            return Undone(name, journal.to, "left", "it was replaced by a link since")
        found = foreseen[path] if foreseen and path in foreseen else _digest(path)
        if found == former:
            return None
        if found != entry.after:
            return Undone(name, journal.to, "left", _changed(journal, entry, gone=found is None))
        if foreseen is None:
            _put_back(journal, entry, path)
        else:
            foreseen[path] = former
    except OSError as fault:
        return Undone(name, journal.to, "left", f"it could not be put back: {fault.strerror or fault}")
    return Undone(name, journal.to, "restored" if entry.before else "removed")


def _digest(path: Path) -> str | None:
    now = current(path)
    return None if now is None else digest(now)


def _changed(journal: Journal, entry: Entry, *, gone: bool) -> str:
    since = "removed" if gone else "changed"
    kept = journal.folder.relative_to(journal.out) / entry.backup
    return f"it was {since} since" + (f"; what it was before is kept in {kept}" if entry.before else "")


def _put_back(journal: Journal, entry: Entry, path: Path) -> None:
    if entry.before is None:
        path.unlink()
        return
    draft = path.with_name(f"{journal.draft}.part")
    place(path, journal.former(entry), draft, former=entry.before, mtime_ns=entry.before.mtime_ns)
