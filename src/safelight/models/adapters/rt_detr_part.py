"""RT-DETR as a network to be exported: a batch of pictures in, logits and boxes of its queries out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from safelight.models.adapters.checkpoint import read_checkpoint
from safelight.models.adapters.detector_weights import KINDS
from safelight.models.adapters.network import Arrays, Part
from safelight.models.adapters.pretrained import load_pretrained
from safelight.models.adapters.squares import Squares

Floats = npt.NDArray[np.float64]

AGREEING = 0.98
"""Share of queries that must agree. The network keeps the best 300 of 8400 places: two that score alike to the last
digit may change places, or the last one may be another."""


def build(folder: Path) -> Any:
    """The module: pixels, float32 (n, 3, height, width), to logits (n, queries, classes) and boxes (n, queries, 4)."""
    import torch
    import transformers

    kind = read_checkpoint(folder, *KINDS).config["model_type"]
    network = load_pretrained(
        transformers.RTDetrV2ForObjectDetection if kind == "rt_detr_v2" else transformers.RTDetrForObjectDetection,
        folder,
    )

    class Boxes(torch.nn.Module):  # type: ignore[misc]  # torch is not typed here
        def __init__(self) -> None:
            super().__init__()
            self.network = network

        def forward(self, pixel_values: Any) -> Any:
            answer = self.network(pixel_values=pixel_values)
            return answer.logits, answer.pred_boxes

    return Boxes()


def sample(folder: Path) -> Arrays:
    """A picture of noise, of the size that the checkpoint asks for."""
    squares = Squares.of(folder)
    random = np.random.default_rng(0)
    return {"pixel_values": random.random((1, 3, squares.height, squares.width), np.float32)}


def distance(expected: Arrays, given: Arrays) -> float:
    """How far queries lie from their nearest counterparts, whatever their order: all but the worst two in a hundred."""
    one, other = _queries(expected), _queries(given)
    if one.shape != other.shape:
        return float("inf")
    return max(_apart(mine, theirs) for mine, theirs in zip(one, other, strict=True))


def _queries(answer: Arrays) -> Floats:
    return np.concatenate([answer["logits"], answer["pred_boxes"]], axis=-1).astype(np.float64)


def _apart(one: Floats, other: Floats) -> float:
    if np.isnan(one).any() or np.isnan(other).any():
        return float("inf")
    nearest = np.array([np.abs(other - query).max(axis=1).min() for query in one])
    return float(np.quantile(nearest, AGREEING))


_BATCH = {0: "batch"}
BOXES = Part(
    name="boxes",
    build=build,
    inputs=("pixel_values",),
    outputs=("logits", "pred_boxes"),
    sample=sample,
    dynamic={"pixel_values": _BATCH, "logits": _BATCH, "pred_boxes": _BATCH},
    distance=distance,
)
