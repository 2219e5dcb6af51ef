"""Whether settings leave every moment and every camera with a photo that is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from safelight.app.judgement import Judgement


@dataclass(frozen=True, slots=True)
class Coverage:
    """Moments (groups of at least two frames) and bodies with a photo that is kept: of how many, and how many."""

    moments: int
    moments_kept: int
    bodies: int
    bodies_kept: int

    @classmethod
    def of(cls, start: Sequence[Judgement], judgements: Sequence[Judgement]) -> Coverage:
        """What of the moments and bodies that `start` keeps something of is still kept; both are of the same photos."""
        moments = set(_moments(start))
        bodies = {one.body for one in start if one.verdict == "keep"} - {""}
        kept = [at for at, one in enumerate(judgements) if one.verdict == "keep"]
        return cls(
            len(moments),
            len(moments & {start[at].group for at in kept}),
            len(bodies),
            len(bodies & {start[at].body for at in kept}),
        )

    @property
    def missing(self) -> int:
        """How many of them lost their last photo."""
        return self.moments - self.moments_kept + self.bodies - self.bodies_kept

    @property
    def whole(self) -> bool:
        """Nothing of it was lost."""
        return self.missing == 0

    @property
    def lost(self) -> str:
        """What was, in words."""
        told = [
            _counted(self.moments - self.moments_kept, "moment"),
            _counted(self.bodies - self.bodies_kept, "camera"),
        ]
        return " and ".join(filter(None, told)) or "nothing"

    def as_json(self) -> dict[str, Any]:
        """The same for programs."""
        return {
            "moments": self.moments,
            "moments_kept": self.moments_kept,
            "cameras": self.bodies,
            "cameras_kept": self.bodies_kept,
        }


def _moments(judgements: Iterable[Judgement]) -> Iterator[str]:
    """Groups of which something is kept."""
    return (one.group for one in judgements if one.group and one.verdict == "keep")


def _counted(number: int, noun: str) -> str:
    return "" if not number else f"{number:,} {noun}{'' if number == 1 else 's'}"
