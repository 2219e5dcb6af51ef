"""A photo as it competes for the best of its group: everything a ranking looks at, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from safelight.actions.grouping.result import Duplicates, SimilarImages
from safelight.models.contract import Focus, Quality

if TYPE_CHECKING:
    from safelight.actions.outcome import Member


@dataclass(frozen=True, slots=True)
class Contender:
    """One photo of a group. What is not known is None, and counts neither for nor against it."""

    index: int
    name: str
    time: float | None = None
    quality: Quality | None = None
    focus: Focus | None = None
    pixels: int = 0
    quantisation: float | None = None
    copy_of: str = ""
    """Name of the photo that it is a smaller or more compressed copy of."""
    stopped: bool = False
    """A gate stopped it: it is best only if all are."""

    @property
    def title(self) -> str:
        """Its name as a photographer says it: without folder and suffix."""
        file = self.name.rpartition("/")[2]
        return file.rpartition(".")[0] or file

    @property
    def technical(self) -> float:
        """0 where no score is known: behind every scored photo."""
        return self.quality.technical_score if self.quality else 0.0

    @property
    def seniority(self) -> tuple[float, str]:
        """Who comes first when all else is equal: the earlier photo, then the earlier name."""
        return (float("inf") if self.time is None else self.time, self.name)


def contender(member: Member, focus: Focus | None = None, place: SimilarImages | Duplicates | None = None) -> Contender:
    """A member with what earlier steps found out about it; `place` is what is found of its group just now."""
    place = place or latest(member.results, (SimilarImages, Duplicates))
    return Contender(
        index=member.index,
        name=member.photo.name,
        time=member.facts.taken,
        quality=latest(member.results, Quality),
        focus=focus,
        pixels=place.pixels if place else 0,
        quantisation=place.quantisation if place else None,
        copy_of=place.copy_of if place else "",
        stopped=member.stopped,
    )


def latest(results: Mapping[str, Any], kind: type | tuple[type, ...]) -> Any:
    """The last result of a kind, whatever name the recipe gave it; None where there is none."""
    for value in reversed(list(results.values())):
        if isinstance(value, kind):
            return value
    return None
