"""`safelight runs cancel`: let a run stop, wherever it goes on."""

from __future__ import annotations

from pathlib import Path

import click

from safelight.cli import options
from safelight.cli.runs.chosen import place, run
from safelight.cli.speech import give_json, talk

EXAMPLES = """\b
Examples:
  safelight runs cancel Wedding-cull

\b
It finishes the photos in flight and writes what is known, as after Ctrl-C;
`safelight runs resume` goes on with it."""


@click.command(epilog=EXAMPLES, short_help="Ask whoever runs RUN to stop.")
@run
@options.together(options.store, options.config, options.as_json)
def cancel(run: str, store: str | None, config: Path | None, as_json: bool) -> None:
    """Ask whoever runs RUN to stop; one that nobody runs any more is marked as cancelled."""
    from safelight.app import ending
    from safelight.app.found_run import find_run, opened

    with opened(place(config, store)) as there:
        row = find_run(there, run)
        asked = ending.cancel(there, row)
    if as_json:
        give_json({"id": row.id, "asked": asked, "cancelled": not asked})
    elif asked:
        talk(f"Asked {row.owner} to stop run {row.id}: it finishes the photos in flight and writes what is known.")
    else:
        talk(f"Run {row.id} is cancelled: nobody was running it.")
