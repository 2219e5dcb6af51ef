"""A library of weights: one folder, a folder in it for each repository, and the lock file beside them."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from safelight.errors import ModelError
from safelight.models.weights.lock import Lock, LockedFile
from safelight.models.weights.soundness import check_files
from safelight.models.weights.spec import WeightFile, Weights
from safelight.models.weights.verified import hashes_of

VARIABLE = "SAFELIGHT_MODELS"
State = Literal["present", "missing", "incomplete", "other revision", "changed"]


def library_folder() -> Path:
    """Where this user's weights lie: `SAFELIGHT_MODELS`, else what the platform says of data."""
    if asked := os.environ.get(VARIABLE):
        return Path(asked)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "safelight" / "models"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "safelight" / "models"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "safelight" / "models"


@dataclass(frozen=True, slots=True)
class Presence:
    """Whether weights are there, and as a sentence's end what is not as it should be."""

    state: State
    wrong: str = ""
    revision: str = ""
    """What was pulled, where something was."""

    @property
    def whole(self) -> bool:
        return self.state == "present"


@dataclass(frozen=True, slots=True)
class Library:
    """Weights on this machine, below `root`. Reads; only a pull writes."""

    root: Path

    @classmethod
    def here(cls) -> Library:
        """This user's own."""
        return cls(library_folder())

    def folder(self, weights: Weights) -> Path:
        """Where a checkpoint lies, whether it is there or not."""
        return self.root / weights.folder

    def revision(self, repository: str) -> str:
        """What was pulled of a repository; empty where nothing was. Raises ModelError where the lock is damaged."""
        locked = Lock.read(self.root).weights.get(repository)
        return locked.revision if locked else ""

    def look(self, weights: Weights) -> Presence:
        """Whether weights are there, by their lock and the sizes of their files; nothing of them is read.

        Raises ModelError where the lock file is damaged.
        """
        locked = Lock.read(self.root).weights.get(weights.repository)
        if locked is None:
            return Presence("missing", "is not on this machine")
        if weights.revision not in (locked.revision, locked.asked):
            return Presence("other revision", f"is here at revision {locked.revision}", locked.revision)
        for file in weights.files:
            state, wrong = _look_at(self.folder(weights) / file.name, file, locked.files.get(file.name))
            if wrong:
                return Presence(state, wrong, locked.revision)
        return Presence("present", revision=locked.revision)

    def checkpoint(self, weights: Weights, profile: str = "standard", *, anew: bool = False) -> Path:
        """The folder of a checkpoint that is whole: files there, hashes as pulled, headers sound, the right network.

        Hashes are taken once for each state of a file on the disk, or `anew`. Raises ModelError with the file, the
        model and what to do: `profile` is the one to be pulled.
        """
        cure = f"Fetch it with: safelight models pull --profile {profile}"
        seen = self.look(weights)
        if not seen.whole:
            raise ModelError(f"weights of {weights.repository!r}: {_subject(seen)}{seen.wrong}. {cure}")
        for name in self.altered(weights, anew=anew):
            path = self.folder(weights) / name
            told = f"the file {str(path)!r} has another hash than when it was pulled"
            raise ModelError(f"weights of {weights.repository!r}: {told}. {cure}")
        names = [file.name for file in weights.files]
        check_files(self.folder(weights), names, weights.kinds, weights.repository, cure)
        return self.folder(weights)

    def altered(self, weights: Weights, *, anew: bool = False) -> tuple[str, ...]:
        """Names of files whose hash is not the lock's; `anew` reads also those that were not touched since the last
        time. The weights must be whole by `look`. Raises ModelError where a file cannot be read.
        """
        locked = Lock.read(self.root).weights[weights.repository].files
        hashes = hashes_of(self.folder(weights), [file.name for file in weights.files], weights.repository, anew=anew)
        return tuple(name for name, digest in hashes.items() if digest != locked[name].sha256)

    def sha256(self, weights: Weights, name: str) -> str:
        """A pulled file's hash, as the lock has it: what is made of the file is kept under it. Raises ModelError."""
        locked = Lock.read(self.root).weights.get(weights.repository)
        if locked is None or name not in locked.files:
            raise ModelError(f"weights of {weights.repository!r}: the file {name!r} was not pulled")
        return locked.files[name].sha256


def _subject(seen: Presence) -> str:
    return "" if seen.wrong.startswith("the file") else "this checkpoint "


def _look_at(path: Path, file: WeightFile, locked: LockedFile | None) -> tuple[State, str]:
    told = f"the file {str(path)!r}"
    if locked is None:
        return "incomplete", f"{told} was not pulled"
    if file.sha256 and locked.sha256 != file.sha256:
        return "other revision", f"{told} is of another revision"
    try:
        size = path.stat().st_size
    except OSError:
        return "incomplete", f"{told} is missing"
    if size < locked.size:
        return "incomplete", f"{told} is cut short: {size} of {locked.size} bytes"
    return ("present", "") if size == locked.size else ("changed", f"{told} has {size} bytes and had {locked.size}")
