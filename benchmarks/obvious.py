"""Three shoots with obvious faults, culled: everything must be right."""

from pathlib import Path

from benchmarks.playing import play
from benchmarks.scores import all_of, rows
from benchmarks.table import Row
from benchmarks.truth import obvious

SEEDS = (1, 2, 3)


def bench(folder: Path, small: bool) -> list[Row]:
    """A row a figure and seed."""
    seeds = SEEDS[:1] if small else SEEDS
    return [
        row
        for seed in seeds
        for row in rows(f"obvious, seed {seed}", all_of(play("cull", obvious(seed), folder / str(seed))), at_least=1.0)
    ]
