"""For how long a run will still be at it: at its own pace, by what there is to find out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from safelight.app.looking.phase_so_far import PhaseSoFar

SOON = 2.0
"""Seconds of a phase before its own pace is told."""
ENOUGH = 1.0
"""Seconds of what was foreseen that say how quick this machine is."""

Outlooks = Mapping[int, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """Seconds, at least and at most: what comes later may spare photos. `most` is None where nobody can say."""

    least: float | None
    most: float | None

    def __add__(self, other: TimeLeft) -> TimeLeft:
        return TimeLeft(_sum(self.least, other.least), _sum(self.most, other.most))

    def as_object(self) -> dict[str, float | None]:
        """As pages are told."""
        return {"left_seconds": _rounded(self.least), "left_at_most": _rounded(self.most)}


UNKNOWN = TimeLeft(None, None)


def time_left(
    phases: Sequence[PhaseSoFar], foreseen: Outlooks, planned: int, still_in: float, now: float, heard: float
) -> TimeLeft | None:
    """Of the phase at work and those to come; None where not even that of the phase at work can be said.

    `phases` are those that began, of `planned` ones. `still_in` is the share of the photos that are. `heard` is when
    the last event was.
    """
    last, pace = phases[-1], _pace(phases, foreseen, now)
    walk = _walk_left(last, foreseen.get(last.phase), pace, now, heard)
    if walk is None:
        return None
    over = walk
    rest = range(last.phase + 1, planned)
    if any(number not in foreseen for number in (last.phase, *rest)):
        return over if last.phase + 1 >= planned else TimeLeft(over.least, None)
    over += _minus(_at_pace(foreseen[last.phase]["barrier"], pace, still_in), _since(last, now))
    for number in rest:
        for part in ("walk", "barrier"):
            over += _at_pace(foreseen[number][part], pace, still_in)
    return over


def _walk_left(
    phase: PhaseSoFar, outlook: Mapping[str, Any] | None, pace: float | None, now: float, heard: float
) -> TimeLeft | None:
    """Until the photos of the phase at work are through."""
    if phase.walked is not None or not phase.photos:
        return TimeLeft(0.0, 0.0)
    spent = now - phase.started
    if phase.done and spent >= SOON:
        at_this = max(0.0, spent / phase.done * (phase.photos - phase.done) - (now - heard))
        return TimeLeft(at_this, at_this)
    if outlook is None or pace is None:
        return None
    return _minus(_at_pace(outlook["walk"], pace, 1.0), spent)


def _pace(phases: Sequence[PhaseSoFar], foreseen: Outlooks, now: float) -> float | None:
    """Seconds that a foreseen one takes here, by all that was done of them; None before that can be told."""
    took = done = 0.0
    for phase in phases:
        told = foreseen.get(phase.phase, {}).get("walk", {})
        spent = phase.walked if phase.walked is not None else now - phase.started
        if phase.photos and told.get("least") and (phase.walked is not None or spent >= SOON):
            took += spent
            done += told["least"] * phase.done / phase.photos
    return took / done if done >= ENOUGH else None


def _at_pace(span: Mapping[str, float | None], pace: float | None, still_in: float) -> TimeLeft:
    """What is sure is asked of all; of the rest, only those that are still in come by."""
    least, most, pace = span["least"] or 0.0, span["most"], 1.0 if pace is None else pace
    return TimeLeft(pace * least, None if most is None else pace * (least + (most - least) * still_in))


def _since(phase: PhaseSoFar, now: float) -> float:
    return 0.0 if phase.walked is None else now - phase.started - phase.walked


def _minus(left: TimeLeft, seconds: float) -> TimeLeft:
    return TimeLeft(
        max(0.0, (left.least or 0.0) - seconds), None if left.most is None else max(0.0, left.most - seconds)
    )


def _sum(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one + other


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 1)
