"""The pair of networks that scores, as idealo published it."""

from safelight.models.weights.spec import WeightFile, Weights

AESTHETIC = "models/MobileNet/weights_mobilenet_aesthetic_0.07.hdf5"
TECHNICAL = "models/MobileNet/weights_mobilenet_technical_0.11.hdf5"
WEIGHTS = Weights(
    repository="idealo/image-quality-assessment",
    files=(WeightFile(AESTHETIC), WeightFile(TECHNICAL)),
    licence="Apache-2.0",
    paid_work="yes",
    revision="master",
    bytes=26_400_000,
    host="github",
)
HEADS = ("aesthetic", "technical")
