"""`cull` over 24-megapixel JPEGs, everything included: CPU time a photo of all processes, start-up taken out.

A sixth of the photos are in a close final, whose native crops are a second, full decode.
"""

from pathlib import Path

from benchmarks.big_frames import PERIOD, make_some
from benchmarks.processes import cost_of
from benchmarks.table import Row

BARE = ("--set", "quality_check.faces=false", "--set", "select_best_from_group.tie_margin=0")


def bench(folder: Path, small: bool) -> list[Row]:
    """CPU milliseconds a photo: the slope between few photos and whole periods of the mix more."""
    few = 3
    many = few + (3 if small else 2 * PERIOD)
    make_some(few, folder / "few")
    make_some(many, folder / "many")
    return [
        Row("cull, 24 MP, a photo: everything", _slope(folder, few, many, "all"), "ms", at_most=200),
        Row(
            "cull, 24 MP, a photo: without faces and native crops",
            _slope(folder, few, many, "bare", *BARE),
            "ms",
            at_most=120,
        ),
    ]


def _slope(folder: Path, few: int, many: int, name: str, *flags: str) -> float:
    spent = [
        cost_of(
            ["run", "cull", folder / shoot, "-o", folder / f"{name}-{shoot}", "--workers", "1", "--json", *flags]
        ).cpu
        for shoot in ("few", "many")
    ]
    return 1000 * (spent[1] - spent[0]) / (many - few)
