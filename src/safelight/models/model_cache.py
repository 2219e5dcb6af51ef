"""The players that are in memory, least recently used first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, NamedTuple

from safelight.models.contract import PlayerSpec
from safelight.models.gathering import Gathering


class ModelKey(NamedTuple):
    """What makes two players the same in memory."""

    name: str
    revision: str
    device: str
    precision: str

    @classmethod
    def of(cls, spec: PlayerSpec) -> ModelKey:
        """The key of a spec's player."""
        return cls(spec.name, spec.revision, spec.device, spec.precision)


@dataclass(slots=True, eq=False)
class Meeting:
    """A gathering, the size of calls that it began with, and how many threads are in it."""

    gathering: Gathering[Any, Any]
    size: int
    threads: int = 0


@dataclass(slots=True, eq=False)
class Resident:
    """A player in memory."""

    key: ModelKey
    spec: PlayerSpec
    player: Any
    users: int = 0
    """Leases that are held now."""
    lent: bool = False
    """Whether it was handed out without a lease: somebody may use it still when it is let go."""
    gatherings: dict[bytes, Meeting] = field(default_factory=dict)
    """Where threads meet that ask the same, while they do: by what they ask about."""
    _most: int | None = None
    """Questions that a call may have, once more of them did not fit into memory."""
    _door: Lock = field(default_factory=Lock)

    def ask(
        self, about: bytes, call: Callable[[Any, Sequence[Any]], Sequence[Any]], questions: Sequence[Any], size: int
    ) -> Sequence[Any]:
        """See `ModelManager.ask`."""
        if not self.spec.network or self.users < 2:
            return call(self.player, questions)
        meeting = self._enter(about, call, size)
        try:
            return meeting.gathering.ask(questions)
        finally:
            self._leave(about, meeting)

    def _enter(self, about: bytes, call: Callable[[Any, Sequence[Any]], Sequence[Any]], size: int) -> Meeting:
        with self._door:
            meeting = self.gatherings.get(about)
            if meeting is None:
                together = size if self._most is None else min(size, self._most)
                meeting = Meeting(Gathering[Any, Any](lambda asked: call(self.player, asked), together), together)
                self.gatherings[about] = meeting
            meeting.threads += 1
            return meeting

    def _leave(self, about: bytes, meeting: Meeting) -> None:
        """The last one out takes the meeting away, and what it learnt of memory stays."""
        with self._door:
            meeting.threads -= 1
            if (fits := meeting.gathering.batch_size) < meeting.size:
                self._most = fits if self._most is None else min(fits, self._most)
            if not meeting.threads and self.gatherings.get(about) is meeting:
                del self.gatherings[about]


class ModelCache:
    """Residents by key, least recently used first. Whoever uses it from several threads locks it."""

    def __init__(self) -> None:
        self._residents: dict[ModelKey, Resident] = {}

    def __len__(self) -> int:
        return len(self._residents)

    def __iter__(self) -> Iterator[Resident]:
        return iter(self._residents.values())

    def get(self, key: ModelKey) -> Resident | None:
        """A resident, which is the most recently used one from now on; None where it is not in memory."""
        resident = self._residents.pop(key, None)
        if resident is not None:
            self._residents[key] = resident
        return resident

    def put(self, resident: Resident) -> None:
        """Remember a player that was loaded, as the most recently used one."""
        self._residents[resident.key] = resident

    def pop_idle(self, pinned: Collection[str] = ()) -> Resident | None:
        """Forget the least recently used resident without a lease, those of `pinned` (roles or names) last."""
        idle = [one for one in self if not one.users]
        if not idle:
            return None
        chosen = min(idle, key=lambda one: one.spec.role in pinned or one.spec.name in pinned)
        return self._residents.pop(chosen.key)


class LoadedModels(Mapping[str, Any]):
    """What was in memory at one moment: players by name, least recently used first.

    A role is answered too: by its most recently used player.
    """

    def __init__(self, residents: Iterable[Resident]) -> None:
        found = tuple(residents)
        self._players = {one.spec.name: one.player for one in found}
        self._roles = {str(one.spec.role): one.player for one in found}

    def __getitem__(self, name: str) -> Any:
        return self._players[name] if name in self._players else self._roles[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._players)

    def __len__(self) -> int:
        return len(self._players)

    def __repr__(self) -> str:
        return f"LoadedModels({', '.join(self._players)})"
