"""One file from a server to the disk: goes on where it was cut, and is only called whole when its hash says so."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from safelight.errors import PullError
from safelight.models.weights.digest import git_id_of, sha256_of
from safelight.models.weights.elsewhere import ELSEWHERE
from safelight.models.weights.full_disk import unwritten
from safelight.models.weights.lock import LockedFile
from safelight.models.weights.patience import Patience
from safelight.models.weights.remote import Body, PassingFault, RangeRefused, Remote

PIECE = 1 << 20
HEADWAY = 1 << 20
"""Bytes that an attempt must bring to count as one that got somewhere."""
UNSAID = 256_000_000
"""Bytes that a file may have whose size nobody said."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file to fetch, and what it must be."""

    url: str
    name: str
    model: str
    size: int | None = None
    sha256: str = ""
    git: str = ""
    """Git's name of its bytes; serves where no SHA-256 is known."""
    elsewhere: str = ELSEWHERE["hub"]
    """What to do where it is not what it must be."""

    @property
    def known(self) -> bool:
        """Whether its bytes can be told from others: only then a part of it may be gone on with."""
        return bool(self.sha256 or self.git)

    def found_at(self, path: Path) -> LockedFile | None:
        """This very file where it lies there already; None where it does not, or nobody can tell."""
        try:
            if not self.known or self.size not in (None, path.stat().st_size):
                return None
            found = LockedFile(path.stat().st_size, sha256_of(path))
            return None if self._wrong(path, found) else found
        except OSError:
            return None

    def check(self, path: Path) -> LockedFile:
        """The file at `path`, as the lock remembers it. Raises PullError where it is another one, and removes it."""
        found = LockedFile(path.stat().st_size, sha256_of(path))
        wrong = self._wrong(path, found)
        if wrong:
            path.unlink()
            raise PullError(
                f"weights of {self.model!r}: {self.name!r} as it came from {self.url} {wrong}. It was thrown away; "
                f"run it again. If that does not help: {self.elsewhere}"
            )
        return found

    def _wrong(self, path: Path, found: LockedFile) -> str:
        if self.size not in (None, found.size):
            return f"has {found.size} bytes, and {self.size} were announced"
        if self.sha256 not in ("", found.sha256):
            return f"has the SHA-256 {found.sha256}, and {self.sha256} is the right one"
        if self.git and git_id_of(path) != self.git:
            return "is not the file that was announced"
        return ""


@dataclass(slots=True)
class Download:
    """Fetches one file into `target`; until it is whole it is called `target`.part."""

    remote: Remote
    wanted: Wanted
    target: Path
    patience: Patience
    came: Callable[[int], None]
    """Told how many bytes of the file are on the disk, whenever that changes."""
    tell: Callable[[str], None]
    _got: int = 0
    _ranges: bool = True
    _part: Path = field(init=False)

    def __post_init__(self) -> None:
        self._part = self.target.with_name(f"{self.target.name}.part")

    def fetch(self) -> LockedFile:
        """Raises PullError where it cannot be had."""
        if whole := self.wanted.found_at(self.target):
            self.came(whole.size)
            return whole
        self.target.parent.mkdir(parents=True, exist_ok=True)
        resumed = self._there() > 0
        try:
            locked = self._whole()
        except PullError:
            if not resumed or self._part.exists():
                raise
            self.tell(f"{self.wanted.name}: what was there before is not the beginning of it; fetching it anew")
            locked = self._whole()
        self._part.replace(self.target)
        return locked

    def _whole(self) -> LockedFile:
        self.patience.bear(self._attempt, lambda: self._got >= HEADWAY, self.tell)
        return self.wanted.check(self._part)

    def _there(self) -> int:
        """Bytes of the part that may be gone on with; a part that cannot be told from another's is thrown away."""
        try:
            size = self._part.stat().st_size
        except OSError:
            return 0
        if self.wanted.known and self._ranges and size <= self._most:
            return size
        self._part.unlink()
        return 0

    @property
    def _most(self) -> int:
        return UNSAID if self.wanted.size is None else self.wanted.size

    def _attempt(self) -> None:
        self._got = 0
        start = self._there()
        self.came(start)
        if self.wanted.size is not None and start == self.wanted.size and self._part.exists():
            return
        try:
            with self.remote.body(self.wanted.url, start) as body:
                if body.start not in (0, start):
                    self._ranges = False
                    raise PassingFault(f"{self.wanted.name}: the server goes on at another place than was asked for")
                self._take(body)
        except RangeRefused:
            self._ranges = False
            self._part.unlink(missing_ok=True)
            raise

    def _take(self, body: Body) -> None:
        start = reached = body.start
        try:
            with self._part.open("r+b" if start else "wb") as file:
                file.truncate(start)
                file.seek(start)
                while piece := body.read(PIECE):
                    if reached + len(piece) > self._most:
                        raise self._too_much()
                    file.write(piece)
                    reached += len(piece)
                    self._got = reached - start
                    self.came(reached)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise unwritten(error, self._part, self._most - self._there(), self.wanted.name) from error
        whole = self.wanted.size if self.wanted.size is not None else start + (body.length or 0)
        if reached < whole:
            raise PassingFault(f"{self.wanted.name}: the line broke after {reached} of {whole} bytes")

    def _too_much(self) -> PullError:
        self._part.unlink(missing_ok=True)
        return PullError(
            f"weights of {self.wanted.model!r}: {self.wanted.url} sends more than the {self._most} bytes that "
            f"{self.wanted.name!r} may have. It was thrown away. {self.wanted.elsewhere}"
        )
