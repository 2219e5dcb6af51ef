"""The two networks of SigLIP 2 (Tschannen et al. 2025): one for pictures, one for words, into one space."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from safelight.models.adapters.embedder_weights import KINDS
from safelight.models.adapters.network import Arrays, Part

LENGTH = 64
"""Tokens of a text, always: it was trained with that many, the rest filled up, and without a mask."""


def _model(folder: Path) -> Any:
    from transformers import SiglipModel

    from safelight.models.adapters.checkpoint import read_checkpoint
    from safelight.models.adapters.pretrained import load_pretrained

    read_checkpoint(folder, *KINDS)
    return load_pretrained(SiglipModel, folder)


def _pictures(folder: Path) -> Any:
    import torch

    class Pictures(torch.nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.network = _model(folder).vision_model

        def forward(self, pixels: Any) -> Any:
            return self.network(pixel_values=pixels).pooler_output

    return Pictures()


def _texts(folder: Path) -> Any:
    import torch

    class Texts(torch.nn.Module):  # type: ignore[misc]
        """Beside each text's vector: by how much its cosine with a picture is scaled and shifted to be a logit."""

        def __init__(self) -> None:
            super().__init__()
            whole = _model(folder)
            self.network, self.scale, self.shift = whole.text_model, whole.logit_scale, whole.logit_bias

        def forward(self, tokens: Any) -> Any:
            vectors = self.network(input_ids=tokens).pooler_output
            same = torch.ones_like(vectors[:, :1])
            return vectors, same * self.scale.exp(), same * self.shift

    return Texts()


def _pixels(folder: Path) -> Arrays:
    import numpy as np

    from safelight.models.adapters.squares import Squares

    size = Squares.of(folder)
    return {"pixels": np.random.default_rng(0).uniform(-1, 1, (1, 3, size.height, size.width)).astype(np.float32)}


def _tokens(folder: Path) -> Arrays:
    import numpy as np

    from safelight.models.adapters.checkpoint import read_checkpoint

    words = read_checkpoint(folder, *KINDS).config.get("text_config", {}).get("vocab_size", 32_000)
    return {"tokens": np.random.default_rng(0).integers(0, words, (1, LENGTH))}


IMAGE = Part(
    name="siglip-image",
    build=_pictures,
    inputs=("pixels",),
    outputs=("vectors",),
    sample=_pixels,
    dynamic={"pixels": {0: "pictures"}, "vectors": {0: "pictures"}},
)
TEXT = Part(
    name="siglip-text",
    build=_texts,
    inputs=("tokens",),
    outputs=("vectors", "scale", "shift"),
    sample=_tokens,
    dynamic={name: {0: "texts"} for name in ("tokens", "vectors", "scale", "shift")},
)
