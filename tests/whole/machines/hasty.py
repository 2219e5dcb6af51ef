"""`safelight`, called as ever, whose runs on many machines send smaller chunks and lose patience sooner.

`python -m tests.whole.machines.hasty [--twice] WORDS...`; with `--twice` every errand is sent a second time.
"""

import sys
from functools import partial
from typing import Any

from celery import Celery

from safelight.cli.main import main
from safelight.dispatch.celery import coordinator
from safelight.dispatch.celery.patience import Patience

PATIENCE = Patience(silence=6, doubt=2, unseen=3, pause=0.1)
CHUNK = 8
TWICE = "--twice"


def send_twice(self: Celery, *args: Any, **more: Any) -> Any:
    """As a broker does at its worst."""
    once(self, *args, **more)
    return once(self, *args, **more)


if __name__ == "__main__":
    words = sys.argv[1:]
    coordinator.CeleryElsewhere = partial(  # type: ignore[misc,assignment]
        coordinator.CeleryElsewhere, patience=PATIENCE, chunk=CHUNK
    )
    if words[0] == TWICE:
        words = words[1:]
        once = Celery.send_task
        Celery.send_task = send_twice
    sys.exit(main(words))
