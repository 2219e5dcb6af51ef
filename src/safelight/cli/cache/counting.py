"""`safelight cache info`: what the store holds, in numbers."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from safelight.cli import options
from safelight.cli.configured import bounds, settled
from safelight.cli.speech import give, give_json
from safelight.cli.table import table

if TYPE_CHECKING:
    from safelight.store.inventory import Inventory

EXAMPLES = """\b
Examples:
  safelight cache info
  safelight cache info --json"""


@click.command(epilog=EXAMPLES, short_help="How much is kept, of what kinds, how old.")
@options.together(options.store, options.config, options.as_json)
def info(store: str | None, config: Path | None, as_json: bool) -> None:
    """How many results are kept, of which kinds, how large they are, and how old."""
    from safelight.app.found_run import opened
    from safelight.store.inventory import inventory

    settings = settled(config, store=store).settings
    with opened(settings.store) as there:
        name, found = there.name, inventory(there)
    kept = bounds(settings)
    if as_json:
        most = {"days": kept.days, "bytes": kept.size}
        give_json({"store": name, "entries": found.entries, "bytes": found.bytes, **asdict(found), "bounds": most})
        return
    give(f"{'store':<9} {name}")
    give("\n".join(f"{fact:<9} {text}" for fact, text in _facts(found, kept.days, settings.cache_size)))
    if found.kinds:
        give(f"\n{table(('kind', 'entries', 'bytes'), _kinds(found))}")


def _facts(found: Inventory, days: int, most: str) -> list[tuple[str, str]]:
    from safelight.models.amount import size

    return [
        ("results", f"{found.entries}, {size(found.bytes)}; kept for {days} days, and {most} at most"),
        ("oldest", f"needed last on {found.oldest}" if found.oldest else "none"),
        ("blobs", f"{found.blobs}, {size(found.blob_bytes)}"),
        ("database", size(found.database_bytes)),
        ("runs", str(found.runs)),
    ]


def _kinds(found: Inventory) -> list[tuple[str, str, str]]:
    from safelight.models.amount import size

    return [(kind.name, str(kind.entries), size(kind.bytes)) for kind in found.kinds]
