"""A device whose memory is counted by hand, and players that take some of it."""

import weakref
from dataclasses import dataclass, field

from safelight.models.contract import PlayerSpec
from safelight.models.manager import ModelManager
from safelight.models.memory import GPUMemoryTracker


@dataclass
class Device:
    """Counts what its players hold, as an allocator does."""

    total: int | None = None
    device: str = "cuda"
    exact: bool = True
    held: dict[int, int] = field(default_factory=dict)
    others: int = 0
    """What other programs have."""
    releases: int = 0
    peak: int = 0

    def used(self) -> int:
        return sum(self.held.values())

    def room(self) -> int | None:
        return None if self.total is None else self.total - self.used() - self.others

    def capacity(self) -> int | None:
        return self.total

    def release(self) -> None:
        self.releases += 1


class Player:
    """Holds memory of a device from its making until it is closed, or nobody has it any more."""

    def __init__(self, name: str, device: Device, taken: int) -> None:
        self.name = name
        self.closed = False
        device.held[id(self)] = taken
        device.peak = max(device.peak, device.used())
        self._free = weakref.finalize(self, device.held.pop, id(self))

    def close(self) -> None:
        self.closed = True
        self._free()


def spec_of(
    name: str, device: Device, memory: int = 10, *, role: str = "nima", taken: int | None = None, revision: str = "1"
) -> PlayerSpec:
    """A player that declares `memory` bytes and takes `taken` of them."""
    amount = memory if taken is None else taken
    return PlayerSpec(
        role,  # type: ignore[arg-type]
        name,
        revision,
        memory,
        lambda: Player(name, device, amount),
        frozenset({"score"}),
        device=device.device,
        memory_probe=lambda: device,
    )


def manager_of(device: Device, limit: int | None = None, **others: object) -> ModelManager:
    return ModelManager(limit, tracker=GPUMemoryTracker(probes=(device,)), **others)  # type: ignore[arg-type]
