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
    revision="75de2d55ec2d0b4efc50b3e9ad70dba96a7b2fa2",
    bytes=1_540_000_000,
    kinds=KINDS,
)
SO400M = Weights(
    "google/siglip2-so400m-patch14-384",
    _FILES,
    licence="Apache-2.0",
    paid_work="yes",
    revision="e8e487298228002f3d8a82e0cd5c8ea9c567f57f",
    bytes=4_580_000_000,
    kinds=KINDS,
)
