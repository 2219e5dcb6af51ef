"""The result cache: measurements by key."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Protocol


class ResultCache(Protocol):
    """Answers of costly calls by key. A key stands for all that decides the answer, so entries never go stale.

    `answers` is the type of the values: a cache that outlives its process keeps what has one, and the rest as long as
    the process lives.
    """

    def get_many(self, keys: Sequence[bytes], answers: type | None = None) -> Mapping[bytes, Any]:
        """The entries that are there; a key without one is absent."""
        ...

    def get_all(self, keys: Sequence[bytes], answers: type | None = None) -> list[Any]:
        """The entries aligned with `keys`; None where there is none."""
        ...

    def look_up(self, questions: Mapping[bytes, type]) -> None:
        """Learn at once what there is under these keys, each with the type of its value: to ask is then quick."""
        ...

    def look_up_about(self, subjects: Collection[bytes], asked: Mapping[bytes, type]) -> None:
        """The same where each of many is asked the same: all keys of one of `subjects` and one of the questions, which
        are given with the type of their answers."""
        ...

    def share(self) -> None:
        """Others work with the same entries: write what waits, and look anew for what was not there."""
        ...

    def spent(self, keys: Iterable[bytes]) -> None:
        """What stands under these will hardly be asked for again: a cache that can find it again need not hold it."""
        ...

    def put_many(
        self, entries: Iterable[tuple[bytes, Any]], answers: type | None = None, *, seconds: float = 0.0
    ) -> None:
        """Store each entry under its key; the last one of a key wins. `seconds` is what it took to find them."""
        ...


class MemoryCache:
    """A cache that lives as long as its process."""

    def __init__(self) -> None:
        self._entries: dict[bytes, Any] = {}

    def get_many(self, keys: Sequence[bytes], answers: type | None = None) -> Mapping[bytes, Any]:  # noqa: ARG002
        entries = self._entries
        return {key: entries[key] for key in keys if key in entries}

    def get_all(self, keys: Sequence[bytes], answers: type | None = None) -> list[Any]:  # noqa: ARG002
        return list(map(self._entries.get, keys))

    def look_up(self, questions: Mapping[bytes, type]) -> None:
        """All that there is is at hand."""

    def look_up_about(self, subjects: Collection[bytes], asked: Mapping[bytes, type]) -> None:
        """Likewise."""

    def share(self) -> None:
        """Nobody else writes here."""

    def spent(self, keys: Iterable[bytes]) -> None:
        """It could not be found again."""

    def put_many(
        self,
        entries: Iterable[tuple[bytes, Any]],
        answers: type | None = None,  # noqa: ARG002
        *,
        seconds: float = 0.0,  # noqa: ARG002
    ) -> None:
        self._entries.update(entries)

    def __len__(self) -> int:
        return len(self._entries)
