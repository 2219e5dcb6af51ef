"""What models were measured to take, remembered from one run to the next."""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from safelight.models.builtin.weights.graph_cache import cache_folder

if TYPE_CHECKING:
    from safelight.models.model_cache import ModelKey

NAME = "model_memory.json"


class MeasuredMemory:
    """Bytes by model, device and precision.

    With a `path` they are kept in that file, else for the life of the object. A file that is damaged or cannot be
    written costs what it would have remembered, and nothing else. The smallest figure of several is kept: whatever else
    a process does meanwhile only adds.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._lock = Lock()
        self._found = _read(path)

    def of(self, key: ModelKey) -> int | None:
        """What was measured; None where nothing was."""
        return self._found.get(_word(key))

    def remember(self, key: ModelKey, bytes_taken: int) -> None:
        """A load took so much. What is no figure (nothing, or less than nothing) is passed over."""
        word = _word(key)
        with self._lock:
            known = self._found.get(word)
            if bytes_taken <= 0 or (known is not None and known <= bytes_taken):
                return
            self._found[word] = bytes_taken
            if self._path is not None:
                with suppress(OSError):
                    _write(self._path, _read(self._path) | self._found)


def remembered() -> MeasuredMemory:
    """What this user's runs measured, in their cache folder."""
    return MeasuredMemory(cache_folder() / NAME)


def _word(key: ModelKey) -> str:
    return "|".join(key)


def _read(path: Path | None) -> dict[str, int]:
    if path is None:
        return {}
    try:
        found: Any = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    values = found.items() if isinstance(found, dict) else ()
    return {word: value for word, value in values if isinstance(value, int) and value > 0}


def _write(path: Path, found: dict[str, int]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(found, file, indent=1, sort_keys=True)
        Path(draft).replace(path)
    except OSError:
        Path(draft).unlink(missing_ok=True)
        raise
