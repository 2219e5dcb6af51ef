"""How the memory of a device is read. An adapter brings the probe of its device; the process's own is always there."""

from typing import Protocol


class MemoryProbe(Protocol):
    """Reads one device's memory, in bytes."""

    @property
    def device(self) -> str:
        """Which device: `cpu`, `cuda`."""
        ...

    @property
    def exact(self) -> bool:
        """Whether `used` counts models and nothing else: an allocator does, a process does not."""
        ...

    def used(self) -> int:
        """What this process has in use there."""
        ...

    def room(self) -> int | None:
        """What could still be had without taking it from others; None where nobody can tell."""
        ...

    def capacity(self) -> int | None:
        """What there is in all, for everybody; None where nobody can tell."""
        ...

    def release(self) -> None:
        """Give back what is kept for later and not in use."""
        ...
