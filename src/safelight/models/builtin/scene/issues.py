"""What may be wrong with a composition, by its measures. A wrong remark costs more than a missing one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from safelight.imaging.geometry import Box
from safelight.models.builtin.scene.observed import Observed

Issue = Literal["cut", "tilted", "headroom", "small_centred", "busy", "no_subject"]

EDGE = 0.004
"""Share of the side within which a face's box touches the frame."""
LEANS, LEANS_SURELY = 0.7, 0.75
"""Degrees, and confidence, from which a tilt that is not certain is remarked."""
HEADROOM = 0.38
"""Share of the height above a face and its hair that is much."""
SMALL, CENTRED = 0.02, 0.08
"""Share of the frame below which a lone subject is small, and distance of its centre from the middle."""
BUSY = 0.3
"""Share of the background's pixels that lie on contrasts."""
NOWHERE = 0.6
"""Share of the frame that is salient, where nothing is."""
FACE_FOR_BUSY = 0.01
"""Share of the frame a face must fill for its surroundings to be background."""


@dataclass(frozen=True, slots=True)
class Remark:
    """An issue: what it is, in a sentence, and what would help."""

    issue: Issue
    sentence: str
    cure: str


def remarks(seen: Observed) -> tuple[Remark, ...]:
    """Every issue of a picture, the gravest first."""
    return tuple(remark for rule in _RULES for remark in rule(seen))


def _cut(seen: Observed) -> Iterator[Remark]:
    for face in seen.faces:
        if side := _touched(face.box):
            yield Remark("cut", f"A face is cut by the {side} edge.", "Leave room round every face.")
            return


def _touched(box: Box) -> str | None:
    sides = {"left": box.x1, "top": box.y1, "right": 1 - box.x2, "bottom": 1 - box.y2}
    return next((side for side, room in sides.items() if room <= EDGE), None)


def _tilted(seen: Observed) -> Iterator[Remark]:
    tilt = seen.tilt
    if tilt is None:
        return
    plain = abs(tilt.angle) >= LEANS and tilt.confidence >= LEANS_SURELY
    if tilt.certain or plain:
        way, turn = ("left", "clockwise") if tilt.angle > 0 else ("right", "anticlockwise")
        by = f"{abs(tilt.angle):.1f} degrees"
        yield Remark("tilted", f"The picture leans to the {way} by {by}.", f"Turn it {turn} by {by}.")


def _headroom(seen: Observed) -> Iterator[Remark]:
    if not seen.faces:
        return
    top = min(face.box.y1 - 0.4 * face.box.height for face in seen.faces)
    if top > HEADROOM:
        said = f"{top:.0%} of the frame is empty space above the head{'s' if len(seen.faces) > 1 else ''}."
        yield Remark("headroom", said, "Crop some of the space above.")


def _small_centred(seen: Observed) -> Iterator[Remark]:
    if len(seen.subjects) != 1:
        return
    box = seen.subjects[0].box
    x, y = box.centre
    if box.area < SMALL and max(abs(x - 0.5), abs(y - 0.5)) <= CENTRED:
        yield Remark("small_centred", "The subject is small and in the middle.", "Crop closer, and off the middle.")


def _busy(seen: Observed) -> Iterator[Remark]:
    near = seen.faces and seen.faces[0].box.area >= FACE_FOR_BUSY
    if near and seen.depth.name == "deep" and seen.clutter >= BUSY:
        yield Remark("busy", "The background is as sharp as the subject, and full of detail.", "Blur the background.")


def _no_subject(seen: Observed) -> Iterator[Remark]:
    if not seen.subjects and seen.kind.name == "general" and seen.salient >= NOWHERE:
        yield Remark("no_subject", "Nothing stands out as the subject.", "Crop to what the picture is about.")


_RULES: tuple[Callable[[Observed], Iterator[Remark]], ...] = (
    _cut,
    _tilted,
    _headroom,
    _small_centred,
    _busy,
    _no_subject,
)
