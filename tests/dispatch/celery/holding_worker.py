"""A worker with room for one model, which notes what it loads: `python -m ... BROKER NAME NOTES [MODEL]`.

It takes errands from the gpu queue and from one of its own, and holds the model that is named from the start. An errand
takes as many milliseconds as its run's name ends with.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from safelight.dispatch.celery import round_trip, work
from safelight.dispatch.celery.app import make_app
from safelight.dispatch.celery.errand import Errand, Report
from safelight.dispatch.celery.queues import own_queue
from safelight.dispatch.celery.serving import serve


def main(broker: str, name: str, notes: str, *held: str) -> None:
    models = set(held)

    def look(errand: Errand) -> Report:
        if not models.issuperset(errand.wants):
            models.clear()
            models.update(errand.wants)
            note("loads", *errand.wants)
        time.sleep(int(errand.run.rpartition("-")[2]) / 1000)
        note("looks", errand.run, *map(str, errand.photos))
        return Report(errand.id, errand.run, models=tuple(models))

    def note(*words: str) -> None:
        with Path(notes).open("a") as file:
            file.write(" ".join((name, *words)) + "\n")

    app = make_app(broker)
    own = own_queue("gpu_queue", name)
    work.install(app, look, beat=0.1, own={"gpu_queue": own}, held=lambda: tuple(models))
    round_trip.install(app)
    serve(app, (own, "gpu_queue"), "threads", 1, name)


if __name__ == "__main__":
    main(*sys.argv[1:])
