"""The kind of scene, from a closed list: the photographer's word first, then what was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from safelight.models.builtin.scene.lighting import Light
from safelight.models.builtin.scene.motif import Motif
from safelight.models.builtin.scene.tones import Tones
from safelight.models.contract import Face
from safelight.models.scene import SceneType

SAID: Mapping[str, SceneType] = MappingProxyType(
    {
        "portrait": "portrait",
        "landscape": "landscape",
        "night": "night",
        "headshot": "portrait",
        "half-length": "portrait",
        "full-length": "portrait",
        "profile": "portrait",
        "single": "portrait",
        "couple": "group",
        "two": "group",
        "group": "group",
        "general view": "landscape",
        "panoramic view": "landscape",
        "aerial view": "landscape",
        "interior view": "interior",
    }
)
"""EXIF's and IPTC's words for scenes that have a place in the list; the others say nothing of it."""
MOTIFS: Mapping[str, SceneType] = MappingProxyType(
    {
        "animal": "animal",
        "vehicle": "vehicle",
        "food": "food",
        "plant": "plant",
        "landscape": "landscape",
        "interior": "interior",
    }
)
LAMPS = 85.0
"""L* of the brightest thousandth from which a dark photo has lamps in it, so that it was taken by night."""
FACE = 0.006
"""Share of the frame that a face must fill for the photo to be of people."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What kind of scene it is, and how sure that is, 0..1."""

    name: SceneType
    confidence: float


def judge_kind(said: str | None, faces: Sequence[Face], motif: Motif, light: Light, tones: Tones) -> Kind:
    """The kind of scene. `faces` are those that count."""
    if said is not None and said in SAID:
        return Kind(SAID[said], 1.0)
    seen = [face for face in faces if face.box.area >= FACE]
    if seen:
        least = min(face.confidence for face in seen)
        return Kind("group" if len(seen) > 1 else "portrait", round(0.9 * least, 3))
    if motif.family:
        return Kind(MOTIFS[motif.family], round(0.9 * motif.confidence, 3))
    if light.name == "low_light" and tones.peak >= LAMPS:
        return Kind("night", 0.5)
    return Kind("general", 0.3)
