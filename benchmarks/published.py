"""The published networks at full size with random weights: an adapter's whole time beside the bare network's.

Both go through the same runtime on the CPU, in turns, so that whatever else the machine does burdens both alike.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import count
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


def _nima(folder: Path) -> tuple[Turn, Turn]:
    from safelight.models.adapters.export import load
    from safelight.models.adapters.network import Placement
    from safelight.models.adapters.nima import PAIR, Nima, pixels
    from safelight.models.adapters.nima_checkpoint import ported

    placement, one = Placement(full_size.nima(folder)), sight()
    adapter, given = Nima(placement), {"pixels": pixels([one.picture.rgb])}
    network = load(PAIR, Placement(ported(placement.folder)))
    return lambda: adapter.rate([one]), lambda: network(given)


def _sam2(folder: Path) -> tuple[Turn, Turn]:
    """One box of one photo: both networks are asked, and on both sides."""
    from safelight.imaging.geometry import Box
    from safelight.models.adapters.export import load
    from safelight.models.adapters.network import Placement
    from safelight.models.adapters.sam2 import Sam2
    from safelight.models.adapters.sam2_parts import DECODER, ENCODER
    from safelight.models.outlines import Prompt

    placement = Placement(full_size.sam2_tiny(folder))
    adapter, encoder, decoder = Sam2(placement), load(ENCODER, placement), load(DECODER, placement)
    given, asked = ENCODER.sample(folder), DECODER.sample(folder)
    one = {name: asked[name][:1] for name in ("points", "labels", "before", "weight")}
    prompts = (Prompt(Box(0.2, 0.2, 0.8, 0.9), "thing", "thing"),)
    fresh = _another()
    return (
        lambda: adapter.segment([replace(fresh(), given=prompts)], "medium"),
        lambda: decoder({**encoder(given), **one}),
    )


def _siglip(folder: Path) -> tuple[Turn, Turn]:
    from safelight.models.adapters.export import load
    from safelight.models.adapters.network import Placement
    from safelight.models.adapters.siglip import SigLip
    from safelight.models.adapters.siglip_parts import IMAGE

    placement, fresh = Placement(full_size.siglip_base(folder)), _another()
    adapter, network, given = SigLip(placement), load(IMAGE, placement), IMAGE.sample(folder)
    return lambda: adapter.embed([fresh()]), lambda: network(given)


def _another() -> Callable[[], Sight]:
    """Gives the photograph with one pixel changed: what was made of it before is of no use."""
    pixels, numbers = sight().picture.rgb.copy(), count()

    def fresh() -> Sight:
        pixels.flat[:2] = divmod(next(numbers), 256)
        return Sight(Picture(pixels, pixels.shape[1], pixels.shape[0]), CaptureFacts())

    return fresh


EVERY = (
    Published("RT-DETR r18", 1.15, _rt_detr(full_size.rt_detr_r18)),
    Published("RT-DETR r50", 1.15, _rt_detr(full_size.rt_detr_r50)),
    Published("NIMA", 1.3, _nima),
    Published("SigLIP base", 1.15, _siglip),
    Published("SAM 2.1 tiny", 1.05, _sam2),
)
"""Add an adapter here."""
