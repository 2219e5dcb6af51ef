"""What players of published networks have in common: a size, where it runs, and what that says of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from safelight.models.adapters.cuda_memory import CudaMemory
from safelight.models.adapters.network import Device, Placement, Precision, RuntimeName
from safelight.models.contract import PlayerSpec, Role
from safelight.models.weights.library import Library
from safelight.models.weights.spec import Weights


@dataclass(frozen=True, slots=True)
class NetworkSize:
    """One size of a published network, and what it costs on a core of the CPU."""

    name: str
    """The player's."""
    profile: str
    """Whose `models pull` fetches the weights."""
    weights: Weights
    memory_bytes: int
    ms_per_photo: Mapping[str, float]
    """By measurement: all that it can play."""


def network_spec(
    role: Role,
    size: NetworkSize,
    method: str,
    load: Callable[[Placement], Any],
    placed: tuple[RuntimeName, Device, Precision],
) -> PlayerSpec:
    """The player of a size. `method` is the revision of what is done around the network.

    `load(placement)` makes it; the checkpoint is looked up then, and ModelError raised where it is not whole.
    """
    runtime, device, precision = placed

    def play() -> Any:
        return load(Placement(Library.here().checkpoint(size.weights, size.profile), runtime, device, precision))

    return PlayerSpec(
        role=role,
        name=size.name,
        revision=f"{method}/{runtime}-{precision}",
        memory_bytes=size.memory_bytes,
        load=play,
        measures=frozenset(size.ms_per_photo),
        ms_per_photo=dict(size.ms_per_photo),
        weights=(size.weights,),
        requires=("torch", "transformers", "safetensors"),
        extra="models",
        network=True,
        device=device,
        precision=precision,
        memory_probe=CudaMemory if device == "cuda" else None,
        deterministic=device == "cpu",
    )
