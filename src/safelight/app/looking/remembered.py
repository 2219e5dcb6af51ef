"""A few things that are dear to make, remembered: each is made once, whoever asks, and the stalest one goes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


@dataclass
class _Place(Generic[V]):
    lock: Lock = field(default_factory=Lock)
    made: list[V] = field(default_factory=list)
    """Empty while it is being made."""


class Remembered(Generic[K, V]):
    """At most `most` values, for any number of threads."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._places: OrderedDict[K, _Place[V]] = OrderedDict()

    def get(self, key: K, make: Callable[[], V]) -> V:
        """The value under a key. Who asks while it is being made waits; what `make` raises is not remembered."""
        with self._lock:
            place = self._places.setdefault(key, _Place())
            self._places.move_to_end(key)
            while len(self._places) > self._most:
                self._places.popitem(last=False)
        with place.lock:
            if not place.made:
                place.made.append(make())
            return place.made[0]

    def forget(self, key: K) -> None:
        """Make it anew the next time."""
        with self._lock:
            self._places.pop(key, None)

    def __len__(self) -> int:
        return len(self._places)
