"""A worker that reports every errand as done at once: `python -m benchmarks.idle_worker BROKER`."""

import os
import sys

from benchmarks.idle_plan import QUEUE
from safelight.dispatch.celery import round_trip, work
from safelight.dispatch.celery.app import make_app
from safelight.dispatch.celery.errand import Errand, Report


def done(errand: Errand) -> Report:
    """Nothing was to be found out."""
    return Report(errand.id, errand.run)


def main(broker: str) -> None:
    """Take errands until it is stopped, as `safelight worker` does that of a machine with one core."""
    app = make_app(broker)
    work.install(app, done)
    round_trip.install(app)
    options = ["-Q", QUEUE, "-P", "prefork", "-c", "1", "-n", f"idle-{os.getpid()}@bench", "-l", "warning"]
    app.worker_main(["worker", *options, "--without-mingle", "--without-gossip"])


if __name__ == "__main__":
    main(sys.argv[1])
