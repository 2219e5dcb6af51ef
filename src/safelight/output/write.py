"""A run, written down: sidecars, photos.jsonl, report.html, run.json."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from safelight.engine.record import Record, RunSummary
from safelight.errors import OutputError
from safelight.output.kept_sidecars import KeptSidecars
from safelight.output.leftovers import remove_leftovers
from safelight.output.masks import WrittenMasks, write_masks
from safelight.output.names import shown
from safelight.output.photos_jsonl import NAME as PHOTOS
from safelight.output.photos_jsonl import Outputs, write_photos
from safelight.output.report.write import write_report
from safelight.output.run_json import write_run
from safelight.output.settled import settle
from safelight.output.sidecars import Sidecars, write_sidecars
from safelight.recipe.grammar import Output

_NAMED = 3
"""Warnings told one by one in the notes; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Written:
    """What is there now. `summary` holds the notes of writing too."""

    report: Path
    summary: RunSummary
    outputs: dict[int, Outputs]


def write_output(
    out: Path, summary: RunSummary, records: Sequence[Record], *, output: Output, kept: KeptSidecars | None = None
) -> Written:
    """Write a run into its folder (see `folder.claim`), each file whole or not at all, also for an interrupted run.

    All of it has reached the disk then: who is told that a run is done may pull the plug.

    `kept` knows the sidecars that an earlier run left there.

    Raises:
        OutputError: the disk is full, or something in the folder cannot be written or removed. What could be written
            is there, and photos.jsonl names no sidecar and no mask that is not.
    """
    sidecars = write_sidecars(out, summary, records, output, kept) if output.sidecars else Sidecars()
    masks = write_masks(out, records) if output.masks else WrittenMasks()
    outputs = {record.index: _outputs(record, sidecars, masks.paths) for record in records}
    notes = (*summary.notes, *_unread(records), *_warned(records), *sidecars.notes)
    summary = replace(summary, notes=notes)
    fault = sidecars.fault or masks.fault
    try:
        remove_leftovers(out, {path for paths in outputs.values() for path in paths.all})
    except OutputError as stuck:  # an old file must not cost the new run its records
        fault = fault or stuck
    write_photos(out, records, outputs)
    report = write_report(out, summary, records)
    write_run(out, summary, (record.photo for record in records))
    settle(out)
    if fault:
        raise fault
    return Written(report, summary, outputs)


def _outputs(record: Record, sidecars: Sidecars, masks: Mapping[int, tuple[str, ...]]) -> Outputs:
    sidecar = sidecars.paths.get(record.index)
    return Outputs(
        edited=shown(record.copy.path) if record.copy and record.copy.path else None,
        sidecar=shown(sidecar) if sidecar else None,
        masks=tuple(map(shown, masks.get(record.index, ()))),
    )


def _unread(records: Sequence[Record]) -> tuple[str, ...]:
    """Sentences on sidecars and embedded packets that could not be read."""
    told = [_told(record, warning) for record in records for warning in record.word.warnings]
    return _few(told, "more sidecars could not be read.")


def _warned(records: Sequence[Record]) -> tuple[str, ...]:
    """Sentences on what is wrong with photos that could be read, the rarest first: a camera's quirk is in all."""
    told = [(record, warning) for record in records for warning in record.facts.warnings]
    often = Counter(warning for _, warning in told)
    rarest = sorted(told, key=lambda pair: often[pair[1]])
    return _few([_told(*pair) for pair in rarest], f"more warnings are in {PHOTOS}.")


def _told(record: Record, warning: str) -> str:
    return f"In {shown(record.photo.name)}: {shown(warning)}."


def _few(sentences: Sequence[str], rest: str) -> tuple[str, ...]:
    more = len(sentences) - _NAMED
    return (*sentences[:_NAMED], *((f"{more} {rest}",) if more > 0 else ()))
