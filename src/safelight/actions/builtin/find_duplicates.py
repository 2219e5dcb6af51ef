"""`find_duplicates`: the same picture twice, whether copied, exported again or taken twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from safelight.actions.builtin.looks_measurement import LOOKS
from safelight.actions.declare import Params, action, deciding
from safelight.actions.grouping.alternates import reasons_aside
from safelight.actions.grouping.contender import Contender, contender
from safelight.actions.grouping.ranking import ranked
from safelight.actions.grouping.result import Duplicates
from safelight.actions.outcome import Group, Member, Outcome, SetOutcome
from safelight.models.contract import Looks

if TYPE_CHECKING:
    from safelight.actions.grouping.album import Album

TIE_MARGIN = 0.3


class FindDuplicates(Params):
    similarity_threshold: float = deciding(
        0.95, gt=0, le=1, description="Least similarity: 0.95 is a near-duplicate, 0.80 only the same scene."
    )
    time_window_seconds: float = deciding(
        30.0, aliases=("time_window",), gt=0, le=86400 * 366, description="Most seconds between two duplicates."
    )
    keep_best_only: bool = deciding(False, description="Keep the best of each and make the others alternates.")


def sentence(params: FindDuplicates) -> str:
    """What the step does, in plain words."""
    found = (
        f"Find near-duplicates (similarity {params.similarity_threshold:.2f} or more) "
        f"taken within {params.time_window_seconds:g} seconds of each other"
    )
    return f"{found}; keep the best of each, the others become alternates" if params.keep_best_only else found


@action(
    "siglip",
    scope="set",
    gives="duplicates",
    result=Duplicates,
    params=FindDuplicates,
    measures=(LOOKS,),
    groups=True,
    selects=lambda params: params.keep_best_only,
    sentence=sentence,
)
def find_duplicates(
    members: Sequence[Member], measured: Mapping[str, Sequence[Looks | None]], params: FindDuplicates
) -> SetOutcome:
    """Find photos that show the same: copies, second exports, frames that nobody can tell apart.

    Similar is not duplicate: a mirrored, recomposed or differently cropped frame is none, and neither is a
    black-and-white version of a colour photo. A photo without a capture time or of an unknown camera may be the
    duplicate of any. Smaller and more compressed copies rank behind what they were made from. Frames of brackets,
    focus stacks and panoramas are no duplicates of each other.
    """
    from safelight.actions.grouping.album import Album

    album = Album.of(members, measured["looks"])
    groups, outcomes = [], dict[int, Outcome]()
    for rows in album.duplicates(params.similarity_threshold, params.time_window_seconds):
        groups.append(Group("duplicate", album.indices(rows)))
        outcomes |= _outcomes(ranked(_contenders(album, rows), TIE_MARGIN), keep_all=not params.keep_best_only)
    by_index = {member.index: member for member in members}
    for whole in album.sets:
        outcomes |= _of_set(whole, [by_index[index] for index in whole.members if index in by_index])
    for member, one in zip(album.members, album.looks, strict=True):
        if member.index not in outcomes:
            outcomes[member.index] = Outcome(_place(one))
    return SetOutcome((*album.sets, *groups), outcomes)


def _contenders(album: Album, rows: Sequence[int]) -> list[Contender]:
    originals = album.copies(rows)
    names = {row: album.members[original].photo.name for row, original in originals.items()}
    return [contender(album.members[row], place=_place(album.looks[row], names.get(row, ""))) for row in rows]


def _place(looks: Looks, copy_of: str = "") -> Duplicates:
    """A photo by itself, or before it is ranked."""
    return Duplicates(1, pixels=looks.pixels, quantisation=looks.quantisation, copy_of=copy_of)


def _outcomes(order: Sequence[Contender], *, keep_all: bool) -> dict[int, Outcome]:
    aside = {} if keep_all else reasons_aside(order, keep=1)
    return {
        one.index: Outcome(
            Duplicates(len(order), "duplicate", rank, rank == 1, one.pixels, one.quantisation, one.copy_of),
            (aside[one.index],) if one.index in aside else (),
            "alternate" if one.index in aside else None,
        )
        for rank, one in enumerate(order, 1)
    }


def _of_set(whole: Group, members: Sequence[Member]) -> dict[int, Outcome]:
    """Frames of a set have no duplicates in it; they are ranked, so that its best frame can speak for it."""
    order = ranked([contender(member) for member in members], TIE_MARGIN)
    return {one.index: Outcome(Duplicates(1, whole.kind, rank, rank == 1)) for rank, one in enumerate(order, 1)}


ACTIONS: tuple[Any, ...] = (find_duplicates,)
