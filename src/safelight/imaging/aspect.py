"""Proportions of a picture: `4:5`, as photographers say them, and as a number."""

from __future__ import annotations

from typing import Final

ORIGINAL: Final = "original"
NAMED: Final = {"square": 1.0, "golden": 1.618}
USUAL: Final = ((1, 1), (5, 4), (4, 3), (7, 5), (3, 2), (16, 9), (2, 1), (21, 9), (65, 24))
"""What a ratio is called by, wide over high."""
MOST: Final = 50.0
"""A ratio beyond it is no picture's."""


def aspect_of(said: str | float | None) -> float | None:
    """Width over height of `4:5`, `16/9`, `1.5`, `square`; None for `original` and an empty word.

    Raises ValueError for anything else.
    """
    if said is None:
        return None
    word = str(said).strip().lower().replace("×", ":").replace("x", ":").replace("/", ":")
    if word in {"", ORIGINAL, "own", "as shot"}:
        return None
    ratio = NAMED.get(word) or _ratio(word)
    if not 1 / MOST <= ratio <= MOST:
        raise ValueError(f"no proportions of a picture: {said}")
    return ratio


def _ratio(word: str) -> float:
    """0 for what is none."""
    wide, _, high = word.partition(":")
    try:
        return float(wide) / float(high or 1)
    except (ValueError, ZeroDivisionError):
        return 0.0


def along(ratio: float, size: tuple[int, int]) -> float:
    """The ratio turned as the picture lies: 4:5 of a landscape photo is 5:4. A square picture takes it as it is."""
    width, height = size
    if width == height:
        return ratio
    return max(ratio, 1 / ratio) if width > height else min(ratio, 1 / ratio)


def aspect_name(ratio: float | None) -> str:
    """`4:5`, `16:9`, `1.85:1`; `original` for None."""
    if ratio is None:
        return ORIGINAL
    for wide, high in USUAL:
        if abs(ratio * high / wide - 1) < 0.004:
            return f"{wide}:{high}"
        if abs(ratio * wide / high - 1) < 0.004:
            return f"{high}:{wide}"
    return f"{ratio:.2f}:1" if ratio >= 1 else f"1:{1 / ratio:.2f}"
