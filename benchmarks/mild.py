"""Two hundred bursts whose faults are mild: is the best frame still found?"""

from pathlib import Path

from benchmarks.playing import play
from benchmarks.scores import best_of_group
from benchmarks.table import Row
from benchmarks.truth import mild


def bench(folder: Path, small: bool) -> list[Row]:
    """One row: the share of bursts of which the best frame, and no other, is kept."""
    bursts = 12 if small else 200
    judged = play("cull", mild(bursts), folder)
    return [Row(f"mild faults: best of group, {bursts} bursts", best_of_group(judged), at_least=0.95)]
