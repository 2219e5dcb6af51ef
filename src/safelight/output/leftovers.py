"""Sidecars of an earlier run into the same folder that the new one did not write: what they say no longer holds."""

from collections.abc import Iterator, Set
from pathlib import Path

import orjson

from safelight.errors import OutputError
from safelight.metadata.namespaces import NAMESPACES
from safelight.output import photos_jsonl, sidecars


def remove_leftovers(out: Path, kept: Set[str]) -> None:
    """Remove the sidecars that the folder's photos.jsonl names and `kept` does not.

    Only files below OUT/sidecars with our mark in them. To be called before photos.jsonl is replaced.
    """
    home = (out / sidecars.FOLDER).resolve()
    for name in _named(out / photos_jsonl.NAME):
        path = out / name
        if name not in kept and path.parent.resolve().is_relative_to(home) and _is_ours(path):
            _remove(path)


def _named(records: Path) -> Iterator[str]:
    if not records.is_file():
        return
    with records.open("rb") as file:
        for line in file:
            try:
                name = orjson.loads(line)["outputs"]["sidecar"]
            except (orjson.JSONDecodeError, KeyError, TypeError):
                continue  # a line that is not ours names nothing of ours
            if isinstance(name, str):
                yield name


def _is_ours(path: Path) -> bool:
    return not path.is_symlink() and path.is_file() and NAMESPACES["safelight"].encode() in path.read_bytes()


def _remove(path: Path) -> None:
    try:
        path.unlink()
    except OSError as fault:
        raise OutputError(f"the outdated sidecar {path.name!r} could not be removed: {fault.strerror}") from fault
