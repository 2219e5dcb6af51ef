"""Accounts for the memory that models take: declared, bounded by the limit and the device, checked by measurement."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING

from safelight.models.measured_memory import MeasuredMemory
from safelight.models.model_cache import ModelKey
from safelight.models.process_memory import ProcessMemory

if TYPE_CHECKING:
    from safelight.models.contract import PlayerSpec
    from safelight.models.memory_probe import MemoryProbe


class GPUMemoryTracker:
    """Who has claimed how much, on any device, and whether there is room for more.

    A player claims what its spec says. `limit` bounds all claims together, the capacity of a device (of the machine or
    its container, or of the GPU) those on that device. What the device's allocator has really given counts where it is
    more, and so does what the device has left. Loads are measured and remembered: `refined` is a spec that knows.
    """

    def __init__(
        self, limit: int | None = None, measured: MeasuredMemory | None = None, probes: Iterable[MemoryProbe] = ()
    ) -> None:
        self.limit = limit
        self.measured = measured or MeasuredMemory()
        self._probes: dict[str, MemoryProbe] = {probe.device: probe for probe in (ProcessMemory(), *probes)}
        self._claims: dict[ModelKey, int] = {}
        self._lock = Lock()
        self._changing = 0
        self._changes = 0

    def watch(self, probe: MemoryProbe) -> None:
        """Read a device by this probe from now on, unless it has one."""
        self._probes.setdefault(probe.device, probe)

    def watches(self, device: str) -> bool:
        """Whether the device has a probe."""
        return device in self._probes

    def probe(self, device: str) -> MemoryProbe:
        """The probe of a device; the process's own where it has none."""
        return self._probes.get(device, self._probes["cpu"])

    def required(self, spec: PlayerSpec) -> int:
        """Bytes that a player takes: declared, or measured where that was more."""
        return max(spec.memory_bytes, self.measured.of(ModelKey.of(spec)) or 0)

    def refined(self, spec: PlayerSpec) -> PlayerSpec:
        """The spec with what was measured; plans made of such specs cut their phases by it."""
        needed = self.required(spec)
        return spec if needed == spec.memory_bytes else replace(spec, memory_bytes=needed)

    def claimed(self, keys: Iterable[ModelKey] | None = None, device: str | None = None) -> int:
        """Bytes that are claimed: by everybody or by these, on any device or on this one."""
        wanted = None if keys is None else set(keys)
        return sum(
            taken
            for key, taken in tuple(self._claims.items())
            if (wanted is None or key in wanted) and (device is None or key.device == device)
        )

    def can_allocate(self, required: int, device: str = "cpu") -> bool:
        """Whether so many bytes more fit now, with all that is claimed and all that is really in use."""
        if not self.could_allocate(required, device, tuple(self._claims)):
            return False
        probe = self.probe(device)
        if self.limit is not None and probe.exact and probe.used() + required > self.limit:
            return False
        room = probe.room()
        return room is None or required <= room

    def exceeded(self, device: str) -> bool:
        """Whether a device's allocator has given out more than the limit."""
        probe = self.probe(device)
        return self.limit is not None and probe.exact and probe.used() > self.limit

    def could_allocate(self, required: int, device: str, kept: Iterable[ModelKey]) -> bool:
        """Whether so many bytes fit by what is declared if all were let go but `kept`."""
        kept = tuple(kept)
        if self.limit is not None and self.claimed(kept) + required > self.limit:
            return False
        capacity = self.probe(device).capacity()
        return capacity is None or self.claimed(kept, device) + required <= capacity

    def claim(self, key: ModelKey, taken: int) -> None:
        """So many bytes belong to a player from now on."""
        self._claims[key] = taken

    def disclaim(self, key: ModelKey) -> None:
        """A player's bytes are free; nothing happens where it had none."""
        self._claims.pop(key, None)

    def release(self, device: str) -> None:
        """Hand freed memory back: a device's, and this process's, which loads for every device pass through."""
        for one in {device, "cpu"}:
            self.probe(one).release()

    def collect(self, device: str) -> None:
        """Free what nothing holds any more, cycles included, and hand it back."""
        gc.collect()
        self.release(device)

    @contextmanager
    def measuring(self, key: ModelKey) -> Iterator[None]:
        """Remember what the block's load took, if it can be told: nothing else was loaded or let go meanwhile.

        What the load needed for itself alone is handed back first. A load that imported a library for the first time
        took that, too, and is not remembered.
        """
        probe = self.probe(key.device)
        before_it = set(sys.modules)
        with self.changing() as alone:
            before = probe.used()
            yield
            self.release(key.device)
            taken = probe.used() - before
            known = probe.exact or not _libraries_since(before_it)
            if known and alone == self._changes:
                self.measured.remember(key, taken)

    @contextmanager
    def changing(self) -> Iterator[int | None]:
        """Memory changes hands within the block: its own number if it began alone, else None."""
        with self._lock:
            self._changing += 1
            self._changes += 1
            alone = self._changes if self._changing == 1 else None
        try:
            yield alone
        finally:
            with self._lock:
                self._changing -= 1


def _libraries_since(modules: set[str]) -> set[str]:
    return {name.partition(".")[0] for name in set(sys.modules) - modules} - modules
