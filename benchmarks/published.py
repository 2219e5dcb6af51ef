"""The published networks at full size with random weights: an adapter's whole time beside the bare network's.

Both go through the same runtime on the CPU, in turns, so that whatever else the machine does burdens both alike.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

import cv2
import numpy as np

from benchmarks import full_size
from benchmarks.table import Row
from safelight.demo.photographs import CAT
from safelight.imaging.picture import VIEW_EDGE, Picture
from safelight.metadata.facts import CaptureFacts
from safelight.models.contract import Sight

Turn = Callable[[], Any]


@dataclass(frozen=True, slots=True)
class Published:
    """One adapter, and how much longer than its bare network it may take."""

    name: str
    at_most: float
    prepare: Callable[[Path], tuple[Turn, Turn]]
    """In a folder of its own: the adapter over one photo, and its network over what the adapter would give it."""


def bench(folder: Path, small: bool) -> list[Row]:
    """Ratios, milliseconds a photo, and what a loaded adapter holds."""
    os.environ["SAFELIGHT_CACHE"] = str(folder / "cache")
    return [row for one in EVERY for row in _rows(one, folder / one.name.replace(" ", "-"), 3 if small else 15)]


def _rows(one: Published, folder: Path, times: int) -> Iterator[Row]:
    folder.mkdir()
    whole, bare = one.prepare(folder)
    pairs = [(_milliseconds(whole), _milliseconds(bare)) for _ in range(times + 1)][1:]  # the first one warms up
    mine, network = (median(spent) for spent in zip(*pairs, strict=True))
    yield Row(f"published: {one.name}, bare network", network, "ms")
    yield Row(f"published: {one.name}, whole adapter", mine, "ms")
    yield Row(f"published: {one.name}, whole by bare", mine / network, at_most=one.at_most)


def _milliseconds(turn: Turn) -> float:
    start = process_time()
    turn()
    return (process_time() - start) * 1000


def sight() -> Sight:
    """A photograph at the size of a view."""
    rgb = CAT.read()
    scale = VIEW_EDGE / max(rgb.shape[:2])
    large = cv2.resize(rgb, (VIEW_EDGE, round(rgb.shape[0] * scale)), interpolation=cv2.INTER_CUBIC)
    pixels = np.ascontiguousarray(large)
    return Sight(Picture(pixels, pixels.shape[1], pixels.shape[0]), CaptureFacts())


def _rt_detr(make: Callable[[Path], Path]) -> Callable[[Path], tuple[Turn, Turn]]:
    def prepare(folder: Path) -> tuple[Turn, Turn]:
        from safelight.models.adapters.export import load
        from safelight.models.adapters.network import Placement
        from safelight.models.adapters.rt_detr import RtDetr
        from safelight.models.adapters.rt_detr_part import BOXES, sample

        placement, one = Placement(make(folder)), sight()
        adapter, network, given = RtDetr(placement), load(BOXES, placement), sample(folder)
        return lambda: adapter.detect([one]), lambda: network(given)

    return prepare


EVERY = (
    Published("RT-DETR r18", 1.15, _rt_detr(full_size.rt_detr_r18)),
    Published("RT-DETR r50", 1.15, _rt_detr(full_size.rt_detr_r50)),
)
"""Add an adapter here."""
