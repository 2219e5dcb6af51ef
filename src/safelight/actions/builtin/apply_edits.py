"""`apply_edits`: which of the edits that were asked for, suggested and measured are made, and in which order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from safelight.actions.declare import Params, action
from safelight.actions.outcome import Member, Outcome, Reason
from safelight.aggregate.processing import ProcessingDecision
from safelight.imaging.edits import PRECEDENCE, Edit, EditSource, Operations


@dataclass(frozen=True, slots=True)
class Edited:
    """The edits of one photo, in the order in which they are rendered."""

    edits: tuple[Edit, ...]

    @property
    def operations(self) -> Operations:
        """What is rendered."""
        return tuple(edit.operation for edit in self.edits)


class ApplyEdits(Params):
    pass


@action(
    "",
    scope="photo",
    gives="edited",
    result=Edited,
    params=ApplyEdits,
    sentence=lambda _: "Settle the edits of a copy: what you asked for by name, then suggestions, then measurements",
    needs=("decision",),
)
def apply_edits(members: Sequence[Member], _measured: Mapping[str, Any], _params: ApplyEdits) -> list[Outcome]:
    """Settle the edits of each photo. Where two want the same, what was asked for by name wins over what a model
    suggests, and that over what was measured. A photo that the photographer developed is edited as asked for by name,
    and no further. Frames of a bracket, focus stack or panorama are left as they are: they are to be merged. Only
    copies are edited, never an original.
    """
    return [_outcome(member) for member in members]


def _outcome(member: Member) -> Outcome:
    edits = _settled(member)
    sources, reasons = _held_back(member)
    left = tuple(edit for edit in edits if edit.source in sources)
    return Outcome(Edited(left), reasons if left != edits else ())


def _held_back(member: Member) -> tuple[tuple[EditSource, ...], tuple[Reason, ...]]:
    """Whose edits are made, and why no others'."""
    if member.whole_set:
        kind = member.whole_set.kind.replace("_", " ")
        said = f"Part of a {kind}, to be merged: its frames are left as they are."
        return ("human",), (Reason("left_for_merging", said),)
    if member.word.developed:
        said = "You developed this photo, so nothing is corrected unasked."
        return ("human", "explicit"), (Reason("developed", said),)
    return PRECEDENCE, ()


def _settled(member: Member) -> tuple[Edit, ...]:
    from safelight.aggregate.precedence import settled

    decision = member.results.get("decision")
    measured = decision.edits() if isinstance(decision, ProcessingDecision) else ()
    return settled((*member.edits, *measured), member.size if all(member.size) else None)


ACTIONS: tuple[Any, ...] = (apply_edits,)
