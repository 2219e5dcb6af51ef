"""What `rt-detr` does: finding things and saying where they are."""

from dataclasses import dataclass
from typing import Literal

from safelight.actions.declare import Params, Signature, deciding


@dataclass(frozen=True, slots=True)
class DetectedObjects:
    """What was found, of all classes together; each class is a view of it (`detected_objects.faces.count`)."""

    count: int


class DetectObjects(Params):
    classes: tuple[str, ...] = deciding(
        ("person",), aliases=("detect",), min_length=1, description="What to look for: labels, or words for groups."
    )
    confidence_threshold: float = deciding(
        0.5, aliases=("min_confidence",), ge=0.05, le=1, description="Least confidence to believe."
    )
    max_detections: int = deciding(100, ge=1, description="Most finds of one class that are kept.")
    early_exit_if_none: bool = deciding(False, description="Set the photo aside for a look where nothing is found.")
    use_for: Literal["auto_straighten"] | None = deciding(None, description="What else the finds serve for.")


def _sentence(params: DetectObjects) -> str:
    found = f"Find {', '.join(params.classes)} where at least {params.confidence_threshold:.0%} sure"
    return f"{found}; set photos without any aside" if params.early_exit_if_none else found


SIGNATURES = (
    Signature(
        name="detect_objects",
        role="rt-detr",
        scope="photo",
        gives="detected_objects",
        result=DetectedObjects,
        params=DetectObjects,
        sentence=_sentence,
        gate=lambda params: params.early_exit_if_none,
        classes=lambda params: params.classes,
    ),
)
