"""Photos of a run by what people call them: a name as in the run, a path, a glob over names, a file's own name."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from safelight.app.membership import photo_of
from safelight.errors import CallError
from safelight.output.names import shown
from safelight.recipe.suggest import did_you_mean, listed

if TYPE_CHECKING:
    from safelight.imaging.photo import Photo
    from safelight.store.runs import Member

SOME = 3
"""Photos that a message names before it says how many more there are."""


def chosen(members: Sequence[Member], asked: Iterable[str], run: str) -> tuple[Member, ...]:
    """The photos that are called so, each once, in the run's order.

    Raises CallError with every name that is none of the run, or of several photos of it.
    """
    called = _Called.of(members)
    found: dict[int, Member] = {}
    problems = []
    for name in asked:
        try:
            found |= {member.position: member for member in called.find(name, run)}
        except CallError as problem:
            problems.append(str(problem))
    if problems:
        raise CallError("\n".join(problems))
    return tuple(found[position] for position in sorted(found))


@dataclass(frozen=True)
class _Called:
    """A run's photos by everything that they may be called."""

    members: Sequence[Member]
    photos: Sequence[Photo]
    names: Mapping[str, Member]
    paths: Mapping[str, Member]

    @classmethod
    def of(cls, members: Sequence[Member]) -> _Called:
        photos = [photo_of(member) for member in members]
        pairs = list(zip(members, photos, strict=True))
        names = {name: one for one, photo in pairs for name in (*photo.files, shown(photo.name), photo.name)}
        paths = {os.path.abspath(path): one for one, photo in pairs for path in photo.paths}  # noqa: PTH100
        return cls(members, photos, names, paths)

    def find(self, asked: str, run: str) -> Sequence[Member]:
        """The photos of that name. Raises CallError where there is none, or where it could be any of several."""
        one = self.names.get(asked) or self.paths.get(os.path.abspath(asked)) or self._same_file(asked)  # noqa: PTH100
        if one is not None:
            return [one]
        own = [m for m, photo in zip(self.members, self.photos, strict=True) if asked in _own_names(photo)]
        if len(own) > 1:
            several = _some([shown(photo_of(member).name) for member in own])
            raise CallError(f"{shown(asked)!r} is the name of {len(own)} photos of run {run!r}, {several}; say which")
        matched = own or (self._matching(asked) if glob.has_magic(asked) else [])
        if not matched:
            raise CallError(self._unknown(asked, run))
        return matched

    def _matching(self, pattern: str) -> Sequence[Member]:
        return [
            member
            for member, photo in zip(self.members, self.photos, strict=True)
            if any(fnmatchcase(name, pattern) for name in (photo.name, *_own_names(photo)))
        ]

    def _same_file(self, asked: str) -> Member | None:
        """By where a link leads: the run may have been over a folder that is a link."""
        if not os.path.lexists(asked):
            return None
        place = os.path.realpath(asked)
        return next((self.paths[path] for path in self.paths if os.path.realpath(path) == place), None)

    def _unknown(self, asked: str, run: str) -> str:
        if glob.has_magic(asked):
            return f"no photo of run {run!r} matches {shown(asked)!r}: {self._there()}"
        known = {name for photo in self.photos for name in (photo.name, *_own_names(photo))}
        hint = did_you_mean(shown(asked), map(shown, known))
        return f"there is no photo {shown(asked)!r} in run {run!r}{hint or ': ' + self._there()}"

    def _there(self) -> str:
        return f"it is over {_some([shown(photo.name) for photo in self.photos])}"


def _own_names(photo: Photo) -> set[str]:
    """Its files' names without their folders."""
    return {PurePosixPath(name).name for name in photo.files}


def _some(names: Sequence[str]) -> str:
    rest = len(names) - SOME
    return listed(names, "and") if rest <= 0 else f"{', '.join(map(repr, names[:SOME]))} and {rest} more"
