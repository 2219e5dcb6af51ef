"""What a photo is found by, and how the photos of a set are ranked by it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from safelight.actions.outcome import Member, Outcome

DIGITS = 6
"""Likelihoods of words are small even where they are right."""


@dataclass(frozen=True, slots=True)
class Match:
    """How well a photo answers, 0..1; its place among all, from 1; and whether it is among those that were found."""

    similarity: float
    rank: int = 0
    found: bool = False


def ranked(
    members: Sequence[Member], similarities: Sequence[float], found: Callable[[int, float], bool]
) -> Mapping[int, Outcome]:
    """Outcomes by index, the best photo first; of equals, the one that comes first in the run.

    `found(rank, similarity)` says who is among those that were looked for.
    """
    order = sorted(zip(members, similarities, strict=True), key=lambda pair: (-pair[1], pair[0].index))
    return {
        member.index: Outcome(Match(round(similarity, DIGITS), rank, found(rank, similarity)))
        for rank, (member, similarity) in enumerate(order, 1)
    }
