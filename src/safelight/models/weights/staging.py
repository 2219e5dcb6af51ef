"""Files on their way into a library: they gather apart, by revision, and go in place when all of them are whole."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from safelight.errors import ModelError, PullError
from safelight.models.weights.download import Wanted
from safelight.models.weights.full_disk import no_room
from safelight.models.weights.library import Library
from safelight.models.weights.lock import Lock, LockedFile, LockedWeights
from safelight.models.weights.soundness import check_files
from safelight.models.weights.spec import Weights

_FOLDER = ".pulling"


@dataclass(slots=True)
class Staging:
    """Of one checkpoint at one revision. What was whole when a pull was killed is found again here."""

    library: Library
    weights: Weights
    revision: str
    whole: dict[str, LockedFile] = field(default_factory=dict)
    """By name: what is whole, here or already in place."""

    @property
    def folder(self) -> Path:
        return self.library.root / _FOLDER / f"{self.weights.folder}@{self.revision.replace('/', '--')}"

    def place(self, name: str) -> Path:
        """Where a file gathers."""
        return self.folder / name

    def in_place(self, wanted: Wanted) -> LockedFile | None:
        """A file that the library has already."""
        found = wanted.found_at(self.library.folder(self.weights) / wanted.name)
        if found:
            self.whole[wanted.name] = found
        return found

    def make_room(self, wanted: Mapping[str, int | None]) -> None:
        """Raises PullError where the disk has less room than these sizes need beyond what is here."""
        self.folder.mkdir(parents=True, exist_ok=True)
        needed = sum(size - self._here(name) for name, size in wanted.items() if size is not None)
        if needed > shutil.disk_usage(self.folder).free:
            raise no_room(self.library.root, needed, self.weights.repository)

    def _here(self, name: str) -> int:
        sizes = [p.stat().st_size for p in (self.place(name), self.place(f"{name}.part")) if p.is_file()]
        return max(sizes, default=0)

    def put_in_place(self) -> None:
        """Move what gathered into the library and write its lock. Raises PullError where a file is not sound."""
        self._check()
        target = self.library.folder(self.weights)
        for name in self.whole:
            if self.place(name).is_file():
                (target / name).parent.mkdir(parents=True, exist_ok=True)
                self.place(name).replace(target / name)
        locked = LockedWeights(self.revision, self.weights.revision, MappingProxyType(dict(self.whole)))
        Lock.read(self.library.root).having(self.weights.repository, locked).write(self.library.root)
        for old in self.folder.parent.glob(f"{self.weights.folder}@*"):
            shutil.rmtree(old, ignore_errors=True)
        with suppress(OSError):  # others may gather there
            self.folder.parent.rmdir()

    def _check(self) -> None:
        """Nothing that is not what it should be gets into the library."""
        cure = "It was thrown away: what is published there is not what Safelight knows. Take it from elsewhere."
        gathered = [name for name in self.whole if self.place(name).is_file()]
        names = self.weights.repository, cure
        try:
            check_files(self.folder, gathered, self.weights.kinds, *names)
            there = self.library.folder(self.weights)
            check_files(there, [name for name in self.whole if name not in gathered], self.weights.kinds, *names)
        except ModelError as error:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise PullError(str(error)) from error
