"""What it costs to say hello: CPU time of a whole process, beside bare Python's."""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median

from benchmarks.table import Row


def bench(folder: Path, small: bool) -> list[Row]:
    """Rows in CPU milliseconds, medians."""
    times = 3 if small else 15
    door = "import sys; from safelight.cli.main import main; main(sys.argv[1:])"
    bare = _milliseconds(times, "pass")
    scale = bare / 10
    return [
        Row("start: bare Python", bare, "ms"),
        Row("start: safelight --help", _milliseconds(times, door, "--help"), "ms", at_most=75 * scale),
        Row(
            "start: safelight validate cull", _milliseconds(times, door, "validate", "cull"), "ms", at_most=260 * scale
        ),
    ]


def _milliseconds(times: int, code: str, *args: str) -> float:
    return median(_once(code, *args) for _ in range(times))


def _once(code: str, *args: str) -> float:
    """User and system time of one process, in milliseconds."""
    before = os.times()
    subprocess.run([sys.executable, "-c", code, *args], check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return 1000 * spent
