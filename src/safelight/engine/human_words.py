"""The human's word on photos: what was said to Safelight itself goes before what stands in files."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from safelight.errors import PhotoError

if TYPE_CHECKING:
    from safelight.imaging.photo import Photo
    from safelight.metadata.facts import HumanWord
    from safelight.store.marks import Mark

SOURCE = "safelight"

Shows = Callable[[str, str], bool]
"""Whether the file at a path shows the picture of an image hash."""


def place_of(photo: Photo) -> str:
    """The path that marks of a photo go by."""
    return os.path.abspath(photo.path)  # noqa: PTH100 - `..` is taken out, links are not followed


def shows(path: str, image_hash: str) -> bool:
    """Whether the file at `path` still shows that picture. It is read whole: for twins whose file was not met yet."""
    from safelight.imaging.file_bytes import file_bytes
    from safelight.imaging.image_hash import image_hash as hash_of
    from safelight.metadata.exif import Exif

    try:
        data = file_bytes(Path(path))
    except PhotoError:
        return False
    return hash_of(data, Exif.of(data).orientation) == image_hash


@dataclass(frozen=True, slots=True)
class HumanWords:
    """Marks, by path and by what a picture shows.

    A mark belongs to its path while that shows the picture. It goes with the picture to wherever else it lies, but for
    where its own path is in the same shoot: whoever rejects one of two copies does not reject the other. Of several
    marks that lost their paths, one of the photo's file name counts, else the last; and none before a reject.
    """

    by_path: Mapping[str, Mark] = field(default_factory=dict)
    by_hash: Mapping[str, tuple[Mark, ...]] = field(default_factory=dict)
    """What was said last comes last."""
    here: frozenset[str] = frozenset()
    """Marked paths that are photos of this shoot."""
    shows: Shows = shows
    _seen: dict[str, str] = field(default_factory=dict, compare=False)
    """Of `here`: what the run found them to show."""

    @classmethod
    def of(cls, marks: Iterable[Mark], photos: Iterable[Photo] = ()) -> Self:
        """The words that these marks are, for a shoot of these photos."""
        by_path, by_hash = by_photo(marks)
        here = frozenset(map(place_of, photos)) & by_path.keys() if by_path else frozenset()
        return cls(by_path, by_hash, here)

    def meet(self, photo: Photo, image_hash: str) -> None:
        """A photo of the run shows this: its file need not be read again to tell it from its twins."""
        if self.here:
            self.meet_at(place_of(photo), image_hash)

    def meet_at(self, place: str, image_hash: str) -> None:
        """The same of a photo by its `place_of`."""
        if place in self.here:
            self._seen[place] = image_hash

    def marks_of(self, photo: Photo, image_hash: str) -> tuple[Mark, ...]:
        """The marks that hold for a photo; the last one counts. A mark on another picture at its path is none."""
        return self.marks_at(place_of(photo), image_hash) if image_hash in self.by_hash else ()

    def marks_at(self, place: str, image_hash: str) -> tuple[Mark, ...]:
        """The same of a photo by its `place_of`."""
        own = self.by_path.get(place)
        said = (mark for mark in self.by_hash.get(image_hash, ()) if mark is not own)
        free = [mark for mark in said if not self._at_home(mark)]
        if free[1:]:
            name = os.path.basename(place)  # noqa: PTH119 - a whole shoot is asked about
            free.sort(key=lambda mark: Path(mark.path).name == name)
        return tuple(free) if own is None or own.image_hash != image_hash else (*free, own)

    def over(self, photo: Photo, image_hash: str, word: HumanWord) -> HumanWord:
        """A photo's word: its mark, else what its files say."""
        return heard(self.marks_of(photo, image_hash), word)

    def _at_home(self, mark: Mark) -> bool:
        if mark.path not in self.here:
            return False
        seen = self._seen.get(mark.path)
        return self.shows(mark.path, mark.image_hash) if seen is None else seen == mark.image_hash


def heard(marks: Sequence[Mark], word: HumanWord) -> HumanWord:
    """A photo's word, by the marks that hold for it and what its files say."""
    if not marks or marks[-1].is_silent:
        return word
    mark = marks[-1]
    stars = word.rating if mark.pick == "pick" and (word.rating or 0) > 0 else None
    rating = stars if mark.rating is None else mark.rating
    return replace(word, pick=mark.pick, rating=rating, source=SOURCE, when=mark.at)


def by_photo(marks: Iterable[Mark]) -> tuple[Mapping[str, Mark], Mapping[str, tuple[Mark, ...]]]:
    """Marks by path, and by what the picture shows."""
    by_path: dict[str, Mark] = {}
    by_hash: dict[str, tuple[Mark, ...]] = {}
    for mark in sorted(marks, key=lambda mark: (mark.at, mark.pick != "reject", not mark.is_silent)):
        by_path[mark.path] = mark
        by_hash[mark.image_hash] = (*by_hash.get(mark.image_hash, ()), mark)
    return by_path, by_hash
