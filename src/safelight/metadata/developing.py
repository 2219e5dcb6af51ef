"""Whether a photographer worked on a photo in an editor: what editors write by themselves does not count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from safelight.metadata.namespaces import DARKTABLE_HISTORY, WROTE_DEVELOP, name, rdf

if TYPE_CHECKING:
    from safelight.metadata.xmp import Packet

_CROP: Final = "crs:HasCrop"
_SLIDERS: Final = (
    "crs:Exposure2012",
    "crs:Contrast2012",
    "crs:Highlights2012",
    "crs:Shadows2012",
    "crs:Whites2012",
    "crs:Blacks2012",
    "crs:Clarity2012",
    "crs:Texture",
    "crs:Dehaze",
    "crs:Vibrance",
    "crs:Saturation",
    "crs:IncrementalTemperature",
    "crs:IncrementalTint",
)
"""Lightroom writes all of them into every sidecar that it saves; at rest they are 0."""
_BY_ITSELF: Final = frozenset(
    {
        "rawprepare",
        "demosaic",
        "colorin",
        "colorout",
        "gamma",
        "temperature",
        "highlights",
        "flip",
        "exposure",
        "channelmixerrgb",
        "filmicrgb",
        "sigmoid",
        "basecurve",
        "sharpen",
        "denoiseprofile",
        "hotpixels",
        "lens",
        "mask_manager",
    }
)
"""Modules that darktable's own presets switch on when it opens a photo."""


def developed(packet: Packet) -> bool:
    """Whether a packet holds a crop or sliders that somebody moved, or a step of darktable's that no preset makes.

    What we wrote ourselves is no human's word.
    """
    ours = dict(part.partition("=")[::2] for part in packet.items(WROTE_DEVELOP))
    said = {key: packet.get(name(*key.split(":"))) for key in (_CROP, *_SLIDERS)}
    moved = [key for key, value in said.items() if value and value != ours.get(key) and _is_set(value)]
    return bool(moved) or bool(_steps(packet) - _BY_ITSELF)


def _is_set(value: str) -> bool:
    try:
        return float(value) != 0
    except ValueError:
        return value.strip().lower() == "true"


def _steps(packet: Packet) -> set[str]:
    history = packet.element(DARKTABLE_HISTORY)
    operation = name("darktable", "operation")
    return set() if history is None else {item.get(operation, "") for item in history.iter(rdf("li"))} - {""}
