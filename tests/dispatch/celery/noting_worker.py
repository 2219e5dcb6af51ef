"""A worker whose work is to note in a file which photos it had: `python -m ... BROKER QUEUE POOL NOTES NAME HIDDEN`.

What goes wrong is said by the errand itself, in place of a plan's signature: `Fate` as JSON.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from safelight.dispatch.celery import named_tasks, round_trip, serving, work
from safelight.dispatch.celery.app import make_app
from safelight.dispatch.celery.endurance import Endurance
from safelight.dispatch.celery.errand import Errand, Report
from safelight.dispatch.celery.queues import PROCESS_WITH_MODEL, own_queue
from safelight.engine.elsewhere import Blame
from safelight.errors import ModelError

STRANGER = "stranger"
"""What a worker is called that is of another version."""


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
    broken: str = ""
    """Names a worker that has faults in each of its lives."""
    faulty: str = ""
    """Names a file: who makes it has faults from then on, and the others have none."""
    missing: str = ""
    """The same, of a model that is not there."""
    everywhere: tuple[int, ...] = ()
    """Photos over which every worker has a fault."""
    measured_badly: str = ""
    """The same as `faulty`, of one that finds no answer for any photo."""
    stops: str = ""
    """Names a file: who makes it stands still over the last photo of that errand, until somebody wakes it."""
    hangs: tuple[int, ...] = ()
    """Whoever looks at them does not come to an end."""

    @property
    def signature(self) -> str:
        return json.dumps({key: value for key, value in asdict(self).items() if value})


def noting(notes: Path, name: str) -> work.Work:
    def look(errand: Errand) -> Report:
        fate = Fate(**json.loads(errand.signature))
        _refuse(fate, errand, name)
        blames = []
        for photo in errand.photos:
            time.sleep(fate.slow)
            if photo in fate.deadly:
                os.kill(os.getpid(), signal.SIGKILL)
            if photo == errand.photos[-1] and _is_first(fate.stops):
                os.kill(os.getpid(), signal.SIGSTOP)
                time.sleep(0.5)  # until every thread has noticed
            if photo in fate.hangs:
                time.sleep(1000)
            if photo in fate.unreadable:
                blames.append(Blame(photo, "", "unreadable", "it is cut short"))
                continue
            with notes.open("a") as file:
                file.write(f"{errand.segment} {photo}\n")
        if _is_the_one(fate.measured_badly):
            blames = [Blame(photo, "step/quality", "measurement_failed", "no kernel image") for photo in errand.photos]
        return Report(errand.id, errand.run, tuple(blames), models=("small/quality@1",))

    return look


def _is_the_one(file: str) -> bool:
    """Whether this worker is the one with the faults."""
    return _is_first(file) or (bool(file) and Path(file).read_text() == str(os.getpid()))


def _is_first(file: str) -> bool:
    """Whether nobody has made that file before."""
    with suppress(FileExistsError, FileNotFoundError), Path(file or "no/such").open("x") as made:
        made.write(str(os.getpid()))
        return True
    return False


def _refuse(fate: Fate, errand: Errand, name: str) -> None:
    if name == fate.broken or _is_the_one(fate.faulty) or set(errand.photos) & set(fate.everywhere):
        raise RuntimeError("no such symbol")
    if _is_the_one(fate.missing):
        raise ModelError("weights of 'nima' were not pulled")
    if len(errand.photos) > fate.room:
        raise MemoryError("too many pictures")
    if fate.away and Path(fate.away).exists():
        Path(fate.away).unlink()
        raise ConnectionError("the share is away")


def _unread(packed: object) -> Errand:
    raise ValueError("a field that there was not")


def main(broker: str, queue: str, pool: str, notes: str, name: str, hidden: str) -> None:
    app = make_app(broker, results=broker if broker.startswith("redis") else None)
    if seconds := float(hidden):  # after so long Redis hands out again what is not done, if it is asked to
        swift = {"visibility_timeout": seconds, "unacked_restore_interval": 1, "unacked_restore_throttle": 1}
        app.conf.broker_transport_options = {**app.conf.broker_transport_options, **swift}
    endurance = Endurance()
    own = name or f"{queue}-{os.getpid()}"
    if name == STRANGER:
        Errand.unpacked = _unread  # type: ignore[method-assign]
    work.install(app, noting(Path(notes), own), beat=0.1, ended=endurance.hear)
    round_trip.install(app)
    named_tasks.install(app, PROCESS_WITH_MODEL, lambda name, path, parameters: path)
    serving.serve(app, (queue, own_queue(queue, own)), pool, 1, own, is_over=lambda: endurance.is_over)


if __name__ == "__main__":
    main(*sys.argv[1:])
