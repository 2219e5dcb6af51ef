"""The checkpoints that outline what they are prompted with, as they are published."""

from safelight.models.weights.spec import WeightFile, Weights

KINDS = ("sam2", "sam2_video")
"""Published repositories hold the video model, of which still pictures need a part."""
_FILES = tuple(map(WeightFile, ("config.json", "model.safetensors", "preprocessor_config.json")))
TINY = Weights(
    "facebook/sam2.1-hiera-tiny",
    _FILES,
    licence="Apache-2.0",
    paid_work="yes",
    revision="de431c4043854a71d8101e17995dfe596bf101a5",
    bytes=156_000_000,
    kinds=KINDS,
)
BASE_PLUS = Weights(
    "facebook/sam2.1-hiera-base-plus",
    _FILES,
    licence="Apache-2.0",
    paid_work="yes",
    revision="b7320756a13354e7530a63935656d35b2f91a290",
    bytes=324_000_000,
    kinds=KINDS,
)
LARGE = Weights(
    "facebook/sam2.1-hiera-large",
    _FILES,
    licence="Apache-2.0",
    paid_work="yes",
    revision="665f8e2ad61cf5f53d65644ff27c8ee525124610",
    bytes=898_000_000,
    kinds=KINDS,
)
