"""Published weights, named exactly: repository, revision, files, size, licence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from safelight.errors import DeclarationError

PaidWork = Literal["yes", "no", "ask"]

SAFE_FORMS: tuple[str, ...] = (".safetensors", ".json", ".txt", ".jinja", ".onnx", ".h5", ".hdf5")
"""Forms of file that can be read without running what is in them. Pickles (`.bin`, `.pt`, `.pth`, `.ckpt`) are none."""
_PART = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.+-]*")
_COMMIT = re.compile(r"[0-9a-f]{40}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class WeightFile:
    """One file of a repository. Raises DeclarationError for a name that leads elsewhere, or a form that is unsafe."""

    name: str
    """Its path in the repository."""
    size: int | None = None
    """Bytes, where they are known."""
    sha256: str = ""
    """Empty where only a pull can tell; the lock file then remembers what was pulled first."""

    def __post_init__(self) -> None:
        if not is_plain(self.name):
            raise DeclarationError(f"{self.name!r} is no plain path of a file in a repository")
        if PurePosixPath(self.name).suffix.lower() not in SAFE_FORMS:
            raise DeclarationError(
                f"{self.name!r} is of no form that is read safely; take the repository's .safetensors instead of it"
            )
        if self.sha256 and not _SHA256.fullmatch(self.sha256):
            raise DeclarationError(f"{self.name!r}: {self.sha256!r} is no SHA-256 in small hexadecimal digits")


@dataclass(frozen=True, slots=True)
class Weights:
    """One checkpoint as it is published. safetensors only, but where a safe reader of ours reads another form."""

    repository: str
    """On the hub, `owner/name`; or a GitHub repository where the authors publish there."""
    files: tuple[WeightFile, ...]
    licence: str
    paid_work: PaidWork
    revision: str = "main"
    """A branch, or an exact commit; what it was when it was pulled stands in the lock file."""
    bytes: int = 0
    """About, of all files together."""
    host: Literal["hub", "github"] = "hub"
    kinds: tuple[str, ...] = ()
    """What its `config.json` must say: any of these as `model_type` or among `architectures`. Empty: no matter."""

    def __post_init__(self) -> None:
        if not is_plain(self.repository) or self.repository.count("/") != 1:
            raise DeclarationError(f"{self.repository!r} is no repository of the form owner/name")
        if not is_plain(self.revision):
            raise DeclarationError(f"{self.repository}: {self.revision!r} is no revision")
        names = [file.name.lower() for file in self.files]
        if not names or len(set(names)) < len(names):
            raise DeclarationError(f"{self.repository}: each file is named once, and there is one at least")

    @property
    def folder(self) -> str:
        """Its folder's name in a library of weights."""
        return self.repository.replace("/", "--")


def is_plain(path: str) -> bool:
    """Whether a path is relative, goes nowhere but down, and has no hidden or odd part."""
    return all(_PART.fullmatch(part) for part in path.split("/"))


def is_exact(revision: str) -> bool:
    """Whether a revision is a commit, which never changes, and no branch."""
    return _COMMIT.fullmatch(revision) is not None
