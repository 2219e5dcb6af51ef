"""Keeps players: loaded when first asked for, leased while in use, let go when a phase ends."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from safelight.errors import ModelError
from safelight.models.contract import PlayerSpec


@dataclass(slots=True)
class _Resident:
    spec: PlayerSpec
    player: Any
    users: int = 0


class ModelManager:
    """Live players by name, least recently used first; one that is leased is never let go.

    `memory_limit` bounds the sum of the declared bytes of what is loaded; None is no bound. Players of the roles in
    `pinned` are let go last.
    """

    def __init__(self, memory_limit: int | None = None, pinned: Collection[str] = ()) -> None:
        self.memory_limit = memory_limit
        self.pinned = frozenset(pinned)
        self.loads = 0
        self._residents: dict[str, _Resident] = {}

    @property
    def loaded_models(self) -> tuple[str, ...]:
        return tuple(self._residents)

    @contextmanager
    def lease(self, spec: PlayerSpec) -> Iterator[Any]:
        """A live player, safe from eviction until the block ends. Raises ModelError where it cannot be loaded."""
        resident = self._residents.pop(spec.name, None) or self._load(spec)
        self._residents[spec.name] = resident
        resident.users += 1
        try:
            yield resident.player
        finally:
            resident.users -= 1

    def _load(self, spec: PlayerSpec) -> _Resident:
        self._make_room(spec)
        try:
            player = spec.load()
        except Exception as error:  # runtimes raise what they like; a model that is not there is nobody else's fault
            raise ModelError(
                f"player {spec.name!r} cannot be loaded: {error}. `safelight doctor` says what is missing."
            ) from error
        self.loads += 1
        return _Resident(spec, player)

    def _make_room(self, spec: PlayerSpec) -> None:
        if self.memory_limit is None:
            return
        idle = [name for name, resident in self._residents.items() if not resident.users]
        idle.sort(key=lambda name: self._residents[name].spec.role in self.pinned)
        while self._bytes() + spec.memory_bytes > self.memory_limit and idle:
            del self._residents[idle.pop(0)]
        if self._bytes() + spec.memory_bytes > self.memory_limit:
            raise ModelError(
                f"player {spec.name!r} needs {spec.memory_bytes} bytes; the limit is {self.memory_limit}. "
                "Raise `gpu_memory_limit` in the recipe's global_parameters."
            )

    def _bytes(self) -> int:
        return sum(resident.spec.memory_bytes for resident in self._residents.values())
