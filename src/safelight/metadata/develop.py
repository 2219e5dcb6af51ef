"""Crop and light as Adobe's editors read them (`crs:`), for sidecars beside RAWs; only where no human developed.

A crop with an angle. Adobe keeps two opposite corners of the crop, as places in the picture *before* it is turned: left
and top are the crop's first corner, right and bottom its last one, each a share of the stored width or height, and
`CropAngle` is how far the crop's rectangle is turned against the picture, clockwise. Two independent readers of
Lightroom's own values say so: the plug-in Focus-Points moves a picture by (-CropLeft * width, -CropTop * height) and
turns it by -CropAngle, and darktable's importer turns both corners about the picture's centre and takes the negative
angle. So a picture that is turned by `a` clockwise has `CropAngle = -a`, and a corner (x, y) of the turned picture,
from its centre and in pixels, stood before at

    (x cos a + y sin a, -x sin a + y cos a)

All of it counts in the picture as stored (`stored_frame`). `tiff:ImageWidth` and `tiff:ImageLength` go with it, for
darktable divides by them.

Not said: a RAW's white balance, which Adobe keeps as absolute kelvins that nobody here knows; sharpening, noise and
masks, whose scales have no counterpart. Contrast, highlights, shadows and saturation are Adobe's sliders at the same
share of their range, not the same curves: a start, as close as another renderer gets.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, radians, sin
from types import MappingProxyType
from typing import Final

from safelight.metadata.namespaces import DARKTABLE_HISTORY, WROTE_DEVELOP, name, named, rdf
from safelight.metadata.stored_frame import Corners, StoredFrame
from safelight.metadata.xmp import Packet

WHOLE: Final = (0.0, 0.0, 1.0, 1.0)
_ALWAYS: Final = {
    "crs:Version": "11.0",
    "crs:ProcessVersion": "11.0",
    "crs:HasSettings": "True",
    "crs:AlreadyApplied": "False",
}
"""Process version 5, of 2019: every Lightroom since reads it. `True` as written here: darktable compares the word."""
_SLIDERS: Final = (
    ("contrast", "crs:Contrast2012"),
    ("highlights", "crs:Highlights2012"),
    ("shadows", "crs:Shadows2012"),
    ("saturation", "crs:Saturation"),
)
_BALANCE: Final = (("warmth", "crs:IncrementalTemperature"), ("tint", "crs:IncrementalTint"))
_NO_SETTING: Final = name("crs", "RawFileName")


@dataclass(frozen=True, slots=True)
class Develop:
    """Properties as they stand in a packet, by qualified name (`crs:CropTop`)."""

    settings: Mapping[str, str]


def develop(
    frame: StoredFrame,
    *,
    box: Corners | None = None,
    angle: float = 0.0,
    tone: Mapping[str, float] = MappingProxyType({}),
    raw: bool = True,
) -> Develop | None:
    """What to hand to Adobe's editors; None where there is nothing to say.

    `box` is kept of the upright picture, turned about its centre by `angle` degrees clockwise, whose size stays as it
    was; `tone` holds `exposure` in EV and `contrast`, `highlights`, `shadows`, `warmth`, `tint`, `saturation` as shares
    from -1 to 1; `raw` leaves relative white balance out.
    """
    said = _light(tone, raw)
    if angle or (box is not None and box != WHOLE):
        said |= _crop(frame, box or WHOLE, angle)
    if not said:
        return None
    size = {"tiff:ImageWidth": frame.width, "tiff:ImageLength": frame.height, "tiff:Orientation": frame.orientation}
    return Develop(_ALWAYS | said | {key: str(value) for key, value in size.items()})


def developed(data: bytes | None) -> bool:
    """Whether a packet holds develop settings that are not ours: of Lightroom or Camera Raw, or darktable's history.

    Raises `MetadataError` where it cannot be read.
    """
    return data is not None and _human(Packet(data))


def put(packet: Packet, wanted: Develop | None) -> tuple[str, ...]:
    """Write settings into a packet, or take back those that we wrote; answers what is ours there now, as `name=value`.

    Where a human developed, nothing is touched; facts that stand there already (`tiff:`) stay.
    """
    if _human(packet):
        return ()
    for key, value in _ours(packet).items():
        if packet.get(named(key)) == value:
            packet.remove(named(key))
    written = []
    for key, value in (wanted.settings if wanted else {}).items():
        if packet.get(named(key)) is None:
            packet.set(named(key), value)
            written.append(f"{key}={value}")
    return tuple(written)


def written(packet: Packet) -> Develop | None:
    """What we wrote into a packet, as it was handed over; None where that is nothing, or a human changed it since."""
    ours = _ours(packet)
    return Develop(ours) if ours and not _human(packet) else None


def _human(packet: Packet) -> bool:
    history = packet.element(DARKTABLE_HISTORY)
    if history is not None and next(history.iter(rdf("li")), None) is not None:
        return True
    ours = {named(key): value for key, value in _ours(packet).items()}
    return any(key != _NO_SETTING and packet.get(key) != ours.get(key, "") for key in packet.names("crs"))


def _ours(packet: Packet) -> dict[str, str]:
    parts = (item.partition("=") for item in packet.items(WROTE_DEVELOP))
    return {key: value for key, _, value in parts if key.partition(":")[0] in ("crs", "tiff")}


def _light(tone: Mapping[str, float], raw: bool) -> dict[str, str]:
    said = {}
    if exposure := round(min(max(tone.get("exposure", 0.0), -5.0), 5.0), 2):
        said["crs:Exposure2012"] = f"{exposure:+.2f}"
    for key, slider in _SLIDERS if raw else (*_SLIDERS, *_BALANCE):
        if value := round(100 * min(max(tone.get(key, 0.0), -1.0), 1.0)):
            said[slider] = f"{value:+d}"
    if any(slider in said for _, slider in _BALANCE):
        said["crs:WhiteBalance"] = "Custom"
    return said


def _crop(frame: StoredFrame, box: Corners, angle: float) -> dict[str, str]:
    x1, y1, x2, y2 = frame.stored(box)
    turn = frame.stored_angle(angle)
    left, top = _before(frame, x1, y1, turn)
    right, bottom = _before(frame, x2, y2, turn)
    return {
        "crs:CropTop": f"{top:.6f}",
        "crs:CropLeft": f"{left:.6f}",
        "crs:CropBottom": f"{bottom:.6f}",
        "crs:CropRight": f"{right:.6f}",
        "crs:CropAngle": f"{0.0 - turn:.6g}",
        "crs:CropConstrainToWarp": "0",
        "crs:HasCrop": "True",
    }


def _before(frame: StoredFrame, x: float, y: float, turn: float) -> tuple[float, float]:
    """Where a place of the turned picture stood before it was turned clockwise by `turn` degrees; shares in and out."""
    along, across = cos(radians(turn)), sin(radians(turn))
    dx, dy = (x - 0.5) * frame.width, (y - 0.5) * frame.height
    return 0.5 + (dx * along + dy * across) / frame.width, 0.5 + (dy * along - dx * across) / frame.height
