"""The human's word on photos: what was said to Safelight itself goes before what stands in files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Self

from safelight.store.marks import Mark, by_photo

if TYPE_CHECKING:
    from safelight.imaging.photo import Photo
    from safelight.metadata.facts import HumanWord

SOURCE = "safelight"


@dataclass(frozen=True, slots=True)
class HumanWords:
    """Marks, by path and by what a picture shows."""

    by_path: Mapping[str, Mark] = field(default_factory=dict)
    by_hash: Mapping[str, Mark] = field(default_factory=dict)

    @classmethod
    def of(cls, marks: Iterable[Mark]) -> Self:
        """The words that these marks are."""
        return cls(*by_photo(marks))

    def over(self, photo: Photo, image_hash: str, word: HumanWord) -> HumanWord:
        """A photo's word: its mark, else what its files say. A mark on another picture at the same path is none."""
        mark = self.by_path.get(str(photo.path))
        if mark is None or mark.image_hash != image_hash:
            mark = self.by_hash.get(image_hash)
        if mark is None:
            return word
        return replace(word, pick=mark.pick, rating=mark.rating, source=SOURCE, when=mark.at)
