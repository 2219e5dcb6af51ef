"""`python -m benchmarks.web_app.event_writer STORE RUN`: owns a run, and fills its log as fast as it is told to.

Each line of its standard input is a number of events a second, from then on; at its end it ends. A run writes its own
progress down once a second at most: here everything that happens is written, a bundle at a time, as many writers would.
"""

from __future__ import annotations

import select
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import asdict
from itertools import count
from pathlib import Path
from time import monotonic, sleep, time
from typing import Any

import orjson
from sqlalchemy import insert

from benchmarks.web_app.many_photos import store_at
from safelight.engine.events import ChunkDone, Event, PhaseStarted, PhotoFailed, RunStarted
from safelight.store.schema import EVENTS
from safelight.store.store import Store

BUNDLE_SECONDS = 0.05
FAILS_EVERY = 500
PHOTOS = 100_000_000
"""Of which the run never sees the last."""


def main(place: str, run: str) -> None:
    """Write until the standard input ends."""
    with closing(store_at(Path(place))) as store:
        row = store.runs.find(run)
        assert row
        with store.owners.owning(row.out, run):
            for event in (RunStarted(run, PHOTOS, 1), PhaseStarted(0, "reading and scoring", PHOTOS)):
                store.events.add(run, time(), _told(event))
            _flood(store, run)


def _flood(store: Store, run: str) -> None:
    events, number, began, rate, owed = _events(), 2, monotonic(), 0, 0.0
    while True:
        if select.select([sys.stdin], [], [], 0)[0]:
            line = sys.stdin.readline()
            if not line:
                return
            rate, owed = int(line), 0.0
            print(number, flush=True)
        owed += rate * (monotonic() - began)
        began = monotonic()
        bundle = [next(events) for _ in range(int(owed))]
        owed -= len(bundle)
        if bundle:
            _write(store, run, number, bundle)
            number += len(bundle)
        sleep(max(0.0, BUNDLE_SECONDS - (monotonic() - began)))


def _write(store: Store, run: str, last: int, bundle: Sequence[Event]) -> None:
    at = time()
    told = enumerate(map(_told, bundle), last + 1)
    rows = [{"run": run, "number": number, "at": at, "event": orjson.dumps(event)} for number, event in told]
    with store.database.writing() as connection:
        connection.execute(insert(EVENTS), rows)


def _events() -> Iterator[Event]:
    for done in count(1):
        failed = done // FAILS_EVERY
        yield ChunkDone(0, done, PHOTOS, failed, failed)
        if done % FAILS_EVERY == 0:
            yield PhotoFailed(f"M{done:08}.jpg", "truncated", "the photo is cut off")


def _told(event: Event) -> dict[str, Any]:
    return {"event": type(event).__name__, **asdict(event)}


if __name__ == "__main__":
    main(*sys.argv[1:])
