"""The checkpoints that find things and faces, as they are published."""

from safelight.models.weights.spec import WeightFile, Weights

KINDS = ("rt_detr_v2", "rt_detr")
_FILES = tuple(map(WeightFile, ("config.json", "model.safetensors", "preprocessor_config.json")))
R18 = Weights(
    "PekingU/rtdetr_v2_r18vd",
    _FILES,
    licence="Apache-2.0",
    paid_work="yes",
    revision="5650961749fa93567c0d46fc7f43ea4f9e914107",
    bytes=81_000_000,
    kinds=KINDS,
)
R50 = Weights(
    "PekingU/rtdetr_v2_r50vd",
    _FILES,
    licence="Apache-2.0",
    paid_work="yes",
    revision="282494075698cab9faa1096ae26856890030c817",
    bytes=172_000_000,
    kinds=KINDS,
)
YUNET_FILE = "face_detection_yunet_2023mar.onnx"
YUNET = Weights(
    "opencv/face_detection_yunet",
    (WeightFile(YUNET_FILE, 232_589, "8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4"),),
    licence="MIT",
    paid_work="yes",
    revision="3cc26e7f1014a5ee5d74a42acee58bafc9d0a310",
    bytes=232_589,
)
