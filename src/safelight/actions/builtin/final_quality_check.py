"""`final_quality_check`: the edited picture is scored like the original, and what did not help is undone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from safelight.actions.builtin.apply_edits import Edited
from safelight.actions.builtin.quality_measurement import QUALITY
from safelight.actions.declare import Params, action, measuring
from safelight.actions.outcome import Member, Outcome, Reason
from safelight.imaging.edits import Crop, Denoise, Edit, Operations, Sharpen, Straighten
from safelight.models.contract import Quality

EDITED_QUALITY = replace(QUALITY, pixels="edited")
"""The same question about another picture: of one without edits, the answer is known already."""
BELIEVED = 0.9
"""Confidence of a face that must not be lost."""

SETTLED = 0.5
"""By how much a way that is gone once more, since all others harmed, is better than it was."""


@dataclass(frozen=True, slots=True)
class FinalQuality:
    """One way to edit a photo, and how it scores, 1..10."""

    technical_score: float
    aesthetic_score: float
    edits: tuple[Edit, ...] = ()
    faces: int = 0
    """Faces that are surely there."""
    undone: tuple[str, ...] = ()
    """What was not done to it after all."""
    score: float = 0.0
    """What the best way is chosen by: of those that harm nothing, the one that does most."""


class FinalQualityCheck(Params):
    faces: bool = measuring(True, description="Look for faces, to judge sharpness where they are, and to lose none.")


def proposes(member: Member, previous: Sequence[FinalQuality], _params: FinalQualityCheck) -> Operations | None:
    """The next way to try: everything, then without what may have harmed; in the end, where all of it did, none of it.

    That last way is known already. It is gone once more so that it says what was undone.
    """
    wanted = _wanted(member)
    ways, tried = _rounds(wanted)[1:], len(previous) - 1
    if tried == len(ways) or (previous[-1].score > 0 and previous[-1].edits != _named(wanted)):
        return None
    return tuple(edit.operation for edit in ways[tried])


@action(
    "",
    scope="photo",
    gives="final_quality",
    result=FinalQuality,
    params=FinalQualityCheck,
    sentence=lambda _: "Score the edited picture, and undo what made it worse; what you asked for by name stays",
    measures=(EDITED_QUALITY,),
    needs=("edited",),
    proposes=proposes,
)
def final_quality_check(
    members: Sequence[Member],
    measured: Mapping[str, Sequence[Quality]],
    _params: FinalQualityCheck,
    previous: Sequence[FinalQuality] = (),
) -> list[Outcome]:
    """Score the edited picture as the original was scored.

    A suggested or measured edit that lowers the technical score, or a crop that loses a face, is undone, and the reason
    says so. What a step asked for by name (a blurred background) stays.
    """
    (member,), (quality,) = members, measured["quality"]
    wanted = _wanted(member)
    made = _rounds(wanted)[len(previous)]
    found = FinalQuality(
        technical_score=quality.technical_score,
        aesthetic_score=quality.aesthetic_score,
        edits=made,
        faces=sum(face.confidence >= BELIEVED for face in quality.faces),
    )
    found = replace(found, score=_score(found, previous))
    undone = tuple(_said(edit) for edit in wanted if edit not in made)
    if not undone or len(previous) <= bool(_named(wanted)):  # what the rest is held against: nothing was tried yet
        return [Outcome(found)]
    found = replace(found, undone=undone)
    return [Outcome(found, (_undone_reason(undone, found, previous),))]


def _wanted(member: Member) -> tuple[Edit, ...]:
    edited = member.results.get("edited")
    return edited.edits if isinstance(edited, Edited) else ()


def _ways(wanted: tuple[Edit, ...]) -> tuple[tuple[Edit, ...], ...]:
    """Ways to edit a photo: what was asked for by name alone, everything, and everything but a part; each once."""
    light = tuple(edit for edit in wanted if _is_named(edit) or not _is_shape(edit))
    shape = tuple(edit for edit in wanted if _is_named(edit) or _is_shape(edit))
    ways = dict.fromkeys((_named(wanted), wanted, light, shape))
    return tuple(way for way in ways if way)


def _rounds(wanted: tuple[Edit, ...]) -> tuple[tuple[Edit, ...], ...]:
    """Every way that a photo may go, in order: as it was, the ways to edit it, and nothing but what was named."""
    ways = _ways(wanted)
    named = _named(wanted)
    return ((), *ways, named) if named != wanted else ((), *ways)


def _named(wanted: tuple[Edit, ...]) -> tuple[Edit, ...]:
    return tuple(edit for edit in wanted if _is_named(edit))


def _is_named(edit: Edit) -> bool:
    return edit.source in ("human", "explicit")


def _is_shape(edit: Edit) -> bool:
    return isinstance(edit.operation, Crop | Straighten)


def _score(found: FinalQuality, previous: Sequence[FinalQuality]) -> float:
    """How much is done, where nothing is harmed; less than nothing where something is."""
    if not previous:
        return 0.0
    if all(_is_named(edit) for edit in found.edits):
        seen = any(one.edits == found.edits for one in previous)
        return len(found.edits) + SETTLED if seen else float(len(found.edits))
    floor = _floor(previous)
    harmed = found.technical_score < floor.technical_score or (_crops(found.edits) and found.faces < floor.faces)
    return -1.0 if harmed else float(len(found.edits))


def _floor(previous: Sequence[FinalQuality]) -> FinalQuality:
    """What the rest is held against: what was asked for by name alone, else the photo as it was."""
    named = [one for one in previous[1:] if all(_is_named(edit) for edit in one.edits)]
    return named[0] if named else previous[0]


def _crops(edits: Sequence[Edit]) -> bool:
    return any(_is_shape(edit) for edit in edits)


_WORDS = {Crop: "the crop", Straighten: "straightening", Denoise: "smoothing", Sharpen: "sharpening"}


def _said(edit: Edit) -> str:
    """What a photographer calls it; light and colour are one correction."""
    return _WORDS.get(type(edit.operation), "light and colour")


def _undone_reason(undone: Sequence[str], found: FinalQuality, previous: Sequence[FinalQuality]) -> Reason:
    floor = _floor(previous)
    tried = max(previous[1:], key=lambda one: len(one.edits), default=found)
    what = " and ".join(dict.fromkeys(undone))
    if tried.technical_score >= floor.technical_score:
        lost = floor.faces - tried.faces
        message = f"Undone: {what}. It would have lost {lost} face{'' if lost == 1 else 's'}."
        return Reason("edit_undone", message, float(tried.faces), float(floor.faces))
    score, without = tried.technical_score, floor.technical_score
    told = (
        f"is {score:.2f}, without it {without:.2f}" if f"{score:.2f}" != f"{without:.2f}" else "falls by less than 0.01"
    )
    message = f"Undone: {what}. With it the technical score {told}."
    return Reason("edit_undone", message, score, without)


ACTIONS: tuple[Any, ...] = (final_quality_check,)
