"""Sidecars of an earlier run into the same folder that the new one did not write: what they say no longer holds."""

from collections.abc import Iterator, Set
from pathlib import Path

import orjson

from safelight.errors import OutputError
from safelight.metadata.namespaces import NAMESPACES
from safelight.output import photos_jsonl, sidecars

_NAMED = 3
"""Files that a message names; the rest are counted."""


def remove_leftovers(out: Path, kept: Set[str]) -> None:
    """Remove the sidecars that the folder's photos.jsonl names and `kept` does not.

    Only files below OUT/sidecars with our mark in them. To be called before photos.jsonl is replaced.

    Raises:
        OutputError: some could not be removed; those that could are gone.
    """
    home = (out / sidecars.FOLDER).resolve()
    stuck = []
    for name in _named(out / photos_jsonl.NAME):
        path = out / name
        try:
            if name not in kept and path.parent.resolve().is_relative_to(home) and _is_ours(path):
                path.unlink()
        except OSError as fault:
            stuck.append(f"{name!r} ({fault.strerror or fault})")
    if stuck:
        raise OutputError(_told(stuck))


def _named(records: Path) -> Iterator[str]:
    for line in _lines(records):
        try:
            name = orjson.loads(line)["outputs"]["sidecar"]
        except (orjson.JSONDecodeError, KeyError, TypeError):
            continue  # a line that is not ours names nothing of ours
        if isinstance(name, str):
            yield name


def _lines(records: Path) -> Iterator[bytes]:
    if not records.is_file():
        return
    try:
        with records.open("rb") as file:
            yield from file
    except OSError as fault:
        raise OutputError(f"the earlier {records.name!r} cannot be read: {fault.strerror or fault}") from fault


def _is_ours(path: Path) -> bool:
    return not path.is_symlink() and path.is_file() and NAMESPACES["safelight"].encode() in path.read_bytes()


def _told(stuck: list[str]) -> str:
    more = f" and {len(stuck) - _NAMED} more" if len(stuck) > _NAMED else ""
    return (
        f"outdated sidecars could not be removed: {', '.join(stuck[:_NAMED])}{more}; the new results are written; "
        "delete those files, since what they say no longer holds"
    )
