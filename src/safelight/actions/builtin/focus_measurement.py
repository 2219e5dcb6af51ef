"""The measurement that settles a close final: sharpness at the eyes, the faces or the subject, at full resolution."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from safelight.actions.declare import Measurement
from safelight.actions.grouping.contender import contender, latest
from safelight.actions.grouping.ranking import finalists
from safelight.actions.outcome import Member
from safelight.imaging.geometry import Box
from safelight.models.contract import Face, Focus, Quality

if TYPE_CHECKING:
    from safelight.models.contract import QualityScorer, Sight

MOST_FACES = 3
CENTRE = Box(0.35, 0.35, 0.65, 0.65)
LARGEST = 0.3
"""Share of the frame's width and height that is read of a subject: edges are dense, and full resolution is dear."""


def _focus(sights: "Sequence[Sight]", _params: Any, player: "QualityScorer") -> Sequence[Focus]:
    return player.focus(sights)


def focus_boxes(member: Member) -> tuple[Box, ...]:
    """The parts to read: the eyes of the largest faces, else the subject, else the middle."""
    quality = latest(member.results, Quality)
    if quality and quality.faces:
        eyed = focus_where(quality) == "eyes"
        return tuple(_eyes(face) if eyed else face.box for face in _largest(quality))
    return (_middle_of(quality.subject),) if quality and quality.subject else (CENTRE,)


def focus_where(quality: Quality | None) -> Literal["eyes", "face", "subject", "centre"]:
    """What those parts show."""
    if quality and quality.faces:
        return "eyes" if all(len(face.landmarks) >= 2 for face in _largest(quality)) else "face"
    return "subject" if quality and quality.subject else "centre"


def close_finalists(members: Sequence[Member], params: Any) -> list[int]:
    """Indices of the photos that compete closely: two or more within the margin of the best."""
    close = finalists([contender(member) for member in members], params.tie_margin)
    return [one.index for one in close] if len(close) > 1 else []


def _largest(quality: Quality) -> list[Face]:
    return sorted(quality.faces, key=lambda face: -face.box.area)[:MOST_FACES]


def _eyes(face: Face) -> Box:
    """Both eyes and the brows: as wide as the face, a third of its height."""
    height = face.box.height / 3
    middle = (face.landmarks[0][1] + face.landmarks[1][1]) / 2
    return Box(face.box.x1, max(middle - height / 2, 0.0), face.box.x2, min(middle + height / 2, 1.0))


def _middle_of(box: Box) -> Box:
    (x, y), width, height = box.centre, min(box.width, LARGEST), min(box.height, LARGEST)
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


FOCUS = Measurement(
    "focus", role="nima", version=1, run=_focus, pixels="native", crops=focus_boxes, only=close_finalists, answers=Focus
)
