"""One reason why a photo is not the best of its group: what the winner has over it, in a photographer's words."""

from __future__ import annotations

from collections.abc import Mapping

from safelight.actions.grouping.contender import Contender
from safelight.actions.grouping.ranking import SHARP_ENOUGH, burns, face_width
from safelight.actions.grouping.wording import SLIGHTLY, WORDINGS, Wording, width
from safelight.actions.outcome import Reason
from safelight.models.contract import Quality

TELLING = 0.03
"""By how much a factor of the score must be lower to be the reason."""
CLOSE = 0.3
"""Points within which two photos are almost the same."""
SOFTER = 1.15
"""How many times wider edges must be to be softer."""
SLIGHT = 0.002
"""By how much a factor must be lower to be named beside a lower score."""
FINE = 0.1
"""What the finest detail is worth beside a factor."""
Losses = Mapping[str, float]
_UNKNOWN: Mapping[str, float] = {}
_FACTORS = {name: f"factor_{name}" for name in WORDINGS}
"""The measure that holds each factor; 1 where it is not known."""


def relative_reason(loser: Contender, winner: Contender) -> Reason:
    """Why `winner` is preferred to `loser`: the most telling difference, with both values."""
    return (
        _copy(loser, winner)
        or _stopped(loser, winner)
        or _burnt(loser, winner)
        or _motion(loser, winner)
        or _focus(loser, winner)
        or _lower(loser, winner)
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


def _burnt(loser: Contender, winner: Contender) -> Reason | None:
    if not burns(loser, winner):
        return None
    mine, best = (_measure(one.quality, "burnt") or 0.0 for one in (loser, winner))
    message = f"lighter than {winner.title}, which holds what it burns out: {mine:.1%} of the frame against {best:.1%}"
    return Reason("blown", message, mine, best)


def _motion(loser: Contender, winner: Contender) -> Reason | None:
    if "motion_blur" in _faults(loser) and "motion_blur" not in _faults(winner):
        mine, best = (_measure(one.quality, "motion_ratio") for one in (loser, winner))
        return Reason("motion_blur", f"motion blur; {winner.title} has none", mine, best)
    return None


def _focus(loser: Contender, winner: Contender) -> Reason | None:
    """Eyes and faces: at full resolution where both were read there."""
    if loser.focus and winner.focus:
        where, mine, best = winner.focus.where, loser.focus.edge_width, winner.focus.edge_width
    else:
        where, mine, best = "face", face_width(loser.quality), face_width(winner.quality)
    if mine is None or best is None or mine < SOFTER * max(best, SHARP_ENOUGH):
        return None
    message = f"softer than {winner.title}: {where} {width(mine)} against {width(best)}"
    return Reason("softer_" + where, message, round(mine, 3), round(best, 3))


def _lower(loser: Contender, winner: Contender) -> Reason:
    losses = _losses(loser, winner)
    return _factor(loser, winner, losses) or _overall(loser, winner, losses)


def _factor(loser: Contender, winner: Contender, losses: Losses) -> Reason | None:
    """The factor of the technical score that lost most against the winner's."""
    for name in sorted((name for name, less in losses.items() if less >= TELLING), key=lambda name: -losses[name]):
        for wording in WORDINGS[name]:
            if reason := _worded(wording, loser, winner):
                return reason
    return None


def _worded(wording: Wording, loser: Contender, winner: Contender) -> Reason | None:
    mine, best = (_measure(one.quality, wording.measure) for one in (loser, winner))
    if mine is None or best is None:
        return None
    worse = mine - best if wording.more_is_worse else best - mine
    said, said_best = wording.shown(mine), wording.shown(best)
    if worse < wording.least or said == said_best:
        return None
    message = wording.sentence.format(winner=winner.title, mine=said, best=said_best)
    return Reason(wording.code, message, mine, best)


def _overall(loser: Contender, winner: Contender, losses: Losses) -> Reason:
    less = winner.technical - loser.technical
    values = loser.technical, winner.technical
    if loser.quality is None:
        return Reason("not_scored", f"it could not be scored; {winner.title} could")
    if abs(less) < 0.05:
        return Reason("the_same", f"as good as {winner.title}, which comes first", *values)
    if less < 0:
        return Reason("less_pleasing", f"almost the same as {winner.title}, which looks a little better", *values)
    if in_what := _slightly(loser, winner, losses):
        return Reason("lower_overall", f"a little {in_what} than {winner.title}: {less:.1f} lower overall", *values)
    much = "almost the same as" if less <= CLOSE else "worse than"
    return Reason("lower_overall", f"{much} {winner.title}: {less:.1f} lower overall", *values)


def _slightly(loser: Contender, winner: Contender, losses: Losses) -> str | None:
    """In what the loser falls behind most, too little for figures."""
    best, mine = (_measure(one.quality, "fine_sharpness") or 0.0 for one in (winner, loser))
    all_losses = {**losses, "fine": FINE * (best - mine)}
    most = max(all_losses, key=all_losses.__getitem__)
    return SLIGHTLY[most] if all_losses[most] >= SLIGHT else None


def _losses(loser: Contender, winner: Contender) -> Losses:
    """By how much each factor of the technical score is lower."""
    mine = loser.quality.measures if loser.quality else _UNKNOWN
    best = winner.quality.measures if winner.quality else _UNKNOWN
    return {name: best.get(measure, 1.0) - mine.get(measure, 1.0) for name, measure in _FACTORS.items()}


def _measure(quality: Quality | None, name: str) -> float | None:
    return quality.measures.get(name) if quality else None


def _faults(one: Contender) -> tuple[str, ...]:
    return one.quality.faults if one.quality else ()
