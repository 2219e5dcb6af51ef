"""`recognise_sets`: brackets, focus stacks and panoramas, found before anything judges a frame alone."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from safelight.actions.builtin.looks_measurement import LOOKS
from safelight.actions.declare import Params, action
from safelight.actions.grouping.result import WholeSet
from safelight.actions.outcome import Member, Outcome, SetOutcome

if TYPE_CHECKING:
    from safelight.models.contract import Looks

ALONE = Outcome(result=WholeSet(kind="", count=1, position=1))


class RecogniseSets(Params):
    pass


@action(
    "siglip",
    scope="set",
    gives="sets",
    result=WholeSet,
    params=RecogniseSets,
    measures=(LOOKS,),
    sentence=lambda _: "Recognise exposure brackets, focus stacks and panoramas; they are judged and kept as one",
)
def recognise_sets(
    members: Sequence[Member], measured: "Mapping[str, Sequence[Looks | None]]", _params: RecogniseSets
) -> SetOutcome:
    """Recognise exposure brackets, focus stacks and panoramas.

    It is careful: frames need capture times and exposure settings that say so, and pictures that agree. A burst is no
    set. What it misses is grouped like any other frames. Since all grouping relies on them, cameras whose clocks look
    wrong are reported here, once; nothing is corrected.
    """
    from safelight.actions.grouping.album import Album
    from safelight.actions.grouping.clock import clock_notes
    from safelight.actions.grouping.whole_sets import whole_sets

    seen = [(member, one) for member, one in zip(members, measured["looks"], strict=True) if one is not None]
    known, looks = [member for member, _ in seen], [one for _, one in seen]
    groups = tuple(whole_sets(known, looks))
    outcomes: dict[int, Outcome] = dict.fromkeys((member.index for member in known), ALONE)
    for group in groups:
        for place, index in enumerate(group.members):
            outcomes[index] = Outcome(result=WholeSet(group.kind, len(group.members), place + 1))
    return SetOutcome(groups, outcomes, clock_notes(Album.of(known, looks)))


ACTIONS: tuple[Any, ...] = (recognise_sets,)
