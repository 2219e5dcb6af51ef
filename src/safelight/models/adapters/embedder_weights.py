"""The checkpoints that see photos and words in one space, as they are published."""

from safelight.models.weights.spec import WeightFile, Weights

KINDS = ("siglip",)
"""What SigLIP 2 of fixed resolution calls itself, too."""
_FILES = tuple(
    WeightFile(name)
    for name in (
        "config.json",
        "model.safetensors",
        "preprocessor_config.json",
        "tokenizer.json",
        "tokenizer_config.json",
    )
)
BASE = Weights(
    "google/siglip2-base-patch16-224",
    _FILES,
    licence="Apache-2.0",
    paid_work="yes",
    bytes=1_540_000_000,
    kinds=KINDS,
)
SO400M = Weights(
    "google/siglip2-so400m-patch14-384",
    _FILES,
    licence="Apache-2.0",
    paid_work="yes",
    bytes=4_580_000_000,
    kinds=KINDS,
)
