"""Folders of files that are made once and kept in the cache, with a receipt that holds their hashes."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from safelight.models.adapters.checkpoint import digest


@dataclass(frozen=True, slots=True)
class KeptFolder:
    """One such folder. What does not match its receipt is to be made anew."""

    path: Path
    receipt: str
    """Name of the file with the hashes."""
    needed: frozenset[str]
    """Files without which it is worth nothing."""

    def is_whole(self) -> bool:
        """Whether it is there, and what was written."""
        try:
            files = json.loads((self.path / self.receipt).read_bytes())["files"]
            return self.needed <= set(files) and all(digest(self.path / name) == said for name, said in files.items())
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return False

    def make(self, write: Callable[[Path], Mapping[str, object]]) -> None:
        """Let `write(folder)` write the files, whole or not at all; what it returns stands in the receipt, too.

        Raises OSError where it cannot be kept, and what `write` raises.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{self.path.name}-", dir=self.path.parent) as temporary:
            made = Path(temporary) / "made"
            made.mkdir()
            said = write(made)
            files = {file.name: digest(file) for file in sorted(made.iterdir())}
            (made / self.receipt).write_text(json.dumps({**said, "files": files}, indent=1), "utf-8")
            self._keep(made)

    def _keep(self, made: Path) -> None:
        """Move what was made into its place. Where another process was faster, its own stays: it is the same."""
        if self.is_whole():
            return
        with suppress(OSError):
            self.path.rename(made.with_name("spoilt"))
        try:
            made.rename(self.path)
        except OSError:
            if not self.is_whole():
                raise
