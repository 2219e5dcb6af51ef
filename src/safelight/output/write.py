"""A run, written down: sidecars, photos.jsonl, report.html, run.json."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from safelight.engine.record import Record, RunSummary
from safelight.output.leftovers import remove_leftovers
from safelight.output.names import shown
from safelight.output.photos_jsonl import Outputs, write_photos
from safelight.output.report.write import write_report
from safelight.output.run_json import write_run
from safelight.output.sidecars import Sidecars, write_sidecars
from safelight.recipe.grammar import Output

_NAMED = 3
"""Broken sidecars named one by one in the notes; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Written:
    """What is there now. `summary` holds the notes of writing too."""

    report: Path
    summary: RunSummary
    outputs: dict[int, Outputs]


def write_output(out: Path, summary: RunSummary, records: Sequence[Record], *, output: Output) -> Written:
    """Write a run into its folder (see `folder.claim`), each file whole or not at all, also for an interrupted run.

    Raises:
        OutputError: the disk is full or the folder cannot be written. What could be written is there, and photos.jsonl
            names no sidecar that is not.
    """
    sidecars = write_sidecars(out, summary, records) if output.sidecars else Sidecars()
    outputs = {index: Outputs(sidecar=shown(path)) for index, path in sidecars.paths.items()}
    remove_leftovers(out, {paths.sidecar for paths in outputs.values() if paths.sidecar})
    write_photos(out, records, outputs)
    summary = replace(summary, notes=(*summary.notes, *_unread(records), *sidecars.notes))
    report = write_report(out, summary, records)
    write_run(out, summary)
    if sidecars.fault:
        raise sidecars.fault
    return Written(report, summary, outputs)


def _unread(records: Sequence[Record]) -> tuple[str, ...]:
    """Sentences on sidecars and embedded packets that could not be read."""
    told = [f"{shown(r.photo.name)}: {shown(warning)}." for r in records for warning in r.word.warnings]
    more = len(told) - _NAMED
    return (*told[:_NAMED], *((f"{more} more sidecars could not be read.",) if more > 0 else ()))
