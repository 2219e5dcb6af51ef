"""What an earlier run left in the same folder and the new one did not write: what it says no longer holds."""

from collections.abc import Iterator, Sequence, Set
from pathlib import Path

import orjson

from safelight.errors import OutputError
from safelight.metadata.namespaces import NAMESPACES
from safelight.output import copies, masks, photos_jsonl, sidecars

_NAMED = 3
"""Files that a message names; the rest are counted."""


def remove_leftovers(out: Path, kept: Set[str]) -> None:
    """Remove the sidecars, copies and masks that the folder's photos.jsonl names and `kept` does not.

    Only sidecars with our mark in them, and only below the folders that we write; folders that are left empty go with
    them. To be called before photos.jsonl is replaced.

    Raises:
        OutputError: some could not be removed; those that could are gone.
    """
    homes = [(out / folder).resolve() for folder in (sidecars.FOLDER, copies.FOLDER, masks.FOLDER)]
    stuck = []
    for name in _named(out / photos_jsonl.NAME):
        if name in kept:
            continue
        path = out / name
        try:
            within = any(path.parent.resolve().is_relative_to(home) for home in homes)
            if within and _is_ours(path):
                path.unlink()
                _clear(path.parent, homes)
        except OSError as fault:
            stuck.append(f"{name!r} ({fault.strerror or fault})")
    if stuck:
        raise OutputError(_told(stuck))


def _clear(folder: Path, homes: Sequence[Path]) -> None:
    """Remove a folder, and those round it up to one of the homes, where nothing is left in them."""
    while any(folder.resolve().is_relative_to(home) for home in homes):
        try:
            folder.rmdir()
        except OSError:  # somebody's own file is in it
            return
        folder = folder.parent


def _named(records: Path) -> Iterator[str]:
    for line in _lines(records):
        try:
            outputs = orjson.loads(line)["outputs"]
            named = (outputs.get("edited"), outputs.get("sidecar"), *outputs.get("masks", ()))
        except (orjson.JSONDecodeError, AttributeError, KeyError, TypeError):
            continue  # a line that is not ours names nothing of ours
        yield from (name for name in named if isinstance(name, str))


def _lines(records: Path) -> Iterator[bytes]:
    if not records.is_file():
        return
    try:
        with records.open("rb") as file:
            yield from file
    except OSError as fault:
        raise OutputError(f"the earlier {records.name!r} cannot be read: {fault.strerror or fault}") from fault


def _is_ours(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    return path.suffix != ".xmp" or NAMESPACES["safelight"].encode() in path.read_bytes()


def _told(stuck: list[str]) -> str:
    more = f" and {len(stuck) - _NAMED} more" if len(stuck) > _NAMED else ""
    return (
        f"outdated files could not be removed: {', '.join(stuck[:_NAMED])}{more}; the new results are written; "
        "delete those files, since what they say no longer holds"
    )
