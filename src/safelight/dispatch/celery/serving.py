"""A worker's process is Celery's own, with our words: no banner, and a line for each errand."""

from __future__ import annotations

import logging
import os
import warnings
from collections.abc import Callable, Collection
from contextlib import suppress
from functools import partial
from threading import Thread
from time import sleep
from typing import TYPE_CHECKING, Any

import psutil
from celery.platforms import SecurityWarning
from celery.signals import setup_logging, worker_process_init, worker_ready
from celery.worker import state

from safelight.dispatch.celery.app import queue_at
from safelight.dispatch.celery.attendant import attend
from safelight.dispatch.celery.errand import Errand, Report, ranges
from safelight.dispatch.celery.incarnation import born
from safelight.dispatch.celery.queues import QUEUES
from safelight.errors import RunError

if TYPE_CHECKING:
    from celery import Celery

FORMAT = "%(asctime)s %(levelname)s %(message)s"
LOG = logging.getLogger("safelight.worker")
LOOKS = 0.5
"""Seconds between two looks whether it is over."""
ENDING = 20.0
"""Seconds that it has to end by itself."""
BEGINNING = 600.0
"""Seconds that a child may take to begin: Celery's own four are too few to load a network."""


def serve(
    app: Celery,
    queues: Collection[str],
    pool: str,
    errands: int,
    name: str,
    begin: Callable[[], None] | None = None,
    is_over: Callable[[], bool] = lambda: False,
) -> None:
    """Take work from these queues until the process is stopped. `begin` is called in each child before its first.

    Raises RunError when `is_over`, and what it has in hand is done.
    """
    setup_logging.connect(_log, weak=False)
    app.conf.task_queues = [queue_at(place) for place in (*QUEUES, *(one for one in queues if one not in QUEUES))]
    if pool == "solo":
        attend(app)
    if begin is not None:
        app.conf.worker_proc_alive_timeout = BEGINNING
        worker_process_init.connect(lambda **_: _begun(begin), weak=False)
    worker_ready.connect(lambda sender, **_: sender.timer.call_repeatedly(LOOKS, partial(_end, is_over)), weak=False)
    # Celery warns of root at length; whoever starts a worker is told in a line of ours.
    warnings.filterwarnings("ignore", category=SecurityWarning)
    options = ["-Q", ",".join(sorted(queues)), "-P", pool, "-c", str(errands), "-n", born(name)]
    app.worker_main(["--quiet", "worker", *options, "-l", "warning", "--without-mingle", "--without-gossip"])
    if is_over():
        raise RunError("it takes nothing more, after too many faults: see what it said of them, and start it again")


def log_errand(errand: Errand, report: Report, queue: str) -> None:
    """A line for whoever keeps the worker's log."""
    over = f"phase {errand.phase + 1} of run {errand.run}, photos {ranges(errand.photos)}, from {queue}"
    if report.outcome == "done":
        blamed = f", faults: {len(report.blames)}" if report.blames else ""
        LOG.info("done in %.2f s: %s%s", report.seconds, over, blamed)
    else:
        LOG.warning("%s: %s%s", report.outcome, over, f": {report.refused}" if report.refused else "")


def _log(**_: Any) -> None:
    """Instead of Celery's own set-up: warnings of everybody, and what Safelight does."""
    logging.basicConfig(level=logging.WARNING, format=FORMAT)
    logging.getLogger("safelight").setLevel(logging.INFO)


def _end(is_over: Callable[[], bool]) -> None:
    if is_over() and state.should_stop is None:
        state.should_stop = 1
        Thread(target=_end_by_force, name="safelight-end", daemon=True).start()


def _end_by_force() -> None:
    """Celery's own end now and then waits for ever for a child (5.7, prefork), and nobody would start another one."""
    sleep(ENDING)
    for child in psutil.Process().children(recursive=True):
        with suppress(psutil.NoSuchProcess):
            child.kill()
    os._exit(1)


def _begun(begin: Callable[[], None]) -> None:
    """Celery drops what a signal's receiver raises, so it is said here; the first errand meets it again."""
    try:
        begin()
    except Exception as error:  # noqa: BLE001 - whatever it is, the child goes on without
        LOG.warning("what was to be loaded first could not be: %s", error)
