"""Hashes of a checkpoint's files, each taken once for a state of the file: size and time of change say which it is."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from safelight.errors import ModelError
from safelight.models.weights.digest import sha256_of

_KEPT = ".verified.json"


def hashes_of(folder: Path, names: Sequence[str], model: str, *, anew: bool = False) -> dict[str, str]:
    """SHA-256 by name; `anew` believes nothing that was noted before. Raises ModelError where one cannot be read."""
    kept = _kept(folder)
    now: dict[str, list[Any]] = {}
    for name in names:
        path, known = folder / name, kept.get(name, [])
        try:
            stamp = _stamp(path)
            now[name] = known if known[:2] == stamp and not anew else [*stamp, sha256_of(path)]
        except OSError as error:
            raise ModelError(
                f"weights of {model!r}: the file {str(path)!r} cannot be read: {error.strerror}. "
                "See to its permissions, or pull it again: safelight models pull"
            ) from error
    if any(kept.get(name) != entry for name, entry in now.items()):
        _keep(folder, kept | now)
    return {name: entry[2] for name, entry in now.items()}


def _stamp(path: Path) -> list[int]:
    status = path.stat()
    return [status.st_size, status.st_mtime_ns]


def _kept(folder: Path) -> dict[str, list[Any]]:
    """What was noted before. What cannot be believed costs one more hashing."""
    try:
        said = json.loads((folder / _KEPT).read_bytes())
        return {name: list(entry) for name, entry in said.items() if len(entry) == 3}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}


def _keep(folder: Path, hashes: dict[str, list[Any]]) -> None:
    temporary = folder / f"{_KEPT}.{os.getpid()}"
    with suppress(OSError):  # a library that may not be written is hashed again at the next start
        temporary.write_text(json.dumps(hashes))
        temporary.replace(folder / _KEPT)
