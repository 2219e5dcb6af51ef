"""Human words that a run is not told: it decides as if nobody had said anything, and what was said is kept apart."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from safelight.engine.human_words import HumanWords

if TYPE_CHECKING:
    from safelight.imaging.photo import Photo
    from safelight.metadata.facts import HumanWord


@dataclass(frozen=True, slots=True)
class Overheard(HumanWords):
    """What humans said of each photo of a run, by its name. Of picks, stars and rejects the run hears nothing."""

    heard: dict[str, HumanWord] = field(default_factory=dict)

    def over(self, photo: Photo, image_hash: str, word: HumanWord) -> HumanWord:
        """Nothing; the photo's word is kept."""
        self.heard[photo.name] = HumanWords.over(self, photo, image_hash, word)
        return replace(word, pick=None, rating=None)
