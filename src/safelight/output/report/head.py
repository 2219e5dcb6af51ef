"""The first screen's words: which shoot, what came of it, and what has to be said before anything else."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from safelight.engine.record import GateReport, Record, RunSummary
from safelight.output.report.frames import Framer
from safelight.output.report.page import Alarm, Head, Tally
from safelight.output.report.traces import undone
from safelight.output.report.unchecked import unchecked
from safelight.output.report.wording import (
    VERDICT_WORDS,
    count,
    figure,
    floored,
    lasted,
    listed,
    percent,
    shown,
    span,
)

FIFTH = 0.2
"""Share of a run from which a gate that stopped so many heads the report."""
_ALWAYS = ("keep", "alternate", "review")


def head(summary: RunSummary, records: Sequence[Record], framer: Framer) -> Head:
    """The first screen of the report."""
    return Head(
        shoot=shoot(records),
        recipe=shown(summary.recipe_name),
        when=_when(records),
        photos=len(records),
        lines=tuple(_lines(summary, records)),
        tallies=_tallies(records),
        alarms=tuple(_alarms(summary)),
        notes=tuple(framer.said(note) for note in summary.notes),
        unchecked=tuple(unchecked(summary, records)),
    )


def shoot(records: Sequence[Record]) -> str:
    """The shoot's name: that of its folder. A home folder's name is a person's, and is not shown."""
    roots = dict.fromkeys(record.photo.root for record in records)
    names = [shown(root.name) for root in roots if root.name and not _is_home(root)]
    return listed(names) if 0 < len(names) < 4 else "Photographs"


def _is_home(root: Path) -> bool:
    return root.parent.name in ("home", "Users") or root == Path("/root")


def _when(records: Sequence[Record]) -> str:
    taken = [record.facts.taken for record in records if record.facts.taken is not None]
    return span(min(taken), max(taken)) if taken else ""


def _lines(summary: RunSummary, records: Sequence[Record]) -> Iterator[tuple[str, str]]:
    if summary.originals_unchanged:
        same, checked = summary.originals_unchanged
        yield "Originals unchanged", f"{same:,} of {checked:,}"
    yield from _copies(records)
    yield "Time taken", lasted(summary.seconds)
    if summary.ignored:
        yield "Left alone", listed(count(number, _thing(kind)) for kind, number in summary.ignored.items())


def _copies(records: Sequence[Record]) -> Iterator[tuple[str, str]]:
    """How many copies were written, and how many edits were not made after all."""
    written = [record for record in records if record.copy and record.copy.path]
    if written:
        edited = sum(bool(record.edits) for record in written)
        all_edited = edited == len(written)
        yield (
            "Edited copies" if all_edited else "Copies",
            f"{len(written):,}" + ("" if all_edited else f", {edited:,} edited"),
        )
    lost = [len(names) for record in records if (names := undone(record))]
    if lost:
        yield "Edits undone", f"{sum(lost):,} in {count(len(lost), 'photo')}"


def _thing(kind: str) -> str:
    return "other file" if kind == "other" else shown(kind)


def _tallies(records: Sequence[Record]) -> tuple[Tally, ...]:
    """A tally a verdict; Rejected and Failed only where there are any."""
    total = max(len(records), 1)
    found = {verdict: sum(record.verdict == verdict for record in records) for verdict in VERDICT_WORDS}
    return tuple(
        Tally(verdict, VERDICT_WORDS[verdict], number, number / total)
        for verdict, number in found.items()
        if number or verdict in _ALWAYS
    )


def _alarms(summary: RunSummary) -> Iterator[Alarm]:
    if summary.interrupted:
        yield Alarm("This run was interrupted", "What had been decided by then is here; run it again to finish.")
    if summary.originals_unchanged and summary.originals_unchanged[0] < summary.originals_unchanged[1]:
        lost = summary.originals_unchanged[1] - summary.originals_unchanged[0]
        yield Alarm(
            f"{count(lost, 'original')} changed during the run",
            "Safelight does not write to originals; another program may have.",
        )
    for gate in sorted(summary.gates, key=lambda gate: gate.stopped / max(gate.of, 1), reverse=True):
        if gate.of and gate.stopped / gate.of > FIFTH and not gate.advised:
            yield Alarm(*_gate_words(gate))


def _gate_words(gate: GateReport) -> tuple[str, str]:
    title = f"{shown(gate.node)} stopped {gate.stopped:,} of {gate.of:,} photos ({percent(gate.stopped / gate.of)})"
    text = "That is more than a fifth, so look before you trust it."
    if gate.threshold is not None:
        text += f" It asked for {_threshold(gate.threshold)}."
    if gate.threshold is not None and gate.twentieth is not None:
        least = floored(gate.twentieth * 10) / 10 if gate.threshold <= 1 else floored(gate.twentieth)
        text += f" At {_threshold(least)} it would have stopped one in twenty."
    return title, text


def _threshold(value: float) -> str:
    """A score with one decimal, a confidence with two where it needs them."""
    return f"{value:.2f}" if value < 1 and round(value * 100) % 10 else figure(value)
