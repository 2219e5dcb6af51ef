"""Who is in memory, who comes and who goes: the part of the manager that threads meet in."""

from __future__ import annotations

from collections.abc import Collection
from threading import Condition
from time import monotonic
from typing import TYPE_CHECKING, Any

from safelight.errors import DeviceLostError, ModelError
from safelight.models.device_lost import is_device_lost
from safelight.models.model_cache import LoadedModels, ModelKey, Resident
from safelight.models.out_of_memory import forget_locals, is_out_of_memory
from safelight.models.refusal import refusal
from safelight.models.unloading import unload

if TYPE_CHECKING:
    from safelight.models.contract import PlayerSpec
    from safelight.models.memory import GPUMemoryTracker
    from safelight.models.model_cache import ModelCache


class Residency:
    """Takes players in and lets them go. Loading and unloading happen outside the lock.

    A player claims its memory before its load begins, and until its unloading has ended: two threads never promise the
    same bytes twice.
    """

    def __init__(
        self, cache: ModelCache, tracker: GPUMemoryTracker, pinned: Collection[str] = (), patience: float = 0.0
    ) -> None:
        self.loads = 0
        self.unloads = 0
        self._cache = cache
        self._tracker = tracker
        self._pinned = pinned
        self._patience = patience
        self._changed = Condition()
        self._loading: dict[ModelKey, PlayerSpec] = {}
        self._leaving: set[ModelKey] = set()

    def take_loaded(self, spec: PlayerSpec) -> Resident | None:
        """A lease on a player that is in memory; None, at once, where it is not."""
        with self._changed:
            resident = self._cache.get(ModelKey.of(spec))
            if resident is not None:
                resident.users += 1
            return resident

    def take(self, spec: PlayerSpec) -> Resident:
        """A lease on a player, which is loaded if need be. Raises ModelError where it cannot be."""
        key = ModelKey.of(spec)
        with self._changed:
            while key in self._loading or key in self._leaving:
                self._changed.wait()
            if (resident := self.take_loaded(spec)) is not None:
                return resident
            self._loading[key] = spec
        try:
            resident = Resident(key, spec, self._load(key, spec), users=1)
        except BaseException:
            self._arrive(key, None)
            raise
        self._arrive(key, resident)
        while (victim := self._excess(spec.device)) is not None:
            self._unload(victim)
        return resident

    def give_back(self, resident: Resident) -> None:
        """A lease ends."""
        with self._changed:
            resident.users -= 1
            self._changed.notify_all()

    def lend(self, resident: Resident) -> Any:
        """A lease ends, and whoever held it keeps the player all the same."""
        with self._changed:
            resident.lent = True
            player = resident.player
        self.give_back(resident)
        return player

    def held(self, spec: PlayerSpec) -> Resident:
        """A player that the caller has a lease on. Raises LookupError where nobody has one."""
        with self._changed:
            resident = self._cache.get(ModelKey.of(spec))
            if resident is None or not resident.users:
                raise LookupError(f"player {spec.name!r} is not leased")
            return resident

    def loaded(self) -> LoadedModels:
        """What is in memory now."""
        with self._changed:
            return LoadedModels(self._cache)

    def free(self, required: int, device: str) -> bool:
        """Let idle players go until so many bytes can be allocated; whether they can be.

        None goes for what would not fit if all were gone.
        """
        if not self._tracker.could_allocate(required, device, ()):
            return False
        while True:
            with self._changed:
                if self._tracker.can_allocate(required, device):
                    return True
                victim = self._victim()
            if victim is None:
                return False
            self._unload(victim)

    def let_go(self) -> bool:
        """Let every idle player go; whether there was one."""
        gone = False
        while True:
            with self._changed:
                victim = self._victim()
            if victim is None:
                return gone
            self._unload(victim)
            gone = True

    def _load(self, key: ModelKey, spec: PlayerSpec) -> Any:
        """The player itself. A load that runs out of memory is tried again when every idle player is gone."""
        self._watch(spec)
        self._make_room(key, spec)
        while True:
            try:
                with self._tracker.measuring(key):
                    return spec.load()
            except Exception as error:  # runtimes raise what they like; a missing model is nobody else's fault
                forget_locals(error)
                self._tracker.collect(spec.device)
                if not (is_out_of_memory(error) and self.let_go()):
                    raise _cannot(spec, error) from error

    def _watch(self, spec: PlayerSpec) -> None:
        if spec.memory_probe is None or self._tracker.watches(spec.device):
            return
        try:
            self._tracker.watch(spec.memory_probe())
        except Exception as error:
            raise _cannot(spec, error) from error

    def _make_room(self, key: ModelKey, spec: PlayerSpec) -> None:
        """Claim the memory that a player needs; idle players go until it is there."""
        ends = monotonic() + self._patience
        while (victim := self._next_victim(key, spec, ends)) is not None:
            self._unload(victim)

    def _next_victim(self, key: ModelKey, spec: PlayerSpec, ends: float) -> Resident | None:
        """Who is to go for a player; None once its memory is claimed.

        Players are refused by what was declared, as the plan was made of it. Where more than that is really in use,
        idle players go, and none is refused.
        """
        needed, device = spec.memory_bytes, spec.device
        with self._changed:
            while not self._tracker.can_allocate(needed, device):
                if not self._tracker.could_allocate(needed, device, busy := self._busy()):
                    self._wait_for_leases(spec, busy, ends)
                elif (victim := self._victim()) is not None:
                    return victim
                elif self._leaving:
                    self._changed.wait()
                else:
                    break
            self._tracker.claim(key, needed)
            return None

    def _excess(self, device: str) -> Resident | None:
        """Who is to go because a load took more than it declared."""
        with self._changed:
            return self._victim() if self._tracker.exceeded(device) else None

    def _wait_for_leases(self, spec: PlayerSpec, busy: dict[ModelKey, PlayerSpec], ends: float) -> None:
        if busy and (left := ends - monotonic()) > 0:
            self._changed.wait(left)
            return
        capacity = self._tracker.probe(spec.device).capacity()
        raise ModelError(refusal(spec, tuple(busy.values()), self._tracker.limit, capacity))

    def _busy(self) -> dict[ModelKey, PlayerSpec]:
        """Who cannot go: players that are leased, and those being loaded that have their memory."""
        leased = {one.key: one.spec for one in self._cache if one.users}
        return leased | {key: spec for key, spec in self._loading.items() if self._tracker.claimed((key,))}

    def _victim(self) -> Resident | None:
        victim = self._cache.pop_idle(self._pinned)
        if victim is not None:
            self._leaving.add(victim.key)
        return victim

    def _unload(self, victim: Resident) -> None:
        try:
            with self._tracker.changing():
                unload(victim)
                self._tracker.collect(victim.key.device)
        finally:
            with self._changed:
                self.unloads += 1
                self._leaving.discard(victim.key)
                self._tracker.disclaim(victim.key)
                self._changed.notify_all()

    def _arrive(self, key: ModelKey, resident: Resident | None) -> None:
        """A load has ended, well or not."""
        with self._changed:
            del self._loading[key]
            if resident is None:
                self._tracker.disclaim(key)
            else:
                self._cache.put(resident)
                self.loads += 1
            self._changed.notify_all()


def _cannot(spec: PlayerSpec, error: Exception) -> ModelError:
    kind = DeviceLostError if is_device_lost(error) and not is_out_of_memory(error) else ModelError
    return kind(f"player {spec.name!r} cannot be loaded: {error}. `safelight doctor` says what is missing.")
