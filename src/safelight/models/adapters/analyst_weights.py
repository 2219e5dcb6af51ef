"""The checkpoints of Qwen2.5-VL, as they are published, and what their licences allow."""

from __future__ import annotations

from safelight.models.weights.spec import WeightFile, Weights

KINDS = ("qwen2_5_vl",)
_BESIDE = (
    "config.json",
    "generation_config.json",
    "preprocessor_config.json",
    "tokenizer.json",
    "tokenizer_config.json",
    "model.safetensors.index.json",
)
RESEARCH = "Qwen-RESEARCH"


def _files(shards: int) -> tuple[WeightFile, ...]:
    parts = (f"model-{shard:05}-of-{shards:05}.safetensors" for shard in range(1, shards + 1))
    return tuple(map(WeightFile, (*_BESIDE, *parts)))


QWEN_7B = Weights(
    "Qwen/Qwen2.5-VL-7B-Instruct",
    _files(5),
    licence="Apache-2.0",
    paid_work="yes",
    revision="cc594898137f460bfe9f0759e9844b3ce807cfb5",
    bytes=16_600_000_000,
    kinds=KINDS,
)
QWEN_3B = Weights(
    "Qwen/Qwen2.5-VL-3B-Instruct",
    _files(2),
    licence=RESEARCH,
    paid_work="no",
    revision="66285546d2b821cf421d4f5eb2576359d3770cd3",
    bytes=7_510_000_000,
    kinds=KINDS,
)
"""For research alone: never a default, and pulled only where that is accepted."""
