"""Small pictures for the report, most of what a photo weighs: the store has them, and gives them back when they are
looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from safelight.store.cache import ResultCache

AT_HAND = 30_000_000
"""Bytes of them that are held as well: so many, a page of the report has inside it."""
TOGETHER = 64
"""Entries that are fetched at once, since whoever looks at one looks at the next."""


class Jpeg(Protocol):
    """A JPEG's bytes, as `bytes` are, or to be had by `bytes()`; none at all where there is no picture."""

    def __len__(self) -> int: ...
    def __bytes__(self) -> bytes: ...


class Illustrated(Protocol):
    """What is kept in the store with pictures in it."""

    @property
    def jpegs(self) -> tuple[bytes, ...]: ...


@dataclass(eq=False)
class Jpegs:
    """A run's small pictures, in the order in which it came by them."""

    cache: ResultCache
    at_hand: int = AT_HAND
    _places: list[tuple[bytes, type[Any]]] = field(default_factory=list)
    """Keys, and what stands there."""
    _held: dict[int, tuple[bytes, ...]] = field(default_factory=dict)
    _weight: int = 0

    def kept(self, key: bytes, value: Illustrated) -> tuple[Jpeg, ...]:
        """The pictures of what the cache keeps under that key, which nobody else asks it for."""
        at, jpegs = len(self._places), value.jpegs
        self._places.append((key, type(value)))
        self._hold(at, jpegs)
        self.cache.spent([key])
        return tuple(_Stored(self, at, number, len(jpeg)) for number, jpeg in enumerate(jpegs))

    def at(self, place: int) -> Sequence[bytes]:
        """Those that were kept there; none where the store has lost them."""
        if place not in self._held:
            self._fetch(place)
        return self._held.get(place, ())

    def _hold(self, at: int, jpegs: tuple[bytes, ...]) -> None:
        self._weight += sum(map(len, jpegs))
        if self._weight <= self.at_hand:
            self._held[at] = jpegs
        elif self._held:  # who looks at all of them would find the last ones here, and each is the last of many
            self._held.clear()

    def _fetch(self, place: int) -> None:
        _, kind = self._places[place]
        some = range(place, min(place + TOGETHER, len(self._places)))
        keys = {at: self._places[at][0] for at in some if self._places[at][1] is kind}
        found = self.cache.get_many(list(keys.values()), kind)
        self._held = {at: found[key].jpegs for at, key in keys.items() if key in found}
        self.cache.spent(list(keys.values()))


class _Stored:
    """One of them. Its size is known without it."""

    __slots__ = ("_jpegs", "_number", "_place", "_size")

    def __init__(self, jpegs: Jpegs, place: int, number: int, size: int) -> None:
        self._jpegs, self._place, self._number, self._size = jpegs, place, number, size

    def __len__(self) -> int:
        return self._size

    def __bytes__(self) -> bytes:
        found = self._jpegs.at(self._place)
        return found[self._number] if found else b""

    def __eq__(self, other: object) -> bool:
        return bytes(self) == bytes(other) if isinstance(other, bytes | _Stored) else NotImplemented

    def __hash__(self) -> int:
        return hash(bytes(self))
