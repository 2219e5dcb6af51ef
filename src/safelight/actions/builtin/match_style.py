"""`match_style`: photos that have the look of another one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from safelight.actions.builtin.matches import Match, ranked
from safelight.actions.builtin.reference_photo import Reference, read, reference_at
from safelight.actions.declare import Measurement, Params, action, deciding, measuring
from safelight.actions.file_names import FileName
from safelight.actions.outcome import Member, SetOutcome
from safelight.errors import PhotoError

if TYPE_CHECKING:
    from safelight.models.contract import Sight
    from safelight.models.matching import StyleMatcher


class MatchStyle(Params):
    reference: FileName = measuring(
        ...,
        min_length=1,
        description="The photo whose look is matched: a path, as seen from the folder that the run is called in.",
    )
    similarity_threshold: float = deciding(
        0.8, ge=0, le=1, description="Least likeness that counts; photos developed alike are about 0.8 alike."
    )


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much a photo has the look of the reference, 0..1; `why` not, where the reference could not be read."""

    similarity: float
    why: str = ""


def _reference(_: Member, params: MatchStyle) -> Reference:
    return reference_at(params.reference)


def _match(sights: Sequence[Sight], _params: MatchStyle, player: StyleMatcher) -> Sequence[Likeness]:
    try:
        reference = read(sights[0].given)
    except PhotoError as fault:
        return [Likeness(0.0, str(fault))] * len(sights)
    return [Likeness(similarity) for similarity in player.style(sights, reference)]


STYLE = Measurement("style", role="siglip", version=1, run=_match, given=_reference, answers=Likeness)


@action(
    "siglip",
    scope="set",
    gives="style_match",
    result=Match,
    params=MatchStyle,
    measures=(STYLE,),
    sentence=lambda params: (
        f"Find photos that have the look of {params.reference} (likeness {params.similarity_threshold:.2f} or more)"
    ),
)
def match_style(
    members: Sequence[Member], measured: Mapping[str, Sequence[Likeness]], params: MatchStyle
) -> SetOutcome:
    """Rank all photos by how much they have the look of a reference: its tones and colours first, what it shows last.

    The reference may lie anywhere; it need not be a photo of the run. Where it cannot be read, the step fails.
    """
    found = measured["style"]
    if why := next((one.why for one in found if one.why), ""):
        raise PhotoError(f"the reference {params.reference!r} cannot be looked at: {why}", "reference")
    least = params.similarity_threshold
    similarities = [one.similarity for one in found]
    return SetOutcome(outcomes=ranked(members, similarities, lambda _, similarity: similarity >= least))


ACTIONS: tuple[Any, ...] = (match_style,)
