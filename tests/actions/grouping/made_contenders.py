"""Contenders for the best of a group, with as much said about them as a test needs."""

from typing import Any

from safelight.actions.grouping.contender import Contender
from safelight.imaging.geometry import Box
from safelight.models.contract import Face, Focus, Quality


def quality(
    technical: float = 8.0,
    aesthetic: float = 6.0,
    *,
    faces: tuple[float | None, ...] = (),
    faults: tuple[str, ...] = (),
    **measures: float,
) -> Quality:
    found = tuple(Face(Box(0.1 * n, 0.2, 0.1 * n + 0.1, 0.35), 0.9, (), width) for n, width in enumerate(faces))
    return Quality(technical, aesthetic, "low", "made", measures, faults, faces=found)


def one(index: int, technical: float | None = 8.0, *, eyes: float | None = None, **known: Any) -> Contender:
    """A frame taken `index` seconds in; `eyes` is its edge width at full resolution."""
    facts = {name: known.pop(name) for name in ("pixels", "quantisation", "copy_of", "stopped") if name in known}
    return Contender(
        index=index,
        name=f"day1/IMG_{index:04d}.CR3",
        time=float(index),
        quality=None if technical is None else quality(technical, **known),
        focus=Focus(eyes, "eyes", "made") if eyes is not None else None,
        **facts,
    )
