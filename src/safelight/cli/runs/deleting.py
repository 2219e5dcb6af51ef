"""`safelight runs delete`: forget a run."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from safelight.cli import options
from safelight.cli.outcome import photos
from safelight.cli.runs.chosen import place, run
from safelight.cli.speech import give_json, on_terminal, talk

EXAMPLES = """\b
Examples:
  safelight runs delete 20261128-0114
  safelight runs delete Wedding-cull --yes

\b
Only the store's memory of the run goes: its folder, your marks, and what was
found about photos stay."""


@click.command(epilog=EXAMPLES, short_help="Forget RUN; what it wrote stays.")
@run
@click.option("--yes", is_flag=True, help="Do not ask.")
@options.together(options.store, options.config, options.as_json)
def delete(run: str, yes: bool, store: str | None, config: Path | None, as_json: bool) -> None:
    """Forget RUN. Its output folder stays, and so do results and marks."""
    from safelight.app import ending
    from safelight.app.found_run import find_run, opened

    with opened(place(config, store)) as there:
        row = find_run(there, run)
        if not yes and sys.stdin is not None and sys.stdin.isatty() and on_terminal():
            click.confirm(f"Forget run {row.id} ({row.recipe_name}, {photos(row.photos)})?", abort=True, err=True)
        ending.delete(there, row)
    if as_json:
        give_json({"id": row.id, "deleted": True})
    else:
        talk(f"Run {row.id} is forgotten; what it wrote is in {row.out}.")
