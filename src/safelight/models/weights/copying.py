"""Weights that another machine fetched: found in a folder, however it is laid out, and copied from there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from safelight.errors import CallError, ModelError, PullError
from safelight.models.weights.download import PIECE, Wanted
from safelight.models.weights.full_disk import unwritten
from safelight.models.weights.lock import Lock, LockedFile
from safelight.models.weights.spec import WeightFile, Weights, is_exact


@dataclass(frozen=True, slots=True)
class Copying:
    """The files of one checkpoint, and the revision that they are of, as far as the folder tells."""

    revision: str
    files: tuple[Wanted, ...]

    @property
    def bytes(self) -> int:
        """Of all its files, as the folder has them."""
        return sum(wanted.size or 0 for wanted in self.files)

    @classmethod
    def of(cls, weights: Weights, folder: Path) -> Copying:
        """Look for weights in a folder: another library of ours, a cache of the hub's own tools (`hub/`), `owner/name`,
        or the checkpoint's folder itself. Raises CallError where it is none of these.
        """
        looked = [place for place in _places(weights, folder) if place.is_dir()]
        for place in looked:
            if all((place / file.name).is_file() for file in weights.files):
                return cls._at(weights, place, _other_lock(folder))
        lacking = sorted({file.name for p in looked for file in weights.files if not (p / file.name).is_file()})
        told = f"lacks {', '.join(lacking)} of {weights.repository!r}" if looked else f"has no {weights.repository!r}"
        raise CallError(f"the folder {str(folder)!r} {told}")

    @classmethod
    def _at(cls, weights: Weights, place: Path, lock: Lock) -> Copying:
        locked = lock.weights.get(weights.repository)
        theirs = locked.files if locked is not None and place.name == weights.folder else {}
        revision = locked.revision if locked is not None and theirs else weights.revision
        if place.parent.name == "snapshots" and is_exact(place.name):
            revision = place.name
        if is_exact(weights.revision) and is_exact(revision) and revision != weights.revision:
            raise CallError(
                f"{str(place)!r} holds {weights.repository!r} at revision {revision}; {weights.revision} is needed"
            )
        return cls(revision, tuple(_wanted(weights, file, place, theirs.get(file.name)) for file in weights.files))

    def copy(self, wanted: Wanted, target: Path, came: Callable[[int], None]) -> LockedFile:
        """Copy one file and check it. Raises PullError where it cannot be, or it is another than it should be."""
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f"{target.name}.part")
        reached = 0
        try:
            with Path(wanted.url).open("rb") as source, part.open("wb") as copied:
                while piece := source.read(PIECE):
                    copied.write(piece)
                    reached += len(piece)
                    came(reached)
        except OSError as error:
            raise unwritten(error, part, (wanted.size or 0) - reached, wanted.name) from error
        locked = wanted.check(part)
        part.replace(target)
        return locked


def _places(weights: Weights, folder: Path) -> Iterator[Path]:
    if not folder.is_dir():
        raise CallError(f"there is no folder {str(folder)!r} to copy weights from")
    yield folder / weights.folder
    yield folder / weights.repository
    for cache in (folder, folder / "hub"):
        yield from _snapshots(cache / f"models--{weights.folder}", weights.revision)
    if folder.name in {weights.folder, weights.repository.rpartition("/")[2]}:
        yield folder


def _snapshots(cached: Path, revision: str) -> Iterator[Path]:
    """What the hub's own tools keep of a repository: `refs/<branch>` says which commit a branch was."""
    commit = revision
    with suppress(OSError, UnicodeDecodeError):
        commit = (cached / "refs" / revision).read_text(encoding="utf-8").strip()
    if is_exact(commit):
        yield cached / "snapshots" / commit


def _wanted(weights: Weights, file: WeightFile, place: Path, locked: LockedFile | None) -> Wanted:
    path = place / file.name
    size = file.size if file.size is not None else (locked.size if locked else path.stat().st_size)
    sha256 = file.sha256 or (locked.sha256 if locked else "")
    return Wanted(str(path), file.name, weights.repository, size, sha256)


def _other_lock(folder: Path) -> Lock:
    try:
        return Lock.read(folder)
    except ModelError as error:
        raise PullError(str(error)) from error
