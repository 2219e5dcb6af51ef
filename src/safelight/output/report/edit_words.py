"""Edits in plain words, as a photographer says them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from safelight.imaging.aspect import aspect_name
from safelight.imaging.edits import (
    BlurBackground,
    Crop,
    Denoise,
    EditSource,
    Operation,
    RemoveBackground,
    Sharpen,
    Straighten,
    Tone,
    Within,
)
from safelight.imaging.geometry import Box
from safelight.output.report.wording import listed

Size = tuple[int, int]
SOURCE_WORDS: Final[Mapping[EditSource, str]] = {
    "human": "your edit",
    "explicit": "you asked",
    "suggested": "suggested",
    "measured": "measured",
}
_SAME: Final = 0.006
"""Proportions that differ by no more are the photo's own."""
_LIGHT: Final = ("exposure", "contrast", "highlights", "shadows")
_KINDS: Final[Mapping[type, str]] = {
    Straighten: "straightened",
    Crop: "cropped",
    Denoise: "noise",
    Sharpen: "sharpness",
    BlurBackground: "background blurred",
    RemoveBackground: "background removed",
}


def words(operation: Operation, size: Size) -> str:
    """One edit as a sentence without its stop; `size` is the upright photo's, in pixels."""
    match operation:
        case Straighten(angle):
            return f"Straightened: turned {turn(angle)}"
        case Crop(box):
            return f"Cropped {proportions(box, size)}, {box.area * 100:.0f} % of the picture left"
        case Within(_, edit):
            inner = words(edit, size)
            return f"Inside the outline alone: {inner[:1].lower()}{inner[1:]}"
        case Tone():
            return _toned(operation)
    return _detailed(operation)


def _detailed(operation: Denoise | Sharpen | BlurBackground | RemoveBackground) -> str:
    match operation:
        case Denoise(strength):
            return f"Noise smoothed by {_hundredths(strength)}"
        case Sharpen(amount):
            return f"Sharpened by {_hundredths(amount)}"
        case BlurBackground(_, strength):
            return f"Background blurred by {_hundredths(strength)}"
        case RemoveBackground(_, colour):
            return f"Background replaced by {_named(colour)}" if colour else "Background made transparent"


def summary(operations: Iterable[Operation]) -> str:
    """What was done, in a few words: `straightened, cropped, light`."""
    return ", ".join(dict.fromkeys(kind for one in operations for kind in _kinds(one)))


def turn(angle: float) -> str:
    """`1.4° clockwise`, `0.35° anticlockwise`."""
    size = f"{abs(angle):.2f}".rstrip("0").rstrip(".")
    return f"{size}° {'anticlockwise' if angle < 0 else 'clockwise'}"


def proportions(box: Box, size: Size) -> str:
    """`to 4:5`, or `in its own proportions`."""
    if not all(size) or not box.area or abs(box.width / box.height - 1) < _SAME:
        return "in its own proportions"
    return f"to {aspect_name(box.width * size[0] / (box.height * size[1]))}"


def _kinds(operation: Operation) -> Iterator[str]:
    if isinstance(operation, Within):
        yield from (f"{kind} inside an outline" for kind in _kinds(operation.edit))
    elif isinstance(operation, Tone):
        if any(getattr(operation, name) for name in _LIGHT):
            yield "light"
        if operation.warmth or operation.tint or operation.saturation:
            yield "colour"
    elif kind := _KINDS.get(type(operation)):
        yield kind


def _toned(tone: Tone) -> str:
    said = listed(_tone_parts(tone))
    return said[:1].upper() + said[1:] if said else "Light and colour as they were"


def _tone_parts(tone: Tone) -> Iterator[str]:
    if tone.exposure:
        yield f"{abs(tone.exposure):.2f} EV {'darker' if tone.exposure < 0 else 'brighter'}"
    for name in ("contrast", "highlights", "shadows"):
        if value := getattr(tone, name):
            yield f"{name} {_signed(value)}"
    if tone.warmth:
        yield f"{'cooler' if tone.warmth < 0 else 'warmer'} by {_hundredths(abs(tone.warmth))}"
    if tone.tint:
        yield f"more {'green' if tone.tint < 0 else 'magenta'} by {_hundredths(abs(tone.tint))}"
    if tone.saturation:
        yield "black and white" if tone.saturation <= -1 else f"saturation {_signed(tone.saturation)}"


def _signed(value: float) -> str:
    return f"{'−' if value < 0 else '+'}{_hundredths(abs(value))}"


def _hundredths(share: float) -> str:
    """As editors show it: 0.3 is `30`; never rounded to nothing."""
    return f"{share * 100:.0f}" if share >= 0.005 else f"{share * 100:.1f}"


def _named(colour: tuple[int, int, int]) -> str:
    plain = {(255, 255, 255): "white", (0, 0, 0): "black"}
    return plain.get(colour) or f"#{colour[0]:02x}{colour[1]:02x}{colour[2]:02x}"
