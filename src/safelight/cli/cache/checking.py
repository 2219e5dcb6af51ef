"""`safelight cache verify`: is everything still what it was?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from safelight.cli import options
from safelight.cli.configured import settled
from safelight.cli.exit_codes import ExitCode
from safelight.cli.speech import give_json, talk

if TYPE_CHECKING:
    from safelight.app.cache_care import Checked
    from safelight.store.salvage import Salvaged

EXAMPLES = """\b
Examples:
  safelight cache verify
  safelight cache verify --repair

\b
A result that is damaged is dropped, and found out anew when it is needed. A
database file that is damaged itself is only told of, unless --repair is said:
then your marks, the runs, and all results that can be read are saved into a
new file, and the damaged one is kept beside it.

\b
Exit codes: 0 all is whole now; 1 the database file is damaged."""


@click.command(epilog=EXAMPLES, short_help="Check every result and the database file.")
@click.option("--repair", is_flag=True, help="Save what can be read of a damaged file into a new one.")
@options.together(options.store, options.config, options.as_json)
def verify(repair: bool, store: str | None, config: Path | None, as_json: bool) -> ExitCode:
    """Check every result that is kept, and the database file itself."""
    from safelight.app.cache_care import check

    checked = check(settled(config, store=store).settings.store, repair=repair)
    if as_json:
        give_json(_for_programs(checked))
    else:
        talk("\n".join(_in_words(checked)))
    return ExitCode.DONE if checked.sound else ExitCode.NOT_COMPLETED


def _in_words(checked: Checked) -> list[str]:
    lines = [f"The store {checked.store} is damaged: {fault}." for fault in checked.faults[:3]]
    if checked.saved is not None:
        lines += _saved(checked.saved)
    elif checked.faults:
        lines.append("`safelight cache verify --repair` saves what can be read: your marks, runs and results.")
    if checked.inspected is not None:
        lines.append(f"{checked.inspected.entries} results were checked; {_damaged(checked.inspected.damaged)}.")
    return lines


def _damaged(number: int) -> str:
    return f"{number} were damaged, and are dropped" if number else "all are whole"


def _saved(saved: Salvaged) -> list[str]:
    rows = saved.rows
    return [
        f"Saved into a new file: {rows['marks']} marks, {rows['runs']} runs, {rows['results']} results.",
        f"The damaged one is kept as {saved.kept_as}.",
    ]


def _for_programs(checked: Checked) -> dict[str, Any]:
    found, saved = checked.inspected, checked.saved
    return {
        "store": checked.store,
        "sound": checked.sound,
        "entries": found.entries if found else None,
        "damaged": found.damaged if found else None,
        "without_blob": found.without_blob if found else None,
        "faults": list(checked.faults),
        "saved": None if saved is None else {"kept_as": str(saved.kept_as), "rows": dict(saved.rows)},
    }
