"""Where the results of a run go that a page asks for: beside the photos, or where it may write at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from safelight.output.folder import beside, in_a_name, may_be_written


@dataclass(frozen=True, slots=True)
class ResultsPlace:
    """A folder that is free, or ours already."""

    out: Path
    inside: bool
    """It lies inside the photos' folder, since nothing around that is in reach."""


def results_place(photos: Sequence[Path], recipe: str, roots: Sequence[Path]) -> ResultsPlace:
    """The place to propose for these photos, which all lie below a root. Paths are real ones; nothing is written."""
    usual = beside(photos, recipe)
    if not any(usual.is_relative_to(root) for root in roots):
        usual = _root_of(photos[0], roots) / f"safelight-{in_a_name(recipe)}"
    free = next(place for place in _numbered(usual) if may_be_written(place))
    return ResultsPlace(free, any(free.is_relative_to(folder) for folder in photos))


def cornered(photos: Sequence[Path], roots: Sequence[Path]) -> tuple[Path, ...]:
    """Of the photos' folders those with nothing around them in reach: results may have to go into them."""
    return tuple(folder for folder in photos if folder in roots)


def _root_of(photo: Path, roots: Sequence[Path]) -> Path:
    return next(root for root in roots if photo.is_relative_to(root))


def _numbered(folder: Path) -> Iterator[Path]:
    yield folder
    yield from (folder.with_name(f"{folder.name}-{number}") for number in count(2))
