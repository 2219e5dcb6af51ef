"""Published weights, named exactly: repository, revision, files, size, licence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PaidWork = Literal["yes", "no", "ask"]


@dataclass(frozen=True, slots=True)
class WeightFile:
    """One file of a repository."""

    name: str
    size: int | None = None
    """Bytes, where they are known."""
    sha256: str = ""
    """Empty where only a pull can tell; the lock file then remembers what was pulled first."""


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

    @property
    def folder(self) -> str:
        """Its folder's name in a library of weights."""
        return self.repository.replace("/", "--")
