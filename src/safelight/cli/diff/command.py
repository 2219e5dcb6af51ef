"""`safelight diff`: what differs between two runs."""

from __future__ import annotations

from pathlib import Path

import click

from safelight.cli import options
from safelight.cli.configured import around_unasked, settled
from safelight.cli.exit_codes import ExitCode
from safelight.cli.speech import give, give_json

EXAMPLES = """\b
Examples:
  safelight diff 20261127-0931 20261128-0112
  safelight diff Wedding-cull Wedding-cull-2 --all
  safelight diff Wedding-cull Wedding-cull-2 --json

\b
RUN is the id of a run, the beginning of one, or the folder that it wrote.
Photos are the same by name; renamed ones by what they show."""


@click.command(epilog=EXAMPLES)
@click.argument("first", metavar="RUN")
@click.argument("second", metavar="RUN")
@click.option("--all", "everything", is_flag=True, help="Name every photo, not the first of each kind.")
@options.together(options.store, options.config, options.as_json)
def diff(first: str, second: str, everything: bool, store: str | None, config: Path | None, as_json: bool) -> ExitCode:
    """Say what differs between two runs: recipes, verdicts, best shots, edits, scores, with the reasons of both."""
    from safelight.app.difference.difference import difference
    from safelight.app.difference.past_run import past_run
    from safelight.cli.diff.words import in_words

    settings = settled(config, store=store).settings
    runs = [past_run(run, settings.store, around_unasked(settings)) for run in (first, second)]
    found = difference(*runs)
    if as_json:
        give_json(found.as_json())
    else:
        give(in_words(found, everything=everything))
    return ExitCode.DONE
