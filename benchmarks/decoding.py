"""Decode, EXIF and hash of a 24-megapixel JPEG, with every size that models look at made from one decode."""

import tracemalloc
from pathlib import Path
from statistics import median
from time import process_time

from benchmarks.big_frames import make_some
from benchmarks.table import Row
from safelight.engine.decode_job import read_photo
from safelight.engine.reading import Want
from safelight.imaging.photo import Photo

EDGES = (1024, 640, 320, 224)


def bench(folder: Path, small: bool) -> list[Row]:
    """CPU milliseconds (median), and peak memory beside the file's own bytes."""
    (path,) = make_some(1, folder)
    want = Want(0, Photo(path.name, folder, (path.name,), path.stat().st_size), thumb=True)
    size = path.stat().st_size
    return [
        Row("24 MP JPEG: size of the file", size / 1e6, "MB"),
        Row(
            "24 MP JPEG: decode + EXIF + hash, all sizes",
            median(_once(want) for _ in range(3 if small else 15)),
            "ms",
            110,
        ),
        Row("24 MP JPEG: peak memory beside the file", (_peak(want) - size) / 1e6, "MB", 40),
    ]


def _once(want: Want) -> float:
    started = process_time()
    loaded = read_photo(want, EDGES)
    if loaded.fault:
        raise loaded.fault
    return 1000 * (process_time() - started)


def _peak(want: Want) -> int:
    """Bytes at the worst moment, as Python and numpy account for them."""
    tracemalloc.start()
    read_photo(want, EDGES)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak
