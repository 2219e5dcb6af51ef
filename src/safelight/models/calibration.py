"""Calibration tables: how what a scorer says becomes a score from 1 to 10, piecewise linear and rising, with a version.

A table links two scales by shares: a score of 7 stands where the same share of the photos lies below as below 7 on the
yardstick (equipercentile linking, as tests are equated: Kolen & Brennan, Test Equating, ch. 2). It gives a scale, and
never a judgement: how far scorer and yardstick put photos in the same order is told beside it.
"""

from __future__ import annotations

import glob
import hashlib
import json
import math
import os
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from safelight.errors import ModelError

FORMAT = 1
FOLDER = "calibrations"
LEAST, MOST = 1.0, 10.0
KNOTS = 17
"""At most, at equal steps of shares."""
_DIGITS = 6
_FIELDS = ("player", "figure", "weights", "raw", "scores", "yardstick", "photos", "agreement")


@dataclass(frozen=True, slots=True)
class Calibration:
    """One table. Raises ValueError where it does not rise or leaves 1..10."""

    player: str
    """Whose figure it reads."""
    figure: str
    """By its name among the player's measures: `aesthetic_mean`."""
    weights: str
    """Those that the player had: another network needs another table."""
    raw: tuple[float, ...]
    """Figures, rising; two at least."""
    scores: tuple[float, ...]
    """The score at each, 1..10, never falling."""
    yardstick: str
    """What it was made by: `ratings`, or the name of the player that measured."""
    photos: int
    agreement: float
    """Rank correlation of figure and yardstick over those photos, -1..1."""

    def __post_init__(self) -> None:
        numbers = (*self.raw, *self.scores, self.agreement)
        if not all(isinstance(number, float) and math.isfinite(number) for number in numbers):
            raise ValueError("a table holds numbers")
        if len(self.raw) != len(self.scores) or len(self.raw) < 2:
            raise ValueError("a table has two knots at least, each with its score")
        if any(left >= right for left, right in zip(self.raw, self.raw[1:], strict=False)):
            raise ValueError("the figures do not rise")
        if any(left > right for left, right in zip(self.scores, self.scores[1:], strict=False)):
            raise ValueError("the scores fall")
        if self.scores[0] < LEAST or self.scores[-1] > MOST:
            raise ValueError("the scores leave 1 to 10")

    def __call__(self, figure: float) -> float:
        """The score of a figure, 1..10 with 3 decimals; level beyond the ends."""
        return round(_between(figure, self.raw, self.scores), 3)

    @property
    def version(self) -> str:
        """Hash of the table: part of what a score's key is made of."""
        return hashlib.sha256(self.text().encode()).hexdigest()[:8]

    def text(self) -> str:
        """As it is written."""
        said = {name: getattr(self, name) for name in _FIELDS}
        return json.dumps({"format": FORMAT, **said}, indent=2)

    @classmethod
    def of(cls, text: str) -> Self:
        """A table from its text. Raises ValueError, TypeError or KeyError where it is none."""
        said = json.loads(text)
        if said["format"] != FORMAT:
            raise ValueError("of a format that is not known; a newer Safelight may have written it")
        player, figure, weights = (str(_kind(said[name], str)) for name in ("player", "figure", "weights"))
        raw, scores = (tuple(float(_kind(one, int, float)) for one in said[name]) for name in ("raw", "scores"))
        agreement = float(_kind(said["agreement"], int, float))
        return cls(
            player, figure, weights, raw, scores, _kind(said["yardstick"], str), _kind(said["photos"], int), agreement
        )


