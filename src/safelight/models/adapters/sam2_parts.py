"""The two networks of SAM 2 (Ravi et al. 2024): one encodes a picture, the other outlines what it is prompted with.

Published checkpoints hold the video model; for still pictures its memory is left away, as transformers does.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from safelight.models.adapters.network import Arrays, Part
from safelight.models.adapters.segmenter_weights import KINDS

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

MAPS = ("fine", "middle", "coarse")
"""What the encoder makes of a picture: at 1/4, 1/8 and 1/16 of its size."""
EACH = {0: "prompts"}


def _model(folder: Path) -> Any:
    from transformers import Sam2Model

    from safelight.models.adapters.checkpoint import read_checkpoint
    from safelight.models.adapters.pretrained import load_pretrained

    read_checkpoint(folder, *KINDS)
    return load_pretrained(Sam2Model, folder)


def _encoder(folder: Path) -> Any:
    import torch

    class Encoder(torch.nn.Module):  # type: ignore[misc]
        """Pictures to maps; what the decoder would compute of them again for every prompt is done here."""

        def __init__(self) -> None:
            super().__init__()
            whole = _model(folder)
            self.vision, self.absent = whole.vision_encoder, whole.no_memory_embedding
            self.fine, self.middle = whole.mask_decoder.conv_s0, whole.mask_decoder.conv_s1

        def forward(self, pixels: Any) -> Any:
            fine, middle, coarse = self.vision(pixels, return_dict=True).fpn_hidden_states
            return self.fine(fine), self.middle(middle), coarse + self.absent.reshape(1, -1, 1, 1)

    return Encoder()


def _decoder(folder: Path) -> Any:
    import torch

    class Decoder(torch.nn.Module):  # type: ignore[misc]
        """Prompts of one picture to four masks each: the one for plain prompts, and three of different reach."""

        def __init__(self) -> None:
            super().__init__()
            whole = _model(folder)
            self.prompts, self.masks = whole.prompt_encoder, whole.mask_decoder
            self.register_buffer("places", whole.get_image_wide_positional_embeddings())
            self.masks.dynamic_multimask_via_stability = True
            self.masks._dynamic_multimask_via_stability = _all_of_them  # noqa: SLF001 - there is no other way in

        def forward(self, *given: Any) -> Any:
            fine, middle, coarse, points, labels, before, weight = given
            count = points.shape[0]
            sparse = self.prompts._embed_points(points[:, None], labels[:, None], pad=False)  # noqa: SLF001
            known = weight.reshape(-1, 1, 1, 1)
            nothing = self.prompts.no_mask_embed.weight.reshape(1, -1, 1, 1)
            dense = known * self.prompts.mask_embed(before) + (1 - known) * nothing
            maps = [one.expand(count, -1, -1, -1) for one in (fine, middle, coarse, self.places)]
            logits, overlap, _, _ = self.masks(
                image_embeddings=maps[2],
                image_positional_embeddings=maps[3],
                sparse_prompt_embeddings=sparse,
                dense_prompt_embeddings=dense,
                multimask_output=False,
                high_resolution_features=maps[:2],
            )
            return logits[:, 0], overlap[:, 0]

    return Decoder()


def _all_of_them(logits: Any, overlap: Any) -> tuple[Any, Any]:
    """In place of transformers' own choice among the four masks: it is made where it can be read and tested."""
    return logits, overlap


def _pictures(folder: Path) -> Arrays:
    import numpy as np

    from safelight.models.adapters.squares import Squares

    size = Squares.of(folder)
    return {"pixels": np.random.default_rng(0).normal(0, 1, (1, 3, size.height, size.width)).astype(np.float32)}


def _prompted(folder: Path, count: int = 2, points: int = 3) -> Arrays:
    """What the decoder is asked, made up but for its shapes."""
    import numpy as np

    from safelight.models.adapters.checkpoint import read_checkpoint
    from safelight.models.adapters.squares import Squares

    config, chance = read_checkpoint(folder, *KINDS).config, np.random.default_rng(0)
    vision, side = config.get("vision_config", {}), Squares.of(folder).height
    depth = vision.get("fpn_hidden_size", 256)

    def noise(*shape: int) -> npt.NDArray[np.float32]:
        return chance.normal(0, 1, shape).astype(np.float32)

    maps = {
        name: noise(1, depth // thinner, side // smaller, side // smaller)
        for name, thinner, smaller in (("fine", 8, 4), ("middle", 4, 8), ("coarse", 1, 16))
    }
    return {
        **maps,
        "points": chance.uniform(0, side, (count, points, 2)).astype(np.float32),
        "labels": chance.integers(-1, 4, (count, points)),
        "before": noise(count, 1, side // 4, side // 4),
        "weight": np.arange(count, dtype=np.float32) % 2,
    }


def _questions(folder: Path) -> Sequence[Arrays]:
    return [_prompted(folder), _prompted(folder, 3, 5), _prompted(folder, 1, 2)]


ENCODER = Part(
    name="sam2-encoder",
    build=_encoder,
    inputs=("pixels",),
    outputs=MAPS,
    sample=_pictures,
    dynamic={name: {0: "pictures"} for name in ("pixels", *MAPS)},
)
DECODER = Part(
    name="sam2-decoder",
    build=_decoder,
    inputs=(*MAPS, "points", "labels", "before", "weight"),
    outputs=("logits", "overlap"),
    sample=_prompted,
    dynamic={
        "points": {0: "prompts", 1: "clicks"},
        "labels": {0: "prompts", 1: "clicks"},
        **dict.fromkeys(("before", "weight", "logits", "overlap"), EACH),
    },
    probes=_questions,
)
