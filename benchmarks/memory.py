"""Resident memory of `cull`: over many photos, and how it grows with their number."""

from itertools import product
from pathlib import Path

from benchmarks.processes import Cost, cost_of
from benchmarks.table import Row
from benchmarks.truth import PHOTOGRAPHS
from safelight.demo.camera import Shot, write
from safelight.demo.photographs import Pixels
from safelight.demo.scenes import View

SIZE = (1200, 800)
STEP = 3
"""Pixels between one frame's window and the next one's."""


def bench(folder: Path, small: bool) -> list[Row]:
    """Peak megabytes of the main process, of all processes, and kilobytes that a photo adds."""
    few, many = (100, 300) if small else (1000, 5000)
    costs = [_culled(number, folder / str(number)) for number in (few, many)]
    growth = (costs[1].resident - costs[0].resident) / (many - few)
    return [
        Row(f"cull, {many} photos: resident memory", costs[1].resident / 1e6, "MB", at_most=1000),
        Row(f"cull, {many} photos: with its two readers", costs[1].with_workers / 1e6, "MB"),
        Row("cull: memory a photo adds", growth / 1e3, "kB"),
    ]


def _culled(number: int, folder: Path) -> Cost:
    make(number, folder / "shoot")
    return cost_of(["run", "cull", folder / "shoot", "-o", folder / "out", "--workers", "2", "--json"])


def make(number: int, folder: Path) -> None:
    """Small frames, no two with the same pixels: windows that walk over enlarged photographs."""
    folder.mkdir(parents=True)
    each = -(-number // len(PHOTOGRAPHS))
    places = product(range(len(PHOTOGRAPHS)), range(each))
    large: dict[int, Pixels] = {}
    for index, (which, step) in zip(range(number), places, strict=False):
        if which not in large:
            large = {which: View(PHOTOGRAPHS[which]).pixels((SIZE[0] + 1300, SIZE[1] + 800))}
        left, top = step * STEP % 1300, step * STEP // 1300 * 37 % 800
        pixels = large[which][top : top + SIZE[1], left : left + SIZE[0]]
        write(pixels.copy(), Shot(index * 7.0), folder / f"M{index:05d}.jpg", 85)
