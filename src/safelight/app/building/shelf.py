"""The user's own recipes: a file each, and every version of it that was ever saved beside them.

`<name>.yaml` is the recipe; `.versions/<name>/<n>.yaml` are its versions, the newest included. A file that was changed
by other hands counts as a version that was not saved yet: it is, before another takes its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from filelock import FileLock

from safelight import recipes
from safelight.app.building.splicing import document_of
from safelight.errors import CallError, OutputError, RecipeError
from safelight.output.atomic import replacing
from safelight.recipe.syntax import MOST_CHARACTERS

_NAME = re.compile("[a-z0-9-]{1,64}")
_VERSIONS = ".versions"
_DEVICES = re.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]")
"""Names that Windows takes for something else."""


class NoRecipeError(CallError):
    """There is no recipe, or no version of it, of that name."""


class StaleError(CallError):
    """The recipe was saved by somebody else since it was read."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A recipe in the list."""

    name: str
    title: str
    description: str
    shipped: bool
    saved: str | None
    version: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A recipe as it is now."""

    name: str
    text: str
    version: int
    """0: it comes with Safelight."""

    @property
    def shipped(self) -> bool:
        return self.version == 0

    @property
    def title(self) -> str:
        return described(self.text, self.name)[0]


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a recipe."""

    version: int
    saved: str
    title: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """The folder of the user's own recipes, beside those that come with Safelight."""

    folder: Path

    def listed(self) -> tuple[Listed, ...]:
        """Every recipe by name; one's own stands for a shipped one of its name."""
        own = {path.stem for path in self.folder.glob("*.yaml") if path.is_file() and _is_name(path.stem)}
        return tuple(self._listed(name, name in own) for name in sorted(own | set(recipes.names())))

    def read(self, name: str) -> Kept:
        """A recipe by name, the user's own first. Raises NoRecipeError."""
        if _is_name(name):
            if (text := self._text(name)) is not None:
                return Kept(name, text, self._version(name, text))
            if name in recipes.names():
                return Kept(name, recipes.path(name).read_text(encoding="utf-8"), 0)
        raise NoRecipeError(f"there is no recipe {name!r}")

    def save(self, name: str, text: str, base: int | None) -> Kept:
        """Save a text as the newest version; it need not be a sound recipe.

        `base` is the version that it was made from; None or 0: one's own is not there yet. Raises StaleError where
        that is not so any more, CallError where the name will not do, OutputError where it cannot be written.
        """
        _require_name(name)
        if len(text) > MOST_CHARACTERS:
            raise CallError(f"a recipe has at most {MOST_CHARACTERS} characters; this one has {len(text)}")
        with self._alone():
            was = self._text(name)
            current = 0 if was is None else self._version(name, was)
            if current != (base or 0):
                there = f"version {current} is there" if current else "it is not there any more"
                raise StaleError(f"the recipe {name!r} was changed meanwhile: {there}, and this was made from {base}")
            if was is not None:
                self._record(name, current, was)
            number = max([0, *self._recorded(name)]) + 1
            self._record(name, number, text)
            _write(self._path(name), text)
        return Kept(name, text, number)

    def delete(self, name: str) -> None:
        """Take one's own recipe away; its versions stay. Raises NoRecipeError where it is none of the user's."""
        with self._alone():
            text = self._text(name) if _is_name(name) else None
            if text is None:
                hint = "; it comes with Safelight, and stays" if name in recipes.names() else ""
                raise NoRecipeError(f"you have no recipe {name!r}{hint}")
            self._record(name, self._version(name, text), text)
            try:
                self._path(name).unlink()
            except OSError as error:
                raise OutputError(f"the recipe {name!r} cannot be deleted: {error.strerror or error}") from error

    def versions(self, name: str) -> tuple[Version, ...]:
        """Every version, the newest first; none of a shipped recipe. Raises NoRecipeError."""
        numbers = sorted(self._recorded(name), reverse=True) if _is_name(name) else []
        if not numbers:
            kept = self.read(name)
            return () if kept.shipped else (Version(kept.version, _saved(self._path(name)), kept.title),)
        found = [self._told(name, number) for number in numbers]
        text = self._text(name)
        if text is not None and (newest := self._version(name, text)) > numbers[0]:
            found.insert(0, Version(newest, _saved(self._path(name)), described(text, name)[0]))
        return tuple(found)

    def version(self, name: str, number: int) -> str:
        """The text of one version. Raises NoRecipeError."""
        if _is_name(name):
            if number in self._recorded(name):
                return _decoded(self._at(name, number))
            if (text := self._text(name)) is not None and self._version(name, text) == number:
                return text
        raise NoRecipeError(f"there is no version {number} of the recipe {name!r}")

    def _listed(self, name: str, own: bool) -> Listed:
        saved = _saved(self._path(name)) if own else None
        try:
            kept = self.read(name)
        except CallError:  # one that cannot be read hides none of the others
            return Listed(name, name, "", not own, saved, 1)
        return Listed(name, *described(kept.text, name), not own, saved, kept.version)

    def _told(self, name: str, number: int) -> Version:
        path = self._at(name, number)
        return Version(number, _saved(path), described(_decoded(path), name)[0])

    def _version(self, name: str, text: str) -> int:
        """The number of what lies there now: the newest saved, or one more where other hands changed it."""
        newest = max(self._recorded(name), default=0)
        return newest if newest and _decoded(self._at(name, newest)) == text else newest + 1

    def _recorded(self, name: str) -> list[int]:
        paths = (self.folder / _VERSIONS / name).glob("*.yaml")
        return [int(path.stem) for path in paths if path.stem.isascii() and path.stem.isdigit()]

    def _record(self, name: str, number: int, text: str) -> None:
        if number not in self._recorded(name):
            _write(self._at(name, number), text)

    def _text(self, name: str) -> str | None:
        path = self._path(name)
        return _decoded(path) if path.is_file() else None

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}.yaml"

    def _at(self, name: str, number: int) -> Path:
        return self.folder / _VERSIONS / name / f"{number}.yaml"

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Nobody else saves meanwhile, from whatever process."""
        folder = self.folder / _VERSIONS
        lock = FileLock(folder / "lock")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            lock.acquire()
        except OSError as error:
            raise OutputError(f"{str(self.folder)!r} cannot be written: {error.strerror or error}") from error
        try:
            yield
        finally:
            lock.release()


@lru_cache(maxsize=512)
def described(text: str, name: str) -> tuple[str, str]:
    """What a recipe calls itself, and what it says that it is for."""
    try:
        recipe = document_of(text).recipe
    except RecipeError:
        return name, ""
    return (recipe.name if "name" in recipe.model_fields_set and recipe.name != "recipe" else name), recipe.description


def _is_name(name: str) -> bool:
    return bool(_NAME.fullmatch(name)) and not _DEVICES.fullmatch(name)


def _require_name(name: str) -> None:
    if not _is_name(name):
        cure = "use 1 to 64 of a-z, 0-9 and '-'"
        raise CallError(f"{name[:80]!r} cannot be a recipe's name; {cure}")


def _decoded(path: Path) -> str:
    try:
        return path.read_bytes().decode()
    except OSError as error:
        raise CallError(f"the recipe {path.stem!r} cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError:
        raise CallError(f"the recipe {str(path)!r} is not UTF-8; save it as UTF-8") from None


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        data = text.encode()
    except OSError as error:
        raise OutputError(f"{str(path.parent)!r} cannot be made: {error.strerror or error}") from error
    except UnicodeEncodeError:
        raise CallError("half a character (a lone surrogate) stands in this text; write the character itself") from None
    with replacing(path) as file:
        file.write(data)


def _saved(path: Path) -> str:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).isoformat(timespec="seconds")
