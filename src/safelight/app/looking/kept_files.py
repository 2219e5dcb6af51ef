"""A folder of small files that can be made again: bounded, the ones not asked for longest go first."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex
from threading import Lock

LEFT = 0.8
"""What of its bound is left when some had to go."""


@dataclass
class KeptFiles:
    """For any number of threads and processes. A folder that cannot be written keeps nothing, and that is all."""

    folder: Path
    most: int
    """Bytes."""
    _lock: Lock = field(default_factory=Lock, repr=False)
    _taken: int | None = None
    """Bytes, about; None before the folder was first listed."""

    def get(self, name: str) -> bytes | None:
        """What is kept under a name; None where nothing is."""
        path = self._path(name)
        with suppress(OSError):
            data = path.read_bytes()
            os.utime(path)
            return data
        return None

    def put(self, name: str, data: bytes) -> None:
        """Keep it, whole or not at all."""
        path = self._path(name)
        draft = path.with_name(f"{path.name}.{token_hex(4)}.part")
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(data)
            draft.replace(path)
            self._bound(len(data))
            return
        with suppress(OSError):
            draft.unlink(missing_ok=True)

    def _bound(self, more: int) -> None:
        with self._lock:
            if self._taken is None:
                self._taken = sum(size for _, size, _ in self._all())
            else:
                self._taken += more
            if self._taken <= self.most:
                return
            left = int(self.most * LEFT)
            kept = 0
            for _, size, path in sorted(self._all(), reverse=True):
                if kept + size <= left:
                    kept += size
                else:
                    with suppress(OSError):
                        path.unlink()
            self._taken = kept

    def _all(self) -> Iterator[tuple[float, int, Path]]:
        for path in self.folder.glob("??/*"):
            with suppress(OSError):
                found = path.stat()
                yield found.st_mtime, found.st_size, path

    def _path(self, name: str) -> Path:
        return self.folder / name[:2] / name
