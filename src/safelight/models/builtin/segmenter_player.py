"""Who plays `sam2` under the builtin profile."""

from typing import TYPE_CHECKING

from safelight.models.contract import PlayerSpec

if TYPE_CHECKING:
    from safelight.models.builtin.outlines.segmenter import BuiltinSegmenter


def load() -> "BuiltinSegmenter":
    """The player. It has no weights."""
    import cv2

    from safelight.models.builtin.outlines.segmenter import BuiltinSegmenter

    cv2.setNumThreads(1)  # pictures this small are done before other threads wake
    return BuiltinSegmenter(SPEC.name)


SPEC = PlayerSpec(
    role="sam2",
    name="builtin/outlines@1",
    revision="grabcut/1",
    memory_bytes=40_000_000,
    load=load,
    measures=frozenset({"outlines"}),
    ms_per_photo={"outlines": 90.0},
    description=(
        "Outlines by shape, colour and GrabCut, not learned; what shares its colours with its background, and what is "
        "mostly holes (a bicycle), gets a soft mask of low confidence."
    ),
)
