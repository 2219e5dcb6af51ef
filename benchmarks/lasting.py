"""What the store costs and what it spares: rows a second, and a run of `cull` whose answers are all known."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from time import perf_counter, process_time

import numpy as np

from benchmarks.processes import cost_of
from benchmarks.table import Row
from benchmarks.truth import PHOTOGRAPHS
from safelight.demo.camera import Shot, write
from safelight.demo.scenes import View
from safelight.models.contract import Quality
from safelight.store.codec import codec_of
from safelight.store.location import Location
from safelight.store.results import entry_of
from safelight.store.store import Store, open_store

AT_ONCE = 200
BURST = 6
"""Frames of a moment."""
FRAME = (600, 400)


def bench(folder: Path, small: bool) -> list[Row]:
    """Rows written and read a second of CPU, and seconds of `cull` from the store."""
    return [*_rows(folder, 2_000 if small else 40_000), *_known(folder, 60 if small else 5_000)]


def _rows(folder: Path, number: int) -> list[Row]:
    store = open_store(Location.of(str(folder / "rows.db")) or Location("", ""))
    with closing(store):
        written = _a_second(lambda: _write(store, number), number)
        read = max(_a_second(lambda: _read(store, number), number) for _ in range(3))
    return [
        Row("store: results written", written, "/s", at_least=40_000),
        Row("store: results read and decoded", read, "/s", at_least=120_000),
    ]


def _a_second(turn: Callable[[], None], number: int) -> float:
    started = process_time()
    turn()
    return number / (process_time() - started)


def _key(number: int) -> bytes:
    return b"bench" + number.to_bytes(98, "big")


def _quality(number: int) -> Quality:
    """As a scorer gives it; some 250 bytes of JSON."""
    measures = {f"measure_{one}": round(number % 97 / (one + 3), 3) for one in range(4)}
    return Quality(number % 90 / 10, 5.1, "low", "builtin/quality/1", measures, (), ("shallow_focus",))


def _write(store: Store, number: int) -> None:
    codec = codec_of(Quality)
    for at in range(0, number, AT_ONCE):
        entries = [entry_of(_key(one), _quality(one), codec) for one in range(at, min(at + AT_ONCE, number))]
        store.results.put(entries)


def _read(store: Store, number: int) -> None:
    found = store.results.find([_key(one) for one in range(number)], codec_of(Quality))
    assert len(found) == number


def _known(folder: Path, photos: int) -> list[Row]:
    make_shoot(photos, folder / "shoot")
    places: list[str | Path] = [folder / "shoot", "-o", folder / "out", "--store", folder / "known.db"]
    call = ["run", "cull", *places, "--json"]
    cost_of(call)
    started = perf_counter()
    cost = cost_of(call)
    return [
        Row(f"cull, {photos} photos, all known: seconds", perf_counter() - started, "s", at_most=5.0),
        Row("cull, all known: resident memory", cost.resident / 1e6, "MB", at_most=1000),
    ]


def make_shoot(photos: int, folder: Path) -> None:
    """Moments of some frames: windows of photographs, each at another place, size and brightness."""
    folder.mkdir(parents=True)
    chance = np.random.default_rng(5)
    large = [View(photograph).pixels((1800, 1200)) for photograph in PHOTOGRAPHS]
    for first in range(0, photos, BURST):
        picture = large[chance.integers(len(large))][:, :: chance.choice((-1, 1))]
        scale = chance.uniform(0.7, 1.3, 3)
        left, top = chance.integers(0, 1800 - FRAME[0] - 40), chance.integers(0, 1200 - FRAME[1] - 40)
        for step in range(min(BURST, photos - first)):
            x, y = left + 4 * step, top + 3 * step
            pixels = np.clip(picture[y : y + FRAME[1], x : x + FRAME[0]] * scale, 0, 255).astype(np.uint8)
            number = first + step
            write(pixels, Shot(first * 20.0 + step * 0.4), folder / f"L{number:05d}.jpg", 85)
