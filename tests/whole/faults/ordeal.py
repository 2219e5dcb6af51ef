"""A run that is killed again and again, against one that nothing disturbed."""

import random
import sqlite3
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.whole.faults.counting import Counting, lost
from tests.whole.faults.runs import Runs
from tests.whole.faults.sameness import lasting

LOST_SECONDS = 2.0


@dataclass
class Ordeal:
    """What a calm run came to, and how long one lasts that has little left to do: each is to be met before its end."""

    counting: Counting
    moments: random.Random
    calm: Mapping[str, bytes]
    answers: int
    seconds: float

    @classmethod
    def beside(cls, runs: Runs, counting: Counting, seed: str) -> "Ordeal":
        """After a calm run, and the same once more."""
        assert runs.whole().returncode == 0
        calm, answers = lasting(runs.out), len(counting.take())
        started = time.monotonic()
        assert runs.whole().returncode == 0
        return cls(counting, random.Random(seed), calm, answers, time.monotonic() - started)

    def endured(self, runs: Runs, kills: int, then: Callable[[], object]) -> None:
        """So many times it is killed, at moments drawn by chance; each time `then` something happens."""
        killed = 0
        while killed < kills:
            code = runs.killed_after(self.moments.uniform(0.3, 1.0) * self.seconds)
            assert code in (None, 0)
            killed += code is None
            self.seconds *= 0.8 if code == 0 else 1
            then()

    def asks_little_again(self, kills: int) -> bool:
        """Whether no kill took more than the seconds that it may, nor all of them more than all there is to ask."""
        asked = self.counting.take()
        dear = [one for one in lost(asked).values() if sum(each.seconds for each in one) > LOST_SECONDS]
        return not dear and len(asked) <= self.answers * (1 + kills)


def states_of(store: Path | str) -> list[str]:
    """Those of all runs that a sound store knows, the oldest first."""
    connection = sqlite3.connect(store)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    found = [state for (state,) in connection.execute("SELECT state FROM runs ORDER BY id")]
    connection.close()
    return found
