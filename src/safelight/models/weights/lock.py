"""The lock file of a library of weights: which revision of each repository was pulled, and every file's hash."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Self

from safelight.errors import ModelError
from safelight.models.weights.spec import is_plain

NAME = "models.lock.json"
FORMAT = 1
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class LockedFile:
    """What one file was when it was pulled."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class LockedWeights:
    """What one repository was when it was pulled."""

    revision: str
    """The exact commit, where whoever gave the files told it; else the revision that was asked for."""
    asked: str
    """The revision that was asked for: a branch, or the commit itself."""
    files: Mapping[str, LockedFile]
    """By path in the repository."""


@dataclass(frozen=True, slots=True)
class Lock:
    """Everything that was pulled into one library, by repository."""

    weights: Mapping[str, LockedWeights] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def read(cls, folder: Path) -> Self:
        """The lock of a library; an empty one where nothing was pulled yet. Raises ModelError where it is damaged."""
        path = folder / NAME
        try:
            text = path.read_text(encoding="utf-8")
        except (FileNotFoundError, NotADirectoryError):
            return cls()
        except (OSError, UnicodeDecodeError) as error:
            raise _damaged(path, str(error)) from None
        try:
            return cls.of(text)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise _damaged(path, f"{type(error).__name__}: {error}") from None

    @classmethod
    def of(cls, text: str) -> Self:
        """A lock from its text. Raises ValueError, TypeError, KeyError or AttributeError where it is none."""
        document = json.loads(text)
        if document["format"] != FORMAT:
            raise ValueError(f"format {document['format']!r} is not known; a newer Safelight may have written it")
        return cls(MappingProxyType({name: _weights(name, said) for name, said in document["weights"].items()}))

    def text(self) -> str:
        """As it is written: sorted, so that two libraries can be compared."""
        return json.dumps(
            {"format": FORMAT, "weights": {name: _plain(one) for name, one in sorted(self.weights.items())}}, indent=2
        )

    def write(self, folder: Path) -> None:
        """Write the lock in one step: whoever reads sees the old one or the new one. Raises OSError."""
        handle, temporary = tempfile.mkstemp(prefix=".lock-", dir=folder)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(self.text() + "\n")
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).chmod(0o644)
            Path(temporary).replace(folder / NAME)
        except OSError:
            with suppress(OSError):
                Path(temporary).unlink(missing_ok=True)
            raise

    def having(self, repository: str, pulled: LockedWeights) -> Lock:
        """The lock with one pull more. Files of the same commit that were pulled before stay."""
        before = self.weights.get(repository)
        if before is not None and before.revision == pulled.revision:
            pulled = replace(pulled, files=MappingProxyType({**before.files, **pulled.files}))
        return replace(self, weights=MappingProxyType({**self.weights, repository: pulled}))


def _weights(name: str, said: Mapping[str, Any]) -> LockedWeights:
    files = {path: LockedFile(_count(file["size"]), _digest(file["sha256"])) for path, file in said["files"].items()}
    if not all(map(is_plain, [name, said["revision"], said["asked"], *files])):
        raise ValueError(f"{name!r} names a path that leads elsewhere")
    return LockedWeights(said["revision"], said["asked"], MappingProxyType(files))


def _count(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError(f"{value!r} is no number of bytes")
    return value


def _digest(value: Any) -> str:
    if not isinstance(value, str) or not _SHA256.fullmatch(value):
        raise ValueError(f"{value!r} is no SHA-256")
    return value


def _plain(one: LockedWeights) -> dict[str, Any]:
    return {
        "revision": one.revision,
        "asked": one.asked,
        "files": {name: {"size": file.size, "sha256": file.sha256} for name, file in sorted(one.files.items())},
    }


def _damaged(path: Path, why: str) -> ModelError:
    return ModelError(
        f"the lock file {str(path)!r} cannot be read: {why}. Delete it and run `safelight models pull` again: "
        "files that are whole stay, and are not downloaded again."
    )
