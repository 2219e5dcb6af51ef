"""What `qwen2.5-vl` does: saying in words what a photo shows, and what to do about it."""

from dataclasses import dataclass
from typing import Literal

from safelight.actions.declare import Params, Signature, deciding, measuring

SCENE_FIELDS = ("subjects", "lighting", "composition", "suggestions")
_TEMPLATE = "Describe this ${photo_type} photo: its subjects, lighting, composition, and what would improve it."


@dataclass(frozen=True, slots=True)
class SceneAnalysis:
    """What the photo shows. `scene_type` is always given; the other fields are those that were asked for."""

    scene_type: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A free answer, and the fields that were asked for."""

    text: str


class Worded(Params):
    """What every question to the model has."""

    variables: dict[str, str] = measuring({}, description="Where `${names}` come from: from_metadata, user_defined.")
    temperature: float = measuring(0.0, ge=0, le=2, description="0 answers the same each time.")
    context_from: tuple[str, ...] = deciding((), description="Results that the model is told.")


class AnalyzeScene(Worded):
    prompt_template: str = measuring(_TEMPLATE, description="The question; `${names}` are filled in.")
    extract_fields: tuple[str, ...] = measuring(SCENE_FIELDS, aliases=("extract",), description="Fields to answer.")


class SuggestEdits(Worded):
    prompt_template: str = measuring("Suggest a crop and corrections.", description="The question.")
    output_format: Literal["structured", "text"] = measuring("structured", description="Edits as values, or as prose.")


class Prompt(Worded):
    prompt: str = measuring("Describe this photo.", description="The question; `${names}` are filled in.")
    extract: tuple[str, ...] = measuring((), aliases=("extract_fields",), description="Fields to answer.")


class CompareMoments(Worded):
    prompt_template: str = measuring("Which of these frames is the best moment?", description="The question.")
    select: Literal["highest_combined_score"] = deciding("highest_combined_score", description="Which frame wins.")


SIGNATURES = (
    Signature(
        name="analyze_scene",
        role="qwen2.5-vl",
        scope="photo",
        gives="scene_analysis",
        result=SceneAnalysis,
        params=AnalyzeScene,
        sentence=lambda params: f"Say what the photo shows: {', '.join(params.extract_fields)}",
        fields=lambda params: params.extract_fields,
    ),
    Signature(
        name="suggest_edits",
        role="qwen2.5-vl",
        scope="photo",
        gives="suggested_edits",
        result=Answer,
        params=SuggestEdits,
        sentence=lambda params: "Suggest a crop and corrections" + _knowing(params.context_from),
    ),
    Signature(
        name="prompt",
        role="qwen2.5-vl",
        scope="photo",
        gives="answer",
        result=Answer,
        params=Prompt,
        sentence=lambda params: f"Ask {params.prompt!r}",
        fields=lambda params: params.extract,
    ),
    Signature(
        name="compare_moments",
        role="qwen2.5-vl",
        scope="group",
        gives="moments",
        result=Answer,
        params=CompareMoments,
        sentence=lambda _: "Compare the moments of each group and crown the best",
    ),
)


def _knowing(names: tuple[str, ...]) -> str:
    return f", knowing {' and '.join(names)}" if names else ""
