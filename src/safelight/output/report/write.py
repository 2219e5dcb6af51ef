"""Writes the report: `OUT/report.html`, and its pictures beside it where they are many."""

from collections.abc import Sequence
from pathlib import Path

from safelight.engine.record import Record, RunSummary
from safelight.output.atomic import replacing
from safelight.output.report.album import BUDGET, Album
from safelight.output.report.compose import compose
from safelight.output.report.rendering import rendered

NAME = "report.html"


def write_report(out: Path, summary: RunSummary, records: Sequence[Record], *, budget: int = BUDGET) -> Path:
    """Write the report of a run into the folder `out`, and say where.

    Pictures lie in the page while they take at most `budget` characters, else in `out/report_files`. A report that was
    there is replaced whole or not at all.

    Raises:
        OutputError: the disk is full or the folder cannot be written.
    """
    album = Album.of(records, budget)
    page = compose(summary, records, album)
    album.write(out, records)
    with replacing(out / NAME) as file:
        file.writelines(piece.encode() for piece in rendered(page))
    return out / NAME
