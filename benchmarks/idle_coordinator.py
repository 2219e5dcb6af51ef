"""A run's coordinator and nothing of the run: `python -m benchmarks.idle_coordinator BROKER PHOTOS` says as JSON what
it took to have so many photos looked at by others."""

import json
import resource
import sys
from contextlib import closing
from time import perf_counter, process_time
from uuid import uuid4

from benchmarks.idle_plan import IDLE
from safelight.dispatch.celery.app import make_app
from safelight.dispatch.celery.coordinator import CeleryElsewhere
from safelight.plan.signature import signature


def main(broker: str, photos: int) -> None:
    """Look once over all of them. Times are in seconds, `resident` in bytes."""
    with closing(CeleryElsewhere(make_app(broker), uuid4().hex, IDLE, signature(IDLE))) as elsewhere:
        started, spent = perf_counter(), process_time()
        elsewhere.look(0, range(photos), lambda _: None, lambda: False)
        told = {
            "wall": perf_counter() - started,
            "cpu": process_time() - spent,
            "resident": 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
        }
    print(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
