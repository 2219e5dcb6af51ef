"""One reason why a photo is not the best of its group: what the winner has over it, in a photographer's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from safelight.actions.grouping.contender import Contender
from safelight.actions.grouping.ranking import SHARP_ENOUGH, face_width
from safelight.actions.outcome import Reason
from safelight.models.contract import Quality

TELLING = 0.03
"""By how much a factor of the score must be lower to be the reason."""
CLOSE = 0.3
"""Points within which two photos are almost the same."""
SOFTER = 1.15
"""How many times wider edges must be to be softer."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How a lower factor of the technical score is said, and the measure that shows it."""

    code: str
    sentence: str
    """With `{winner}`, and the values of the measure as `{mine}` and `{best}`."""
    measure: str
    more_is_worse: bool
    least: float
    """Difference of the measure below which it explains nothing."""


WORDINGS: Mapping[str, tuple[Wording, ...]] = {
    "sharpness": (
        Wording(
            "softer_subject",
            "softer than {winner}: edges at the subject {mine:.1f} px wide against {best:.1f}",
            "subject_edge_width",
            more_is_worse=True,
            least=0.1,
        ),
        Wording(
            "softer",
            "softer than {winner}: edges {mine:.1f} px wide against {best:.1f}",
            "edge_width",
            more_is_worse=True,
            least=0.1,
        ),
    ),
    "noise": (Wording("noisier", "noisier than {winner}: {mine:.1f} levels against {best:.1f}", "noise", True, 0.5),),
    "brightest": (
        Wording(
            "darker", "darker than {winner}: lights at {mine:.0f} of 255 against {best:.0f}", "brightest", False, 5
        ),
    ),
    "middle": (
        Wording(
            "darker", "darker than {winner}: middle tones at {mine:.0f} of 255 against {best:.0f}", "middle", False, 5
        ),
        Wording(
            "brighter",
            "brighter than {winner}: middle tones at {mine:.0f} of 255 against {best:.0f}",
            "middle",
            True,
            5,
        ),
    ),
    "black": (
        Wording(
            "darker",
            "more lost in black than {winner}: {mine:.0%} of the frame against {best:.0%}",
            "black",
            True,
            0.02,
        ),
    ),
    "clipped": (
        Wording(
            "blown", "more blown out than {winner}: {mine:.0%} of the frame against {best:.0%}", "clipped", True, 0.02
        ),
    ),
    "contrast": (
        Wording("flatter", "flatter than {winner}: a contrast of {mine:.0f} against {best:.0f}", "contrast", False, 2),
    ),
    "blocks": (
        Wording(
            "more_compressed",
            "more compressed than {winner}: quantised by {mine:.0f} against {best:.0f}",
            "quantisation",
            more_is_worse=True,
            least=5,
        ),
    ),
}


def relative_reason(loser: Contender, winner: Contender) -> Reason:
    """Why `winner` is preferred to `loser`: the most telling difference, with both values."""
    return (
        _copy(loser, winner)
        or _stopped(loser, winner)
        or _motion(loser, winner)
        or _focus(loser, winner)
        or _factor(loser, winner)
        or _overall(loser, winner)
    )


def _copy(loser: Contender, winner: Contender) -> Reason | None:
    if not loser.copy_of:
        return None
    if loser.pixels < winner.pixels:
        mine, best = loser.pixels / 1e6, winner.pixels / 1e6
        message = f"a smaller copy of {winner.title}: {mine:.1f} against {best:.1f} megapixels"
        return Reason("smaller_copy", message, round(mine, 3), round(best, 3))
    message = f"a more compressed copy of {winner.title}"
    return Reason("compressed_copy", message, loser.quantisation, winner.quantisation)


def _stopped(loser: Contender, winner: Contender) -> Reason | None:
    if loser.stopped and not winner.stopped:
        return Reason("set_aside", f"set aside before; {winner.title} was not", loser.technical, winner.technical)
    return None


def _motion(loser: Contender, winner: Contender) -> Reason | None:
    if "motion_blur" in _faults(loser) and "motion_blur" not in _faults(winner):
        mine, best = (_measure(one.quality, "motion_ratio") for one in (loser, winner))
        return Reason("motion_blur", f"motion blur; {winner.title} has none", mine, best)
    return None


def _focus(loser: Contender, winner: Contender) -> Reason | None:
    """Eyes and faces: at full resolution where both were read there."""
    where = "face"
    mine, best = face_width(loser.quality), face_width(winner.quality)
    if loser.focus and winner.focus:
        where = winner.focus.where
        mine, best = loser.focus.edge_width, winner.focus.edge_width
    if mine is None or best is None or mine < SOFTER * max(best, SHARP_ENOUGH):
        return None
    message = f"softer than {winner.title}: {where} {mine:.1f} px against {best:.1f} px"
    return Reason("softer_" + where, message, round(mine, 3), round(best, 3))


def _factor(loser: Contender, winner: Contender) -> Reason | None:
    """The factor of the technical score that lost most against the winner's."""
    losses = {name: _measure_of(winner, name) - _measure_of(loser, name) for name in WORDINGS}
    for name in sorted(losses, key=lambda name: -losses[name]):
        if losses[name] < TELLING:
            return None
        for wording in WORDINGS[name]:
            if reason := _worded(wording, loser, winner):
                return reason
    return None


def _worded(wording: Wording, loser: Contender, winner: Contender) -> Reason | None:
    mine, best = (_measure(one.quality, wording.measure) for one in (loser, winner))
    if mine is None or best is None:
        return None
    worse = mine - best if wording.more_is_worse else best - mine
    if worse < wording.least:
        return None
    message = wording.sentence.format(winner=winner.title, mine=mine, best=best)
    return Reason(wording.code, message, mine, best)


def _overall(loser: Contender, winner: Contender) -> Reason:
    less = winner.technical - loser.technical
    values = loser.technical, winner.technical
    if loser.quality is None:
        return Reason("not_scored", f"it could not be scored; {winner.title} could")
    if abs(less) < 0.05:
        return Reason("the_same", f"as good as {winner.title}, which comes first", *values)
    if less < 0:
        return Reason("less_pleasing", f"almost the same as {winner.title}, which looks a little better", *values)
    much = "almost the same as" if less <= CLOSE else "worse than"
    return Reason("lower_overall", f"{much} {winner.title}: {less:.1f} lower overall", *values)


def _measure_of(one: Contender, factor: str) -> float:
    value = _measure(one.quality, f"factor_{factor}")
    return 1.0 if value is None else value


def _measure(quality: Quality | None, name: str) -> float | None:
    return quality.measures.get(name) if quality else None


def _faults(one: Contender) -> tuple[str, ...]:
    return one.quality.faults if one.quality else ()
