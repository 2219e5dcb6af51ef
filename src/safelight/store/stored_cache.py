"""A result cache that outlives its process: in memory, and behind that in the store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from itertools import filterfalse
from time import monotonic
from typing import TYPE_CHECKING, Any

from safelight.errors import StoreError
from safelight.store.codec import codec_of
from safelight.store.key import HALF
from safelight.store.results import entry_of

if TYPE_CHECKING:
    from safelight.store.results import Entry, Results

ROWS = 200
"""Rows after which they are written."""
SECONDS = 0.5
"""Seconds after which they are, and safe from a power loss."""
DEAR_SECONDS = 0.1
"""What a call must have taken for its answers to be written at once."""

REST_SECONDS = 30
"""How long a store is left alone that others kept busy: each try waits for as long as the database does."""
MOST_WAITING = 5_000
"""Rows that wait for such a store before the run goes on without it."""

Complain = Callable[[str], None]


class StoredCache:
    """Reads through and writes behind, from one thread. Close it, so that the last rows are written.

    A store that fails while a run is on costs nothing but its memory: the run goes on, and `complain` is told once. One
    that others keep busy is tried again.
    """

    def __init__(self, results: Results, complain: Complain, clock: Callable[[], float] = monotonic) -> None:
        self._results, self._complain, self._clock = results, complain, clock
        self._entries: dict[bytes, Any] = {}
        self._absent: set[bytes] = set()
        self._asked: defaultdict[frozenset[bytes], set[bytes]] = defaultdict(set)
        """By questions: subjects of which all of them were looked up."""
        self._waiting: list[Entry] = []
        self._spent: list[bytes] = []
        """What is let go as soon as it is written."""
        self._unwritten: set[bytes] = set()
        """What would not come back as it was is kept in memory alone."""
        self._lends = False
        """Something was let go, and may be asked of the store again."""
        self._durable = clock()
        self._broken = False
        self._busy: StoreError | None = None
        self._rests_until = clock()
        self.answered = 0
        """Entries that the store had."""

    def get_many(self, keys: Sequence[bytes], answers: type | None = None) -> Mapping[bytes, Any]:
        """See `ResultCache.get_many`. What is not there is asked for once."""
        found = zip(keys, self.get_all(keys, answers), strict=True)
        return {key: value for key, value in found if value is not None}

    def get_all(self, keys: Sequence[bytes], answers: type | None = None) -> list[Any]:
        """See `ResultCache.get_all`."""
        found = list(map(self._entries.get, keys))
        absent = self._absent
        unknown = [key for key, value in zip(keys, found, strict=True) if value is None and key not in absent]
        if answers is None or not unknown:
            return found
        self.look_up(dict.fromkeys(unknown, answers))
        return list(map(self._entries.get, keys))

    def look_up(self, questions: Mapping[bytes, type]) -> None:
        """See `ResultCache.look_up`."""
        if self._broken and not self._lends:
            return
        entries, absent = self._entries, self._absent
        unknown = {
            key: codec_of(answers) for key, answers in questions.items() if key not in entries and key not in absent
        }
        if unknown and (found := self._fetch(lambda: self._results.find_each(unknown))) is not None:
            self._absent.update(unknown.keys() - found.keys())

    def look_up_about(self, subjects: Collection[bytes], asked: Mapping[bytes, type]) -> None:
        """See `ResultCache.look_up_about`."""
        if self._broken or not asked:
            return
        before = self._asked[frozenset(asked)]
        new = set(subjects) - before
        codecs = {question: codec_of(answers) for question, answers in asked.items()}
        if not new or (found := self._fetch(lambda: self._results.find_about(new, codecs))) is None:
            return
        before |= new
        if len(found) < len(new) * len(asked):
            keys = {subject + question for question in asked for subject in new}
            self._absent |= keys.difference(self._entries)

    def share(self) -> None:
        """See `ResultCache.share`."""
        self.flush(durable=False)
        lacking = {key[:HALF] for key in self._absent}
        for subjects in self._asked.values():
            subjects -= lacking
        self._absent.clear()
        if not self._broken:
            with suppress(StoreError):  # one that cannot be written answers all the same
                self._results.refresh()

    def spent(self, keys: Iterable[bytes]) -> None:
        """See `ResultCache.spent`."""
        if self._broken:
            return
        self._spent += keys
        if not self._waiting:
            self._let_go()

    def put_many(
        self, entries: Iterable[tuple[bytes, Any]], answers: type | None = None, *, seconds: float = 0.0
    ) -> None:
        """See `ResultCache.put_many`."""
        new = dict(entries)
        self._entries.update(new)
        if answers is None or self._broken:
            return
        self._waiting += self._entries_of(new, answers)
        if self._busy and self._clock() < self._rests_until and len(self._waiting) <= MOST_WAITING:
            return
        late = self._clock() - self._durable >= SECONDS
        if late or seconds >= DEAR_SECONDS or len(self._waiting) >= ROWS:
            self.flush(durable=late or seconds >= DEAR_SECONDS)

    def flush(self, *, durable: bool = True) -> None:
        """Write what waits. `durable`: so that a power loss does not take it."""
        waiting, self._waiting = self._waiting, []
        if durable:  # rows that filled up in between do not put off the next time
            self._durable = self._clock()
        if not waiting or self._broken:
            return
        try:
            self._results.put(waiting, durable=durable)
        except StoreError as fault:
            if not is_busy(fault) or len(waiting) > MOST_WAITING:
                self._give_up(fault)
                return
            self._busy, self._waiting, self._rests_until = fault, waiting, self._clock() + REST_SECONDS
        else:
            self._busy = None
            self._let_go()

    @property
    def owes(self) -> bool:
        """Whether something waits for a store that others keep busy."""
        return bool(self._waiting)

    def close(self) -> None:
        """Write what waits, and that what was answered from the store was needed today."""
        self.flush()
        if self._busy and not self._broken:
            self._give_up(self._busy)
        if not self._broken:
            with suppress(StoreError):  # one that cannot be written answers all the same
                self._results.refresh()

    def _fetch(self, find: Callable[[], Mapping[bytes, Any]]) -> Mapping[bytes, Any] | None:
        """What the store has that was not known yet; None where it cannot be asked. What was decided by stays."""
        try:
            found = find()
        except StoreError as fault:
            if not is_busy(fault):
                self._lends = False
                self._give_up(fault)
            return None
        if not self._entries.keys().isdisjoint(found):
            found = {key: value for key, value in found.items() if key not in self._entries}
        self._entries.update(found)
        self.answered += len(found)
        return found

    def _let_go(self) -> None:
        """What stands in the store, and is not needed here."""
        entries, self._spent, spent = self._entries, [], self._spent
        for key in filterfalse(self._unwritten.__contains__, spent) if self._unwritten else spent:
            entries.pop(key, None)
        self._absent.difference_update(spent)  # what was not there when it was first asked for is there now
        self._lends = self._lends or bool(spent)

    def _entries_of(self, values: Mapping[bytes, Any], answers: type) -> list[Entry]:
        """What would not come back as it was is kept in memory alone."""
        codec = codec_of(answers)
        entries = []
        for key, value in values.items():
            try:
                entries.append(entry_of(key, value, codec))
            except StoreError:
                self._unwritten.add(key)
        return entries

    def _give_up(self, fault: StoreError) -> None:
        if self._broken:
            return
        self._broken = True
        self._waiting.clear()
        self._complain(
            f"What this run finds from now on is not remembered, and looked for again where it goes on: {fault}."
        )


def is_busy(fault: StoreError) -> bool:
    """Whether a store is only kept busy by others, and may be had later."""
    return "others kept it busy" in str(fault)
