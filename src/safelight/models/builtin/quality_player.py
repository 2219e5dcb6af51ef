"""Who plays `nima` under the builtin profile."""

from typing import TYPE_CHECKING

from safelight.models.contract import PlayerSpec

if TYPE_CHECKING:
    from safelight.models.builtin.quality.scorer import BuiltinScorer


def load() -> "BuiltinScorer":
    """The player, its face networks loaded. Raises ModelError where the wheel with their weights is not whole."""
    import cv2

    from safelight.models.builtin.quality.scorer import BuiltinScorer

    cv2.setNumThreads(1)  # pictures this small are done before other threads wake
    return BuiltinScorer(SPEC.name)


SPEC = PlayerSpec(
    role="nima",
    name="builtin/quality@1",
    revision="mtcnn-1.0.0/1",
    memory_bytes=60_000_000,
    load=load,
    measures=frozenset({"quality", "focus"}),
    ms_per_photo={"quality": 60.0, "focus": 25.0},
    description=(
        "Sharpness at the subject, motion, noise, light and contrast, measured, not learned; faces by MTCNN. "
        "Closed eyes, expression and gesture are not measured."
    ),
)
