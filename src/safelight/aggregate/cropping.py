"""Which crop a photo gets: a checked suggestion, else the best one by its subjects, else none, with the reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from safelight.aggregate.found import Found
from safelight.aggregate.processing import DecidedCrop
from safelight.aggregate.reading import NOMINAL
from safelight.aggregate.straightening import at_rim, upright_part
from safelight.imaging.aspect import along, aspect_name
from safelight.imaging.edits import EditSource
from safelight.imaging.framing import LEAST_LEFT, WHOLE, Framing, Unframed, find_framing
from safelight.imaging.geometry import Box
from safelight.imaging.kept import Content
from safelight.imaging.turned import held_in, moved_box, turned_box

SLACK: Final = 0.004
"""Share of the picture by which a suggested crop may touch what it must hold."""
SAME_ASPECT: Final = 0.02
MOST_STRIKING: Final = 0.6
"""Share of the picture above which what stands out is the picture itself: asked proportions need not hold it."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """The picture that is cropped: its size, how far it is turned first, and the proportions that are asked for."""

    size: tuple[int, int] | None = None
    angle: float = 0.0
    aspect: float | None = None
    hint: Box | None = None
    """Where its weight lies, where no subject is known."""
    striking: tuple[Box, ...] = ()
    """What stands out, whatever it is. Asked proportions hold it too, unless there are faces, or it covers
    most of the picture."""

    @property
    def pixels(self) -> tuple[int, int]:
        return self.size or NOMINAL

    @property
    def left(self) -> Box:
        """What turning leaves of it."""
        return upright_part(self.angle, self.pixels)


def crop_of(found: Found, canvas: Canvas, suggested: Box | None = None) -> tuple[DecidedCrop | None, tuple[str, ...]]:
    """The crop, or None; and notes on what was not done."""
    notes: list[str] = []
    content = content_of(found, canvas)
    if suggested is not None:
        box = held_in(moved_box(suggested, canvas.angle, canvas.pixels), canvas.left)
        fault = _fault(box, content, canvas)
        if not fault:
            return DecidedCrop(box, _name(box, canvas), "as suggested; it holds all subjects", "suggested", 0.5), ()
        notes.append(f"the suggested crop was left: {fault}")
    if canvas.aspect is not None and canvas.size is None:
        return None, (*notes, "no crop: the picture's size is not known")
    framed = _framed(content, canvas)
    if isinstance(framed, Unframed):
        return None, (*notes, f"no crop: {framed.reason}")
    reason = "; ".join(framed.reasons)
    confidence = round(min(0.95, 0.5 + framed.gain * 2), 3) if canvas.aspect is None else round(framed.score, 3)
    source: EditSource = "measured" if canvas.aspect is None else "explicit"
    return DecidedCrop(framed.box, framed.aspect, reason, source, max(0.0, confidence)), tuple(notes)


def content_of(found: Found, canvas: Canvas) -> Content:
    """What the turned picture shows."""

    def turned(box: Box) -> Box:
        moved = turned_box(box, canvas.angle, canvas.pixels)
        rim = canvas.left if at_rim(box) else WHOLE  # what the picture's edge cuts already may lose what turning takes
        return Box(max(rim.x1, moved.x1), max(rim.y1, moved.y1), min(rim.x2, moved.x2), min(rim.y2, moved.y2))

    return Content(
        size=canvas.pixels,
        subjects=tuple(turned(box) for box in found.kept),
        faces=tuple(replace(face, box=turned(face.box)) for face in found.faces),
        hint=None if canvas.hint is None else turned(canvas.hint),
        others=tuple(turned(one.box) for one in found.others),
        striking=() if canvas.aspect and found.faces else tuple(turned(box) for box in _standing_out(canvas)),
    )


def _standing_out(canvas: Canvas) -> Iterator[Box]:
    return (box for box in canvas.striking if canvas.aspect is None or box.area <= MOST_STRIKING)


def _framed(content: Content, canvas: Canvas) -> Framing | Unframed:
    """Whole figures where they fit; in asked proportions else at least every face, with its shoulders."""
    framed = find_framing(content, canvas.aspect, canvas.left)
    if isinstance(framed, Framing) or canvas.aspect is None or not (content.faces and content.subjects):
        return framed
    closer = find_framing(replace(content, subjects=()), canvas.aspect, canvas.left)
    if isinstance(closer, Unframed):
        return framed
    return replace(closer, reasons=(*closer.reasons, "it holds every face, but not the whole figures"))


def _fault(box: Box, content: Content, canvas: Canvas) -> str:
    """What is wrong with a suggested crop; empty where nothing is."""
    inner = box.x1 - SLACK, box.y1 - SLACK, box.x2 + SLACK, box.y2 + SLACK
    if not all(_holds(inner, face.box) for face in content.faces):
        return "it would cut a face"
    if not all(_holds(inner, subject) for subject in content.subjects):
        return "it would cut a subject"
    if not all(_holds(inner, box) for box in content.striking):
        return "it would leave out what stands out beside the subject"
    if box.area < LEAST_LEFT:
        return f"it would leave {box.area:.0%} of the picture"
    if canvas.aspect is not None:
        ratio = along(canvas.aspect, canvas.pixels)
        if abs(_ratio(box, canvas) / ratio - 1) > SAME_ASPECT:
            return f"it is not {aspect_name(ratio)}"
    return ""


def _holds(inner: tuple[float, float, float, float], box: Box) -> bool:
    return inner[0] <= box.x1 and inner[1] <= box.y1 and inner[2] >= box.x2 and inner[3] >= box.y2


def _ratio(box: Box, canvas: Canvas) -> float:
    return box.width * canvas.pixels[0] / (box.height * canvas.pixels[1])


def _name(box: Box, canvas: Canvas) -> str:
    own = canvas.pixels[0] / canvas.pixels[1]
    ratio = _ratio(box, canvas)
    return aspect_name(None if abs(ratio / own - 1) < SAME_ASPECT / 2 else ratio)
