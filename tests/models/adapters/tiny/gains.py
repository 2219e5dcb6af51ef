"""Random weights that let signals through. Libraries' own starts let them vanish, and the image with them."""

from collections.abc import Callable
from typing import Any


def unit_gains(network: Any, *, seed: int = 1, spared: Callable[[str], bool] = lambda _name: False) -> None:
    """Draw matrices and convolutions anew so that a signal keeps its size, and set the scales of norms to one."""
    import torch

    random = torch.Generator().manual_seed(seed)
    for name, weights in network.named_parameters():
        if spared(name):
            continue
        if weights.ndim == 4:
            weights.data.normal_(0, (1.4 / weights[0].numel()) ** 0.5, generator=random)
        elif weights.ndim == 2:
            weights.data.normal_(0, weights.shape[-1] ** -0.5, generator=random)
        elif name.endswith("weight"):
            weights.data.fill_(1.0)
