"""A worker whose work is to note in a file which photos it had: `python -m ... BROKER QUEUE POOL NOTES`.

What goes wrong is said by the errand itself, in place of a plan's signature: `Fate` as JSON.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from safelight.dispatch.celery import named_tasks, round_trip, work
from safelight.dispatch.celery.app import make_app
from safelight.dispatch.celery.errand import Errand, Report
from safelight.dispatch.celery.queues import PROCESS_WITH_MODEL
from safelight.engine.elsewhere import Blame
from safelight.errors import RunError


@dataclass(frozen=True)
class Fate:
    """What happens to an errand's photos."""

    deadly: tuple[int, ...] = ()
    """Whoever looks at them is killed."""
    unreadable: tuple[int, ...] = ()
    slow: float = 0.0
    """Seconds for each photo."""
    room: int = 1000
    """So many photos fit into memory."""
    away: str = ""
    """While there is a file of this name, the share cannot be reached; who finds that out brings it back."""
    refused: str = ""

    @property
    def signature(self) -> str:
        return json.dumps({key: value for key, value in asdict(self).items() if value})


def noting(notes: Path) -> work.Work:
    def look(errand: Errand) -> Report:
        fate = Fate(**json.loads(errand.signature))
        _refuse(fate, errand)
        blames = []
        for photo in errand.photos:
            time.sleep(fate.slow)
            if photo in fate.deadly:
                os.kill(os.getpid(), signal.SIGKILL)
            if photo in fate.unreadable:
                blames.append(Blame(photo, "", "unreadable", "it is cut short"))
                continue
            with notes.open("a") as file:
                file.write(f"{errand.segment} {photo}\n")
        return Report(errand.id, errand.run, tuple(blames), models=("small/quality@1",))

    return look


def _refuse(fate: Fate, errand: Errand) -> None:
    if fate.refused:
        raise RunError(fate.refused)
    if len(errand.photos) > fate.room:
        raise MemoryError("too many pictures")
    if fate.away and Path(fate.away).exists():
        Path(fate.away).unlink()
        raise ConnectionError("the share is away")


def main(broker: str, queue: str, pool: str, notes: str) -> None:
    app = make_app(broker, results=broker if broker.startswith("redis") else None)
    work.install(app, noting(Path(notes)), beat=0.1)
    round_trip.install(app)
    named_tasks.install(app, PROCESS_WITH_MODEL, lambda name, path, parameters: path)
    options = ["-Q", queue, "-P", pool, "-c", "1", "-n", f"{queue}-{os.getpid()}@here", "-l", "warning"]
    app.worker_main(["worker", *options, "--without-mingle", "--without-gossip"])


if __name__ == "__main__":
    main(*sys.argv[1:])