def calibrate(
    player: str, figure: str, weights: str, pairs: Iterable[tuple[float, float]], yardstick: str
) -> Calibration:
    """The table that links figures to a yardstick, from `(figure, yardstick's score)` of some photos.

    Raises ValueError where all figures are the same, or the scores leave 1..10.
    """
    told = sorted((float(said), float(score)) for said, score in pairs)
    raw, scores = [said for said, _ in told], [score for _, score in told]
    from_raw, from_scores = _shares(raw), _shares(scores)
    first, last = from_raw[1][0], from_raw[1][-1]
    steps = min(KNOTS, len(from_raw[0])) - 1
    if steps < 1:
        raise ValueError("the same figure for every photo tells nothing")
    shares = [first + (last - first) * step / steps for step in range(steps + 1)]
    knots = {round(_between(s, from_raw[1], from_raw[0]), _DIGITS): s for s in shares}
    linked = [round(_between(share, from_scores[1], from_scores[0]), _DIGITS) for share in knots.values()]
    agreement = round(rank_correlation(raw, scores), 3)
    return Calibration(player, figure, weights, tuple(knots), tuple(linked), yardstick, len(raw), agreement)


def named(pulled: Iterable[tuple[str, str]]) -> str:
    """Weights, by repository and revision, as a table names them."""
    return " ".join(f"{repository}@{revision}" for repository, revision in pulled)


def rank_correlation(left: Sequence[float], right: Sequence[float]) -> float:
    """Spearman's, ties by their mean rank; 0 where one side is the same throughout."""
    ranks = _ranks(left), _ranks(right)
    means = [sum(side) / len(side) for side in ranks]
    products = sum((a - means[0]) * (b - means[1]) for a, b in zip(*ranks, strict=True))
    spread = math.prod(sum((rank - mean) ** 2 for rank in side) for side, mean in zip(ranks, means, strict=True))
    return products / math.sqrt(spread) if spread else 0.0


def write(root: Path, table: Calibration) -> Path:
    """Keep a table in a library of weights, in place of an older one; where it lies. Raises OSError."""
    path = _path(root, table.player, table.figure)
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    temporary.write_text(table.text() + "\n", encoding="utf-8")
    temporary.replace(path)
    return path


def find(root: Path, player: str, figure: str, weights: str) -> Calibration | None:
    """The table of a player's figure; None where there is none, or one of other weights.

    Raises ModelError where it is damaged.
    """
    path = _path(root, player, figure)
    try:
        table = Calibration.of(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ModelError(
            f"the calibration table {str(path)!r} cannot be read: {error}. Delete it, or make it anew: "
            "safelight models calibrate FOLDER"
        ) from None
    return table if (table.player, table.figure, table.weights) == (player, figure, weights) else None


def versions(root: Path, player: str, weights: str) -> tuple[tuple[str, str], ...]:
    """Figure and version of every table that a player's scores are made by. Raises ModelError where one is damaged."""
    stem = _path(root, player, "").name.removesuffix(".json")
    figures = sorted(
        path.name[len(stem) : -len(".json")] for path in (root / FOLDER).glob(f"{glob.escape(stem)}*.json")
    )
    tables = [find(root, player, figure, weights) for figure in figures]
    return tuple((table.figure, table.version) for table in tables if table is not None)


def _kind(value: Any, *kinds: type) -> Any:
    if type(value) not in kinds:
        raise ValueError(f"{value!r} is of the wrong kind")
    return value


def _path(root: Path, player: str, figure: str) -> Path:
    return root / FOLDER / f"{player.replace('/', '--')}.{figure}.json"


def _between(x: float, xs: Sequence[float], ys: Sequence[float]) -> float:
    """Piecewise linear through rising `xs`, level beyond them."""
    if x <= xs[0]:
        return ys[0]
    if x >= xs[-1]:
        return ys[-1]
    at = bisect_right(xs, x)
    share = (x - xs[at - 1]) / (xs[at] - xs[at - 1])
    return ys[at - 1] + share * (ys[at] - ys[at - 1])


def _shares(values: Sequence[float]) -> tuple[list[float], list[float]]:
    """Each value that there is, rising, and the share of values below it, half of its own included."""
    counted = sorted(Counter(values).items())
    below, shares = 0, []
    for _, count in counted:
        shares.append((below + count / 2) / len(values))
        below += count
    return [value for value, _ in counted], shares


def _ranks(values: Sequence[float]) -> list[float]:
    levels, shares = _shares(values)
    by_value: dict[Any, float] = dict(zip(levels, shares, strict=True))
    return [by_value[value] for value in values]
