"""The result cache: measurements by key. In memory for now; durable stores keep the same interface."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol


class ResultCache(Protocol):
    """Answers of costly calls by key. A key stands for all that decides the answer, so entries never go stale."""

    def get_many(self, keys: Sequence[bytes]) -> Mapping[bytes, Any]:
        """The entries that are there; a key without one is absent."""
        ...

    def put_many(self, entries: Iterable[tuple[bytes, Any]]) -> None:
        """Store each entry under its key; the last one of a key wins."""
        ...


class MemoryCache:
    """A cache that lives as long as its process."""

    def __init__(self) -> None:
        self._entries: dict[bytes, Any] = {}

    def get_many(self, keys: Sequence[bytes]) -> Mapping[bytes, Any]:
        entries = self._entries
        return {key: entries[key] for key in keys if key in entries}

    def put_many(self, entries: Iterable[tuple[bytes, Any]]) -> None:
        self._entries.update(entries)

    def __len__(self) -> int:
        return len(self._entries)
