"""`safelight cache prune`: let go of what was not needed for long."""

from __future__ import annotations

import re
from dataclasses import asdict, replace
from pathlib import Path

import click

from safelight.cli import options
from safelight.cli.configured import bounds, settled
from safelight.cli.speech import give_json, talk

EXAMPLES = """\b
Examples:
  safelight cache prune
  safelight cache prune --older-than 30d
  safelight cache prune --max-size 5GB

\b
Without options, the settings `cache_days` and `cache_size` say what stays; a
run does the same by itself when it is over, at most once a day."""


@click.command(epilog=EXAMPLES, short_help="Let go of what was not needed for long.")
@click.option("--older-than", metavar="90d", help="Let go what was not needed for so many days.")
@click.option("--max-size", metavar="20GB", help="Let the oldest go until so much is left.")
@options.together(options.store, options.config, options.as_json)
def prune(older_than: str | None, max_size: str | None, store: str | None, config: Path | None, as_json: bool) -> None:
    """Let go of results that were not needed for long, the oldest first, and of blobs that none of them needs."""
    from safelight.app.found_run import opened
    from safelight.models.amount import size
    from safelight.store import pruning

    settings = settled(config, store=store).settings
    kept = bounds(settings)
    if older_than is not None:
        kept = replace(kept, days=_days(older_than))
    if max_size is not None:
        kept = replace(kept, size=_bytes(max_size))
    with opened(settings.store) as there:
        pruned = pruning.prune(there, kept)
    if as_json:
        give_json(asdict(pruned))
        return
    talk(f"{pruned.entries} results are let go, {size(pruned.bytes)}.")
    if pruned.blobs:
        talk(f"{pruned.blobs} blobs that none needs are removed, {size(pruned.blob_bytes)}.")
    if pruned.given_back:
        talk(f"The database file is {size(pruned.given_back)} smaller.")


def _bytes(text: str) -> int:
    from safelight.models.amount import parsed

    found = parsed(text)
    if found is None:
        raise click.BadParameter(f"{text!r} is no size; write it like 20GB or 500MB", param_hint="--max-size")
    return found


def _days(text: str) -> int:
    found = re.fullmatch(r"(\d+) ?d(ays?)?", text)
    if found is None:
        raise click.BadParameter(f"{text!r} is no number of days; write it like 90d", param_hint="--older-than")
    return int(found[1])
