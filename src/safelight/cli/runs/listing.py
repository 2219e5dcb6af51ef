"""`safelight runs list`: every run, the newest first."""

from __future__ import annotations

from pathlib import Path

import click

from safelight.cli import options
from safelight.cli.runs.chosen import as_object, clock, counted, place
from safelight.cli.speech import give, give_json, talk
from safelight.cli.table import table

HEAD = ("run", "state", "recipe", "photos", "decided", "started", "folder")
EXAMPLES = """\b
Examples:
  safelight runs list
  safelight runs list --limit 100
  safelight runs list --json"""


@click.command("list", epilog=EXAMPLES, short_help="Every run, the newest first.")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N", help="Most to name.")
@options.together(options.store, options.config, options.as_json)
def list_(limit: int, store: str | None, config: Path | None, as_json: bool) -> None:
    """Every run, the newest first: what became of it, over how many photos, and where it wrote."""
    from safelight.app.found_run import opened
    from safelight.app.run_states import known_runs

    with opened(place(config, store)) as there:
        found, all_of_them = known_runs(there, limit), there.runs.count()
    if as_json:
        give_json([as_object(known) for known in found])
        return
    rows = [
        (
            known.row.id,
            known.state,
            known.row.recipe_name,
            str(known.row.photos),
            counted(known.row.summary.get("counts", {})),
            clock(known.row.started),
            known.row.out,
        )
        for known in found
    ]
    give(table(HEAD, rows)) if rows else talk("No run is remembered yet.")
    if all_of_them > len(found):
        talk(f"The newest {len(found)} of {all_of_them}; --limit {all_of_them} shows them all.")
