"""Who is best of a group by quality and moment together, and why the others are not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from safelight.actions.grouping.contender import Contender
from safelight.actions.grouping.ranking import WHISPER
from safelight.actions.grouping.relative import relative_reason
from safelight.actions.outcome import Reason
from safelight.models.moment import Moment

NEUTRAL = 5.5
"""The moment's score where nothing speaks for or against it."""
MOMENT = 0.5
"""Points that a point of the moment's score is worth: closed eyes outweigh a point of sharpness."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A photo of a group with its moment; None where that was not judged."""

    one: Contender
    moment: Moment | None

    @property
    def combined(self) -> float:
        """Technical score, a whisper of the aesthetic one, and what the moment adds or takes; 3 decimals."""
        quality = self.one.quality
        looks = WHISPER * (quality.aesthetic_score - NEUTRAL) if quality else 0.0
        return round(self.one.technical + looks + self.added, 3)

    @property
    def added(self) -> float:
        """Points that the moment adds."""
        return MOMENT * (self.moment.score - NEUTRAL) if self.moment else 0.0


def ranked_moments(frames: Sequence[Frame]) -> list[Frame]:
    """Best first: originals before copies, what no gate stopped before the rest, then by combined score.

    As in `ranked`, a hundredth of a point is no difference: of equals the earlier comes first.
    """
    return sorted(
        frames,
        key=lambda frame: (frame.one.stopped, bool(frame.one.copy_of), -round(frame.combined, 2), *frame.one.seniority),
    )


def moment_reasons(order: Sequence[Frame]) -> dict[int, Reason]:
    """Index → why it steps aside: all but the first of a ranked group."""
    winner = order[0]
    return {frame.one.index: _reason(frame, winner) for frame in order[1:]}


def _reason(loser: Frame, winner: Frame) -> Reason:
    """What the moment says where it decides, else what the quality says."""
    lost = winner.added - loser.added
    if loser.one.stopped == winner.one.stopped and not loser.one.copy_of and lost > _quality_lost(loser, winner):
        return _of_moment(loser, winner)
    return relative_reason(loser.one, winner.one)


def _quality_lost(loser: Frame, winner: Frame) -> float:
    return max((winner.combined - winner.added) - (loser.combined - loser.added), 0.0)


def _of_moment(loser: Frame, winner: Frame) -> Reason:
    values = loser.moment.score if loser.moment else None, winner.moment.score if winner.moment else None
    mine, best = (frame.moment.eyes if frame.moment else "unknown" for frame in (loser, winner))
    if mine == "closed" and best != "closed":
        return Reason("eyes_closed", f"somebody's eyes are closed; not so in {winner.one.title}", *values)
    said = f"a lesser moment than {winner.one.title}"
    if None not in values:
        said += f": {values[0]:.1f} against {values[1]:.1f}"
    return Reason("lesser_moment", said, *values)
