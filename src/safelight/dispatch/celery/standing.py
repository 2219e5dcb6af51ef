"""What a run has learned of its workers: who is heard of on which queue, and who is to leave its errands to others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from safelight.dispatch.celery.incarnation import called, is_among

FAULTS = 3
"""Errands in a row over which a worker may come to grief: then it is asked nothing more, and begins itself anew where
that may help."""


def unsaid(words: str) -> None:
    """Words for nobody."""


@dataclass
class Standing:
    """One run's workers, each from its start to its end: one that is started again begins anew here, too.

    What is said of one is said once.
    """

    say: Callable[[str], None] = unsaid
    _faults: Counter[str] = field(default_factory=Counter)
    _out: dict[str, str] = field(default_factory=dict)
    """By its name, the last life of a worker in which it was of no help."""
    _heard: dict[tuple[str, str], float] = field(default_factory=dict)
    _said: set[str] = field(default_factory=set)

    @property
    def out(self) -> tuple[str, ...]:
        """Workers that are asked nothing more."""
        return tuple(self._out.values())

    def heard(self, worker: str, queue: str, now: float) -> None:
        """It has taken an errand from that queue, or is still at one."""
        self._heard[queue, worker] = now

    def well(self, worker: str) -> None:
        """It has carried one out."""
        self._faults.pop(worker, None)

    def fault(self, worker: str, words: str) -> None:
        """It came to grief over one."""
        self._faults[worker] += 1
        if self._faults[worker] < FAULTS:
            self.tell(f"Worker {called(worker)} had a fault, and others have its photos now: {words}")
        elif not self._is_out(worker):
            self.excuse(worker, f"had {FAULTS} faults one after the other, and is asked nothing more: {words}")

    def excuse(self, worker: str, words: str) -> None:
        """It cannot be of help to this run, for the reason that follows its name."""
        self._out[called(worker)] = worker
        self.tell(f"Worker {called(worker)} {words}")

    def tell(self, words: str) -> None:
        """Once."""
        if words not in self._said:
            self._said.add(words)
            self.say(words)

    def anybody(self, queue: str, since: float, but: Collection[str]) -> bool:
        """Whether somebody else was heard of on that queue since then."""
        return any(
            at >= since and not is_among(worker, but) and not self._is_out(worker)
            for (where, worker), at in self._heard.items()
            if where == queue
        )

    def _is_out(self, worker: str) -> bool:
        return self._out.get(called(worker)) == worker
