"""A shoot: the photos that a call's files, folders and globs come to, frozen before a run begins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from safelight.imaging.borrowed import standing
from safelight.imaging.pairs import paired
from safelight.imaging.photo import Photo
from safelight.imaging.walk import Found, Walk

CaptureTime = Callable[[Path], float | None]


@dataclass(frozen=True, slots=True)
class Shoot:
    """Photos sorted by name, what lay beside them by kind (`video` 3), and sentences about what was not looked at."""

    photos: tuple[Photo, ...]
    ignored: Mapping[str, int]
    notes: tuple[str, ...] = ()


def gather(
    paths: Sequence[Path],
    *,
    output: Path | None = None,
    capture_time: CaptureTime | None = None,
    only: Set[Path] | None = None,
) -> Shoot:
    """The photos of files, folders (all the way down), globs and URLs; nothing is read but names and first bytes.

    `output` is never looked into. A RAW and a JPEG or HEIC of its folder and stem are one photo; `capture_time`, where
    given, is asked about both, and different answers keep them apart. Where `only` is given, other files count as not
    there; its paths are those that are found, or the same from the root.

    Raises `CallError` where a path is neither there nor matches anything, or a URL cannot be listed.
    """
    walk = Walk(output)
    for path in paths:
        walk.enter(standing(path))
    files = [found for found in walk.found if only is None or found.path in only or found.path.absolute() in only]
    prefixes = _prefixes(list(dict.fromkeys(found.root for found in files)))
    photos = [_photo(sisters, prefixes) for sisters in paired(files, capture_time)]
    return Shoot(
        tuple(sorted(photos, key=lambda photo: photo.name)),
        MappingProxyType(dict(sorted(Counter(walk.ignored).items()))),
        tuple(walk.notes),
    )


def _photo(files: Sequence[Found], prefixes: Mapping[Path, str]) -> Photo:
    first = files[0]
    prefix = prefixes[first.root]
    name = f"{prefix}/{first.name}" if prefix else first.name
    return Photo(name, first.root, tuple(file.name for file in files), first.size)


def _prefixes(roots: Sequence[Path]) -> dict[Path, str]:
    """The root folder's name before each photo's, made unique; none where there is one root."""
    if len(roots) < 2:
        return dict.fromkeys(roots, "")
    prefixes: dict[Path, str] = {}
    for root in roots:
        base = root.resolve().name or "root"
        numbered = (base, *(f"{base}-{number}" for number in range(2, len(roots) + 1)))
        prefixes[root] = next(name for name in numbered if name not in prefixes.values())
    return prefixes
