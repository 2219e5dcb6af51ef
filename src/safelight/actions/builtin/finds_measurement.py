"""The measurements of a detector: what is in a photo, and how far it is off level. Asked once, whichever step asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Protocol

from safelight.actions.declare import Measurement
from safelight.models.classes import expand
from safelight.models.finds import Finds
from safelight.models.scene import Tilt

if TYPE_CHECKING:
    from safelight.actions.outcome import Member
    from safelight.models.contract import Sight
    from safelight.models.finds import Detector

UseFor = Literal["auto_straighten"]


class Leveller(Protocol):
    """A player of `rt-detr` that also tells a tilted picture."""

    def tilt(self, sights: Sequence[Sight]) -> list[Tilt | None]:
        """One a sight, in order; None where the picture has no line to go by."""
        ...


def _detect(sights: Sequence[Sight], _params: Any, player: Detector) -> Sequence[Finds]:
    return player.detect(sights)


@dataclass(frozen=True, slots=True)
class Level:
    """How far one picture is off level, as a measurement's answer, which is never None."""

    tilt: Tilt | None


def _tilt(sights: Sequence[Sight], _params: Any, player: Leveller) -> Sequence[Level]:
    return [Level(tilt) for tilt in player.tilt(sights)]


def straightens(params: Any) -> bool:
    """Whether the step asks that photos be straightened."""
    return bool(params.use_for == "auto_straighten")


def unlisted(_member: Member, params: Any) -> tuple[str, ...]:
    """What is looked for and is no class of any detector: it is found by its name, where somebody can."""
    return tuple(word for word in params.classes if not expand(word))


FINDS = Measurement("finds", role="rt-detr", version=1, run=_detect, given=unlisted, answers=Finds)
TILT = Measurement("tilt", role="rt-detr", version=1, run=_tilt, when=straightens, answers=Level)
