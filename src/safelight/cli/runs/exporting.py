"""`safelight runs export`: a run as one file."""

from __future__ import annotations

from pathlib import Path

import click

from safelight.cli import options
from safelight.cli.outcome import photos
from safelight.cli.runs.chosen import place, run
from safelight.cli.speech import give, give_json, talk

EXAMPLES = """\b
Examples:
  safelight runs export Wedding-cull -o wedding.json
  safelight runs export 20261128-0114

\b
Photos are named as below their shoot, and no place of this machine is told.
It holds the recipe, how the run was called, every photo with what was decided
of it and why, and what happened."""


@click.command(epilog=EXAMPLES, short_help="Write RUN into one JSON file.")
@run
@click.option(
    "-o",
    "--out",
    type=options.Place(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Where it goes; it must not be there yet.  [default: safelight-RUN.json]",
)
@options.together(options.store, options.config, options.as_json)
def export(run: str, out: Path | None, store: str | None, config: Path | None, as_json: bool) -> None:
    """Write RUN into one JSON file, to be understood elsewhere."""
    from safelight.app.found_run import find_run, opened
    from safelight.app.run_export import export_run

    with opened(place(config, store)) as there:
        row = find_run(there, run)
        file = out or Path(f"safelight-{row.id}.json")
        number = export_run(there, row, file)
    if as_json:
        give_json({"id": row.id, "file": str(file), "photos": number})
    else:
        talk(f"Run {row.id} with {photos(number)}:")
        give(str(file))
