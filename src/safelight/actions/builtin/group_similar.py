"""`group_similar`: the frames of one moment, by time and looks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from safelight.actions.builtin.looks_measurement import LOOKS
from safelight.actions.declare import Params, action, deciding
from safelight.actions.grouping.result import SimilarImages
from safelight.actions.outcome import Group, GroupKind, Member, Outcome, SetOutcome
from safelight.models.contract import Looks

if TYPE_CHECKING:
    from safelight.actions.grouping.album import Album


class GroupSimilar(Params):
    time_window: float = deciding(
        5.0, aliases=("time_window_seconds",), gt=0, le=86400, description="Most seconds between a group's frames."
    )
    similarity_threshold: float = deciding(
        0.85, gt=0, le=1, description="Least similarity: 0.95 is a near-duplicate, 0.80 the same scene."
    )


def sentence(params: GroupSimilar) -> str:
    """What the step does, in plain words."""
    return (
        f"Group frames of one camera that look alike (similarity {params.similarity_threshold:.2f} or more) and were "
        f"taken within {params.time_window:g} seconds of each other"
    )


@action(
    "siglip",
    scope="set",
    gives="similar_groups",
    result=SimilarImages,
    params=GroupSimilar,
    measures=(LOOKS,),
    groups=True,
    sentence=sentence,
)
def group_similar(
    members: Sequence[Member], measured: Mapping[str, Sequence[Looks | None]], params: GroupSimilar
) -> SetOutcome:
    """Group the frames of one moment: taken by one camera in short succession, and looking alike.

    A frame belongs to a group as far as it resembles the group's most typical frame. Frames without a capture time are
    grouped by file number and looks. Cameras are never mixed. Brackets, focus stacks and panoramas are
    groups of their own. Stopped frames are grouped like all others.
    """
    from safelight.actions.grouping.album import Album

    album = Album.of(members, measured["looks"])
    groups, outcomes = [], dict[int, Outcome]()
    for rows in album.moments(params.similarity_threshold, params.time_window):
        originals = album.copies(rows)
        kind: GroupKind = "duplicate" if album.one_picture(rows, originals) else "burst"
        groups.append(Group(kind, album.indices(rows)))
        outcomes |= _outcomes(album, rows, originals, kind)
    for whole in album.sets:
        outcomes |= dict.fromkeys(whole.members, Outcome(SimilarImages(len(whole.members), whole.kind)))
    for member, one in zip(album.members, album.looks, strict=True):
        if member.index not in outcomes:
            outcomes[member.index] = Outcome(SimilarImages(1, pixels=one.pixels, quantisation=one.quantisation))
    return SetOutcome((*album.sets, *groups), outcomes)


def _outcomes(album: Album, rows: Sequence[int], originals: Mapping[int, int], kind: GroupKind) -> dict[int, Outcome]:
    return {
        album.members[row].index: Outcome(
            SimilarImages(
                count=len(rows),
                kind=kind,
                pixels=album.looks[row].pixels,
                quantisation=album.looks[row].quantisation,
                copy_of=album.members[originals[row]].photo.name if row in originals else "",
            )
        )
        for row in rows
    }


ACTIONS: tuple[Any, ...] = (group_similar,)
