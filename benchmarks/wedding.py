"""`wedding` over 24-megapixel JPEGs, edits of keepers included: CPU time a photo of all processes, start-up taken out.

Every third frame shows a face. Frames of bursts that do not win are spared detection, masks and copies, as in a real
shoot. A second figure asks for square crops, so that every copy is decoded in full, edited and packed.
"""

from pathlib import Path

import orjson

from benchmarks.big_frames import PERIOD, make_some
from benchmarks.processes import cost_of
from benchmarks.table import Row


def bench(folder: Path, small: bool) -> list[Row]:
    """CPU milliseconds a photo: the slope between few photos and whole periods of the mix more."""
    few = 3
    many = few + (3 if small else 2 * PERIOD)
    make_some(few, folder / "few")
    make_some(many, folder / "many")
    return [
        Row("wedding, 24 MP, a photo: copies as it decides", _slope(folder, few, many, "own"), "ms", at_most=1200),
        Row("wedding: share of the photos whose copy was edited", _edited(folder / "own-many")),
        Row(
            "wedding, 24 MP, a photo: every copy cropped square",
            _slope(folder, few, many, "square", "--var", "aspect_ratio=1:1"),
            "ms",
            at_most=1200,
        ),
        Row("wedding, square: share of the photos whose copy was edited", _edited(folder / "square-many")),
    ]


def _slope(folder: Path, few: int, many: int, name: str, *flags: str) -> float:
    spent = [
        cost_of(
            ["run", "wedding", folder / shoot, "-o", folder / f"{name}-{shoot}", "--workers", "1", "--json", *flags]
        ).cpu
        for shoot in ("few", "many")
    ]
    return 1000 * (spent[1] - spent[0]) / (many - few)


def _edited(out: Path) -> float:
    lines = [orjson.loads(line) for line in (out / "photos.jsonl").read_bytes().splitlines()]
    return sum(bool(line["decision"].get("edits")) for line in lines) / len(lines)
