"""The folders that the web app may read and write in; no path that it is given leads out of them."""

from __future__ import annotations

import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from safelight.server.faults import ForbiddenError
from safelight.server.windows_path import complaint

BYTES: Final = "b64:"
"""Leads a path whose name is no UTF-8: its bytes follow. No absolute path begins like this."""
LONGEST: Final = 32_767
"""Characters that any system takes for a path."""


class OutsideError(ForbiddenError):
    """A path is none of those that the web app may touch."""


@dataclass(frozen=True, slots=True)
class Roots:
    """Folders, each by its real place. Make them with `of`."""

    folders: tuple[Path, ...]

    @classmethod
    def of(cls, paths: Iterable[Path | str]) -> Self:
        """By the folders that were configured; one that lies in another adds nothing."""
        real = dict.fromkeys(Path(os.path.realpath(Path(path).expanduser())) for path in paths)
        return cls(tuple(one for one in real if not any(one.is_relative_to(other) for other in real if other != one)))

    def resolve(self, text: str) -> Path:
        """The real place of a path as `told` gives it; it need not exist. Raises OutsideError."""
        path = _absolute(text)
        try:
            real = Path(os.path.realpath(path))
        except (OSError, ValueError):
            raise OutsideError(f"{_short(text)} is no path") from None
        if not self.holds(real):
            raise OutsideError(
                f"{_short(text)} lies outside the folders that the web app may use; add one: safelight serve --root"
            )
        return real

    def holds(self, path: Path) -> bool:
        """Whether a real place is one of the folders or lies in one."""
        return any(path.is_relative_to(folder) for folder in self.folders)

    def above(self, path: Path) -> Path | None:
        """The folder above; None where that is out of reach."""
        return path.parent if self.holds(path.parent) and path.parent != path else None


def told(path: Path) -> str:
    """A path as the browser is given it, and gives it back."""
    text = str(path)
    try:
        text.encode()
    except UnicodeEncodeError:
        return BYTES + urlsafe_b64encode(os.fsencode(path)).decode()
    return text


def _absolute(text: str) -> Path:
    """The path that a text names by itself, with nothing in it that goes up. Raises OutsideError."""
    name = _spelt(text)
    if not name or "\0" in name or len(name) > LONGEST:
        raise OutsideError(f"{_short(text)} is no path")
    if os.name == "nt" and (wrong := complaint(name)):
        raise OutsideError(f"{_short(text)} is no path that the web app takes: {wrong}")
    path = Path(name)
    if not path.is_absolute():
        raise OutsideError(f"{_short(text)} is no absolute path")
    if ".." in path.parts:
        raise OutsideError(f"{_short(text)} goes up; name the folder itself")
    return path


def _spelt(text: str) -> str:
    try:
        name = os.fsdecode(urlsafe_b64decode(text.removeprefix(BYTES))) if text.startswith(BYTES) else text
        os.fsencode(name)
    except ValueError:
        raise OutsideError(f"{_short(text)} is no path") from None
    return name


def _short(text: str) -> str:
    """A text that may be anything, for a message."""
    return ascii(text if len(text) <= 200 else f"{text[:200]}…")
