"""Writes the report: `OUT/report.html`, and its pictures beside it where they are many."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from safelight.engine.record import Record, RunSummary
from safelight.errors import OutputError
from safelight.output.report.album import BUDGET, Album
from safelight.output.report.compose import compose
from safelight.output.report.rendering import rendered

NAME = "report.html"


def write_report(out: Path, summary: RunSummary, records: Sequence[Record], *, budget: int = BUDGET) -> Path:
    """Write the report of a run into the folder `out`, and say where.

    Pictures lie in the page while they take at most `budget` characters, else in `out/report_files`. A report that was
    there is replaced at once, or not at all.

    Raises:
        OutputError: the folder cannot be written or the disk is full.
    """
    album = Album.of(records, budget)
    page = compose(summary, records, album)
    target = out / NAME
    try:
        out.mkdir(parents=True, exist_ok=True)
        album.write(out, records)
        _replace(target, rendered(page))
    except OSError as fault:
        raise OutputError(
            f"the report {NAME!r} could not be written: {fault.strerror or fault}; "
            "the originals are untouched; make room or choose another folder with -o"
        ) from fault
    return target


def _replace(target: Path, pieces: Iterator[str]) -> None:
    draft = target.with_name(f".{target.name}.part")
    try:
        with draft.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
