"""`analyze_scene`: what a photo shows, in words from closed lists and in sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from safelight.actions.declare import Measurement, action, measuring
from safelight.actions.outcome import Member, Outcome
from safelight.actions.question import Worded, asked, by_question
from safelight.imaging.geometry import Box
from safelight.models.scene import ColourCast, DepthOfField, Key, Lighting, Scene, SceneSubject, SceneType, Tilt

if TYPE_CHECKING:
    from safelight.models.contract import Sight
    from safelight.models.scene import SceneAnalyst

SCENE_FIELDS = ("subjects", "lighting", "composition", "suggestions")
_TEMPLATE = "Describe this ${photo_type} photo: its subjects, lighting, composition, and what would improve it."


class AnalyzeScene(Worded):
    prompt_template: str = measuring(_TEMPLATE, description="The question; `${names}` are filled in.")
    extract_fields: tuple[str, ...] = measuring(SCENE_FIELDS, aliases=("extract",), description="Fields to answer.")


@dataclass(frozen=True, slots=True)
class SceneAnalysis:
    """What the photo shows. Confidences, 0..1, are by field name; a field without one was not answered."""

    scene_type: SceneType
    lighting: Lighting
    subjects: tuple[SceneSubject, ...]
    composition: tuple[str, ...]
    suggestions: tuple[str, ...]
    colour_cast: ColourCast
    cast: tuple[float, float]
    """Mean a* and b* (CIE Lab) of what is nearly neutral."""
    tilt: Tilt | None
    key: Key
    depth_of_field: DepthOfField
    standing_out: tuple[Box, ...] = ()
    """Round what stands out, whatever it is: a crop leaves none of it out unasked."""
    confidence: Mapping[str, float] = field(default_factory=dict)
    producer: str = ""
    views: Mapping[str, str] = field(default_factory=dict)
    """Other fields that were asked for, by name, as the model answered them: conditions read them as fields."""


def _analyse(sights: Sequence[Sight], _params: Any, player: SceneAnalyst) -> Sequence[Scene]:
    return by_question(sights, player.analyse)


SCENE = Measurement(
    "scene",
    role="qwen2.5-vl",
    version=1,
    run=_analyse,
    given=asked("prompt_template", ("extract_fields",)),
    reads_facts=True,
    answers=Scene,
)


@action(
    "qwen2.5-vl",
    scope="photo",
    gives="scene_analysis",
    result=SceneAnalysis,
    params=AnalyzeScene,
    sentence=lambda params: f"Say what the photo shows: {', '.join(params.extract_fields)}",
    measures=(SCENE,),
    fields=lambda params: params.extract_fields,
)
def analyze_scene(
    _members: Sequence[Member], measured: Mapping[str, Sequence[Scene | None]], _params: AnalyzeScene
) -> list[Outcome]:
    """Say what a photo shows: its light, subjects, composition, and what would improve it.

    `scene_type` and `lighting` come from closed lists, so conditions that ask for another word are refused. The builtin
    profile measures all of it and reads no prompt; each field has a confidence of its own.
    """
    return [Outcome() if scene is None else Outcome(_analysis(scene)) for scene in measured["scene"]]


def _analysis(scene: Scene) -> SceneAnalysis:
    return SceneAnalysis(
        scene_type=scene.scene_type,
        lighting=scene.lighting,
        subjects=scene.subjects,
        composition=scene.composition,
        suggestions=scene.suggestions,
        colour_cast=scene.colour_cast,
        cast=scene.cast,
        tilt=scene.tilt,
        key=scene.key,
        depth_of_field=scene.depth_of_field,
        standing_out=scene.standing_out,
        confidence=scene.confidence,
        producer=scene.producer,
        views=scene.answers,
    )


ACTIONS: tuple[Any, ...] = (analyze_scene,)
