"""Many machines on one: workers behind a real Redis, and what the way to them and back costs.

Idle workers tell what an errand costs that is none; true ones, beside the local engine, what a shoot does.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import median
from typing import Any
from uuid import uuid4

import psutil

from benchmarks.big_frames import make_some
from benchmarks.idle_plan import IDLE, QUEUE
from benchmarks.memory import make
from benchmarks.processes import compiled_once, cost_of
from benchmarks.table import Row
from safelight.dispatch.celery.app import make_app
from safelight.dispatch.celery.coordinator import CeleryElsewhere
from safelight.dispatch.celery.round_trip import round_trip
from safelight.plan.segments import Queue
from safelight.plan.signature import signature
from tests.servers.redis import program, serving

READY_SECONDS = 60
CHUNK = 32


def bench(folder: Path, small: bool) -> list[Row]:
    """The way there and back, a shoot by two workers and by none, and what the coordinator holds in memory."""
    server = program()
    if server is None:
        raise SystemExit("many_machines needs redis-server (Debian: apt install redis-server)")
    with serving(server) as broker:
        return [
            *_idle(broker.place(), folder, small),
            *_culled(broker.place(), folder, small),
            *_remembered(broker.place(), folder, small),
        ]


def _idle(broker: str, folder: Path, small: bool) -> list[Row]:
    """By workers who do nothing: CPU of all who take part, time to the first report, memory of the books."""
    photos = 3_200 if small else 100_000
    with _working([sys.executable, "-m", "benchmarks.idle_worker", broker], broker, [QUEUE], folder / "idle.log"):
        _coordinated(broker, CHUNK)
        before = _cpu()
        told = _coordinated(broker, photos)
        spent = _cpu() - before - told["start"]
        first, later = zip(*(_first(broker) for _ in range(5 if small else 101)), strict=True)
    return [
        Row("errands: CPU a photo, everybody's, chunks of 32", 1e6 * spent / photos, "us", at_most=150),
        Row("errands: of it the coordinator's", 1e6 * told["cpu"] / photos, "us"),
        Row("errands: photos a second, one worker process", photos / told["wall"], "/s"),
        Row("errands: submit to first result", 1e3 * median(later), "ms", at_most=10),
        Row("errands: submit to first result, with connecting", 1e3 * median(first), "ms"),
        Row(f"coordinator's books, {photos} photos: resident", told["resident"] / 1e6, "MB", at_most=300),
    ]


def _culled(broker: str, folder: Path, small: bool) -> list[Row]:
    """`cull` over large photos by two workers and by the local engine, in turn, each with an empty store."""
    photos, rounds = (6, 1) if small else (200, 3)
    make_some(photos, folder / "large")
    return _compared(folder / "large", broker, folder, rounds)


def _compared(shoot: Path, broker: str, folder: Path, rounds: int) -> list[Row]:
    """Both over one shoot, the best of some rounds."""
    alone, together = [], []
    for number in range(rounds):
        alone.append(_spent(shoot, folder / f"alone-{number}", folder / f"alone-{number}.db"))
        store = folder / f"together-{number}.db"
        with _at_work(broker, store, folder / "workers.log"):
            together.append(_spent(shoot, folder / f"together-{number}", store, *_through(broker)))
    own, own_cpu = map(min, zip(*alone, strict=True))
    others, others_cpu = map(min, zip(*together, strict=True))
    return [
        Row("cull, 24 MP: local engine with two readers, wall time", own, "s"),
        Row("cull, 24 MP: two workers, wall time", others, "s"),
        Row("cull, 24 MP: local engine with two readers, CPU", own_cpu, "s"),
        Row("cull, 24 MP: two workers, CPU of all", others_cpu, "s"),
        Row("cull, 24 MP: two workers against the local engine, wall time", others / own, "x", at_most=1.25),
    ]


def _remembered(broker: str, folder: Path, small: bool) -> list[Row]:
    """What a whole run's coordinator remembers of its photos; all were looked at by workers."""
    few, many = (50, 150) if small else (300, 1500)
    store = folder / "remembered.db"
    resident = []
    with _at_work(broker, store, folder / "workers.log"):
        for number in (few, many):
            make(number, folder / f"shoot-{number}")
            out = folder / f"remembered-{number}"
            resident.append(cost_of(_run(folder / f"shoot-{number}", out, store, *_through(broker))).resident)
    return [
        Row(f"cull by workers, {many} photos: coordinator's memory", resident[1] / 1e6, "MB"),
        Row("cull by workers: memory a photo adds there", (resident[1] - resident[0]) / (many - few) / 1e3, "kB"),
    ]


def _coordinated(broker: str, photos: int) -> dict[str, Any]:
    """What a coordinator of its own said; `start` is the CPU time that it took before and after that."""
    before = _children_cpu()
    command = [sys.executable, "-m", "benchmarks.idle_coordinator", broker, str(photos)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=compiled_once())
    told: dict[str, Any] = json.loads(done.stdout)
    return told | {"start": _children_cpu() - before - told["cpu"]}


def _first(broker: str) -> tuple[float, float]:
    """Seconds from an order to its first result, a worker waiting for it: of a run that has just begun and has yet to
    connect, and of one that has."""
    elsewhere = CeleryElsewhere(make_app(broker), uuid4().hex, IDLE, signature(IDLE))
    with closing(elsewhere):
        return _waited(elsewhere), _waited(elsewhere)


def _waited(elsewhere: CeleryElsewhere) -> float:
    came: list[float] = []
    started = time.perf_counter()
    elsewhere.look(0, range(CHUNK), lambda _: came.append(time.perf_counter()), lambda: False)
    return came[0] - started


def _spent(shoot: Path, out: Path, store: Path, *flags: str) -> tuple[float, float]:
    """Seconds of a run by the clock, and of CPU by all who take part."""
    started, before = time.perf_counter(), _cpu()
    cost_of(_run(shoot, out, store, *flags))
    return time.perf_counter() - started, _cpu() - before


def _run(shoot: Path, out: Path, store: Path, *flags: str) -> list[str | Path]:
    return ["run", "cull", shoot, "-o", out, "--workers", "2", "--json", "--store", store, *flags]


def _through(broker: str) -> tuple[str, ...]:
    return "--engine", "celery", "--broker", broker


@contextmanager
def _at_work(broker: str, store: Path, log: Path) -> Iterator[None]:
    """`safelight worker` with two processes, which open store and models at their first errand."""
    command = [sys.executable, "-m", "safelight", "worker", "--queues", "fast,cpu", "--errands", "2"]
    with _working([*command, "--broker", broker, "--store", str(store)], broker, ["fast_queue", "cpu_queue"], log):
        yield


@contextmanager
def _working(command: Sequence[str], broker: str, queues: Sequence[Queue], log: Path) -> Iterator[None]:
    """A worker that takes work, as long as the block lasts."""
    with log.open("ab") as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, env=compiled_once())
    try:
        app = make_app(broker)
        if any(round_trip(app, queue, READY_SECONDS) is None for queue in queues):
            raise RuntimeError(f"the worker does not work: {log.read_text()}")
        yield
    finally:
        process.terminate()
        process.wait()


def _cpu() -> float:
    """CPU seconds of all processes that this one started: those that are over, and those that go on."""
    running = psutil.Process(os.getpid()).children(recursive=True)
    return _children_cpu() + sum(sum(child.cpu_times()[:2]) for child in running)


def _children_cpu() -> float:
    times = os.times()
    return times.children_user + times.children_system
