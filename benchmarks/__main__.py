"""`python -m benchmarks [NAME…] [--small]`: run the benches, and print what they found."""

import argparse
import gc
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from benchmarks.table import Row, table
from safelight.cli.main import SELDOM

BENCHES = (
    "start_up",
    "engine_overhead",
    "decoding",
    "copies",
    "grouping",
    "culling",
    "memory",
    "obvious",
    "mild",
    "look_alikes",
    "missed_focus",
    "intents",
    "finds",
    "outlines",
    "scene",
    "decisions",
    "stages",
    "wedding",
    "published",
    "five_models",
    "lasting",
    "what_if",
    "web_app",
    "many_machines",
)
Bench = Callable[[Path, bool], Sequence[Row]]
"""`bench(folder, small)`: its rows; it may write into `folder`. A small one takes seconds, and proves little."""


def main() -> int:
    """Run what was asked for; 1 where a goal was missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which; by default all of: {', '.join(BENCHES)}")
    parser.add_argument("--small", action="store_true", help="fewer photos: to try the benches, not Safelight")
    asked = parser.parse_args()
    gc.set_threshold(SELDOM)
    if unknown := set(asked.names) - set(BENCHES):
        parser.error(f"there is no bench {', '.join(sorted(unknown))}")
    rows = [row for name in asked.names or BENCHES for row in _run(name, asked.small)]
    print(table(rows))
    return int(not all(row.met for row in rows))


def _run(name: str, small: bool) -> Sequence[Row]:
    print(f"{name} …", file=sys.stderr, flush=True)
    bench: Bench = import_module(f"benchmarks.{name}").bench
    with tempfile.TemporaryDirectory(prefix="safelight-bench-") as folder:
        os.environ["SAFELIGHT_STORE"] = f"{folder}/store.db"  # runs are remembered, as a user's are, and not for long
        return bench(Path(folder), small)


if __name__ == "__main__":
    sys.exit(main())
