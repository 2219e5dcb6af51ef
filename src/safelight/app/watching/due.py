"""Which files that are whole may be run over: sisters come together, so that a RAW and its JPEG are one photo."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from safelight.app.watching.arrivals import Arrival
from safelight.app.watching.look import Look
from safelight.app.watching.settling import Settled
from safelight.imaging.family import HEIF_SUFFIXES, JPEG_SUFFIXES, RAW_SUFFIXES
from safelight.imaging.pairs import paired
from safelight.imaging.walk import Found

_COMPANIONS = JPEG_SUFFIXES | HEIF_SUFFIXES


@dataclass(frozen=True, slots=True)
class Due:
    """What a run could begin with, and whether more is about to come."""

    ready: frozenset[Path] = frozenset()
    coming: bool = False


def due(settled: Settled, waiting: Mapping[Path, Arrival], look: Look, now: float, settle: float) -> Due:
    """The files whose sisters (same folder, same stem) are whole as well.

    A RAW that is alone waits `settle` seconds more for its JPEG.
    """
    ready: set[Path] = set()
    alone = False
    for sisters in _sisters(look):
        if settled.moving.isdisjoint(sisters) and settled.cut_off.isdisjoint(sisters):
            new = [path for path in sisters if path in settled.whole]
            if new and _lacks_companion(sisters) and waiting[new[0]].still(now) < 2 * settle:
                alone = True
            else:
                ready.update(new)
    return Due(frozenset(ready), coming=alone or bool(settled.moving))


def _sisters(paths: Iterable[Path]) -> Collection[list[Path]]:
    found: dict[tuple[Path, str], list[Path]] = defaultdict(list)
    for path in paths:
        found[path.parent, path.stem.lower()].append(path)
    return found.values()


def _lacks_companion(sisters: Iterable[Path]) -> bool:
    suffixes = {path.suffix.lower() for path in sisters}
    return not suffixes.isdisjoint(RAW_SUFFIXES) and suffixes.isdisjoint(_COMPANIONS)


def photos_of(files: Iterable[Path]) -> int:
    """How many photos these files are."""
    return len(paired(Found(path.parent, path.name, 0) for path in sorted(files)))
