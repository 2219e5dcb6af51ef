"""Grouping photos by time and looks, against the bare blocked matrix product over the same pairs.

The bare product is plain numpy: the band of pairs within the window, in blocks, from the vectors as the table holds
them (half precision), and nothing done with the result. A third row leaves the widening of the vectors out of the bare
product, as if they were held in single precision, at twice the memory.

All of it runs on one thread. Where BLAS has more, it counts as CPU time how they wait for each other, which on a busy
machine makes the bare product many times dearer than it is.
"""

from pathlib import Path
from statistics import median
from time import process_time

import numpy as np

from benchmarks.processes import one_thread
from benchmarks.table import Row
from safelight.actions.grouping.band import Band, duplicates_band
from safelight.actions.grouping.frames import Frames
from safelight.actions.grouping.similar import similar_rows
from safelight.models.likeness import LooksTable

WINDOW = 30.0
THRESHOLD = 0.95
BURST = 4
DIMENSIONS = 1280
EDGE = 32
CELLS = 1 << 22


def bench(folder: Path, small: bool) -> list[Row]:
    """Seconds of CPU, and how many times the bare product's."""
    with one_thread() as process:
        return process.submit(_rows, small).result()


def _rows(small: bool) -> list[Row]:
    timed, untimed, rounds = (10_000, 2_000, 3) if small else (100_000, 10_000, 5)
    return [*_compared(timed, rounds, timed=True), *_compared(untimed, rounds, timed=False)]


def _compared(photos: int, rounds: int, *, timed: bool) -> list[Row]:
    frames, table = _shoot(photos, timed=timed)
    band = duplicates_band(frames, WINDOW)
    times = [(_grouped(frames, table, band), *_bare(table, band)) for _ in range(rounds)]
    what = f"grouping {photos} photos {'with' if timed else 'without'} times"
    return [
        Row(what, median(ours for ours, *_ in times), "s"),
        Row(f"{what}, against the bare product", median(ours / bare for ours, bare, _ in times), "x", at_most=1.3),
        Row(f"{what}, against the products alone", median(ours / alone for ours, _, alone in times), "x", at_most=1.3),
    ]


def _grouped(frames: Frames, table: LooksTable, band: Band) -> float:
    started = process_time()
    groups = similar_rows(frames, table, band, THRESHOLD)
    spent = process_time() - started
    if len(groups) != len(frames) // BURST:
        raise AssertionError(f"{len(groups)} groups were found of {len(frames) // BURST}")
    return spent


def _bare(table: LooksTable, band: Band) -> tuple[float, float]:
    """Seconds of the products with nothing done with them; with widening the vectors, and without."""
    whole, alone, start = 0.0, 0.0, 0
    while start < len(band.order):
        width = int(band.reach[start]) - start
        stop = min(start + max(64, min(width, CELLS // max(width, 1), 1024)), len(band.order))
        rows = band.order[start : int(band.reach[start:stop].max())]
        begun = process_time()
        columns = table.vectors[rows[0] : rows[-1] + 1].astype(np.float32)
        widened = process_time()
        _ = columns[: stop - start] @ columns.T
        ended = process_time()
        whole, alone, start = whole + ended - begun, alone + ended - widened, stop
    return whole, alone


def _shoot(photos: int, *, timed: bool) -> tuple[Frames, LooksTable]:
    """Bursts of four, a burst every twelve seconds; one motif has nothing to do with the next."""
    rng = np.random.default_rng(5)
    motif = np.arange(photos) // BURST
    vectors = np.repeat(rng.standard_normal((photos // BURST, DIMENSIONS), np.float32), BURST, axis=0)
    vectors += 0.15 * rng.standard_normal(vectors.shape, np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    thumbs = np.repeat(rng.integers(0, 256, (photos // BURST, EDGE, EDGE), np.uint8), BURST, axis=0)
    times = motif * 12.0 + np.arange(photos) % BURST / 3
    codes = np.zeros(photos, np.intp)
    indices = np.arange(photos, dtype=np.intp)
    frames = Frames(indices, times if timed else np.full(photos, np.nan), codes, codes, indices)
    return frames, LooksTable(vectors.astype(np.float16), thumbs, np.full(photos, 30, np.float32))
