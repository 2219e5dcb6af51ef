"""What a scene analyst says of a photo: words from closed lists, where conditions read them, and plain sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol

from safelight.imaging.geometry import Box

if TYPE_CHECKING:
    from safelight.models.contract import Sight

Lighting = Literal[
    "low_light", "backlit", "low_key", "harsh", "golden_hour", "warm", "flat", "high_key", "normal", "unknown"
]
SceneType = Literal[
    "portrait", "group", "animal", "vehicle", "landscape", "night", "interior", "food", "plant", "document", "general"
]
ColourCast = Literal["none", "warm", "cool", "green", "magenta"]
DepthOfField = Literal["shallow", "deep", "unknown"]
Key = Literal["low", "normal", "high"]
Placement = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True)
class Tilt:
    """How far the picture is off level. `angle`: degrees by which it must be turned clockwise to stand level."""

    angle: float
    confidence: float
    certain: bool
    """Whether it may be straightened without asking: its lines leave no doubt."""


@dataclass(frozen=True, slots=True)
class SceneSubject:
    """One main subject: what it is taken to be, and where."""

    label: str
    box: Box
    position: str
    """In words: `left third`, `centre`, `fills the frame`."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What one photo shows. Confidences, 0..1, are by field name; a field without one was not measured."""

    scene_type: SceneType
    lighting: Lighting
    subjects: tuple[SceneSubject, ...]
    composition: tuple[str, ...]
    """Issues and observations, each a short sentence."""
    suggestions: tuple[str, ...]
    colour_cast: ColourCast = "none"
    cast: tuple[float, float] = (0.0, 0.0)
    """Mean a* and b* (CIE Lab) of what is nearly neutral: the cast itself."""
    tilt: Tilt | None = None
    key: Key = "normal"
    depth_of_field: DepthOfField = "unknown"
    confidence: Mapping[str, float] = field(default_factory=dict)
    standing_out: tuple[Box, ...] = ()
    """Round what stands out, whatever it is: a crop leaves none of it out unasked."""
    answers: Mapping[str, str] = field(default_factory=dict)
    """Free fields that the question asked for, by name; a measured analyst has none."""
    producer: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked about photos: the prompt with its names filled in, and the fields that must be answered."""

    prompt: str
    fields: tuple[str, ...]
    temperature: float = 0.0


class SceneAnalyst(Protocol):
    """Plays `qwen2.5-vl`."""

    def analyse(self, sights: Sequence[Sight], question: Question) -> list[Scene]:
        """One `Scene` a sight, in order. A measured analyst reads no prompt."""
        ...
