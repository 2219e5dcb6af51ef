"""MobileNet v1 in torch, as Keras lays it out, with NIMA's head: ten shares, one for each of the marks 1 to 10.

Howard et al. 2017 (arXiv:1704.04861), Talebi & Milanfar 2017 (arXiv:1709.05424). A stride of two pads below and to the
right alone, as TensorFlow does where a side is even; batch norm has Keras's epsilon. Only adapters import this.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import nn

BINS = 10
EPSILON = 1e-3
BLOCKS: tuple[tuple[int, int], ...] = (
    (64, 1),
    (128, 2),
    (128, 1),
    (256, 2),
    (256, 1),
    (512, 2),
    *((512, 1),) * 5,
    (1024, 2),
    (1024, 1),
)
"""Channels at full width, and stride, of the thirteen depthwise separable blocks."""
FIRST = 32


class Convolution(nn.Module):  # type: ignore[misc]
    """A convolution without bias, batch norm, and ReLU6."""

    def __init__(self, given: int, made: int, side: int, stride: int = 1, groups: int = 1) -> None:
        super().__init__()
        self.pad = nn.ZeroPad2d((0, 1, 0, 1)) if stride == 2 else nn.Identity()
        self.convolution = nn.Conv2d(
            given, made, side, stride, 0 if stride == 2 else side // 2, groups=groups, bias=False
        )
        self.norm = nn.BatchNorm2d(made, eps=EPSILON)

    def forward(self, seen: Any) -> Any:
        """Of the same size, or half of it."""
        return nn.functional.relu6(self.norm(self.convolution(self.pad(seen))))


class Nima(nn.Module):  # type: ignore[misc]
    """Pixels in -1..1, shape (n, 3, 224, 224), to the shares of the marks 1 to 10, shape (n, 10)."""

    def __init__(self, alpha: float = 1.0) -> None:
        super().__init__()
        channels = int(FIRST * alpha)
        layers: list[Any] = [Convolution(3, channels, 3, stride=2)]
        for full, stride in BLOCKS:
            made = int(full * alpha)
            layers += [Convolution(channels, channels, 3, stride, groups=channels), Convolution(channels, made, 1)]
            channels = made
        self.layers = nn.Sequential(*layers)
        self.marks = nn.Linear(channels, BINS)

    def forward(self, pixels: Any) -> Any:
        """Each row adds up to 1."""
        return self.marks(self.layers(pixels).mean((2, 3))).softmax(-1)

    @classmethod
    def of(cls, arrays: Mapping[str, Any]) -> Nima:
        """The network of these weights (`keras_weights`), as wide as they are, ready to be asked."""
        network = cls(arrays["layers.0.convolution.weight"].shape[0] / FIRST)
        state = {name: torch.from_numpy(array.copy()) for name, array in arrays.items()}
        missing, strange = network.load_state_dict(state, strict=False)
        lost = [name for name in missing if not name.endswith("num_batches_tracked")]
        if lost or strange:
            raise ValueError(f"the weights do not fit: {', '.join((*lost, *strange))}")
        network.eval()
        return network


class Pair(nn.Module):  # type: ignore[misc]
    """Two networks that look at the same pixels, and say what each of them finds."""

    def __init__(self, aesthetic: Nima, technical: Nima) -> None:
        super().__init__()
        self.aesthetic = aesthetic
        self.technical = technical

    def forward(self, pixels: Any) -> Any:
        """Both answers, apart."""
        return self.aesthetic(pixels), self.technical(pixels)
