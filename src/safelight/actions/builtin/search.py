"""`search`: photos by words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pydantic import field_validator

from safelight.actions.builtin.matches import Match, ranked
from safelight.actions.declare import Measurement, Params, action, deciding, measuring
from safelight.actions.outcome import Member, SetOutcome

if TYPE_CHECKING:
    from safelight.models.contract import Sight
    from safelight.models.matching import WordMatcher

LONGEST = 1000


class Search(Params):
    query: str = measuring(..., max_length=LONGEST, description="What to look for, in words.")
    limit: int = deciding(50, ge=1, description="Most photos to find.")

    @field_validator("query")
    @classmethod
    def _said(cls, value: str) -> str:
        if not value.strip():
            raise ValueError("it must say what to look for")
        return value


def _match(sights: Sequence[Sight], params: Search, player: WordMatcher) -> Sequence[float]:
    return player.match(sights, params.query.replace("$$", "$"))  # as every text of a recipe is written


MATCH = Measurement("match", role="siglip", version=1, run=_match, answers=float)


@action(
    "siglip",
    scope="set",
    gives="search_results",
    result=Match,
    params=Search,
    measures=(MATCH,),
    sentence=lambda params: f"Find up to {params.limit} photos of {params.query!r}",
)
def search(members: Sequence[Member], measured: Mapping[str, Sequence[float]], params: Search) -> SetOutcome:
    """Rank all photos by how well they go with words, and find the first `limit` of them.

    There is no threshold: the likelihood of words is small even where they are right, and only its order is sure. A
    photo that goes with the words badly is found, too, where there is no better one.
    """
    return SetOutcome(outcomes=ranked(members, measured["match"], lambda rank, _: rank <= params.limit))


ACTIONS: tuple[Any, ...] = (search,)
