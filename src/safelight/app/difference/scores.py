"""Scores that differ by more than rounding: any number with decimals among the results, but for places of boxes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from safelight.app.difference.past_run import Line

ROUNDING = 0.0015
"""Scores are kept with three decimals, of which the last may go either way."""
_PLACES = frozenset({"x1", "y1", "x2", "y2"})


@dataclass(frozen=True, slots=True)
class ScoreChange:
    """One score that differs, in how many photos, and in which of them most."""

    name: str
    """`quality.technical_score`."""
    photos: int
    photo: str
    before: float
    after: float


def score_changes(both: Iterable[tuple[Line, Line]]) -> tuple[ScoreChange, ...]:
    """Every score that differs, the one of most photos first; what is in one of the runs alone is no difference."""
    found: dict[str, ScoreChange] = {}
    for was, now in both:
        if was["results"] == now["results"]:
            continue
        before = dict(_numbers("", was["results"]))
        for name, value in _numbers("", now["results"]):
            old = before.get(name)
            if old is not None and abs(value - old) > ROUNDING:
                found[name] = _added(found.get(name), ScoreChange(name, 1, now["photo"], old, value))
    return tuple(sorted(found.values(), key=lambda one: (-one.photos, one.name.count("."), one.name)))


def _added(known: ScoreChange | None, new: ScoreChange) -> ScoreChange:
    if known is None:
        return new
    most = max(known, new, key=lambda one: abs(one.after - one.before))
    return ScoreChange(most.name, known.photos + 1, most.photo, most.before, most.after)


def _numbers(name: str, value: Any) -> Iterator[tuple[str, float]]:
    if isinstance(value, float):
        yield name, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if key not in _PLACES:
                yield from _numbers(f"{name}.{key}" if name else key, inner)
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _numbers(f"{name}.{at}", inner)
