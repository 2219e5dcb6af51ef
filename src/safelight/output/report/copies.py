"""The section of edited copies: what was done to each kept photo's copy, what was undone, and what it scores."""

from collections.abc import Iterable, Sequence

from safelight.engine.record import Record
from safelight.imaging.edits import Edit
from safelight.output.report.cuts import cut
from safelight.output.report.edit_words import SOURCE_WORDS, summary, words
from safelight.output.report.edited_copy import Change, EditedCopies, EditedCopy
from safelight.output.report.frames import Framer
from safelight.output.report.traces import scores, traces, undone
from safelight.output.report.wording import listed, shown

OPENED = 60
"""Copies that are shown in full; the others take a line each."""


def copies(records: Iterable[Record], framer: Framer) -> EditedCopies:
    """Every kept photo with edits, or of which edits were undone; those where something was undone first."""
    kept = [record for record in records if record.verdict == "keep"]
    edited = sorted((record for record in kept if record.edits), key=lambda record: not undone(record))
    return EditedCopies(
        opened=tuple(_copy(record, framer) for record in edited[:OPENED]),
        rows=tuple(_copy(record, framer) for record in edited[OPENED:]),
        left=tuple(_copy(record, framer) for record in kept if undone(record) and not record.edits),
    )


def _copy(record: Record, framer: Framer) -> EditedCopy:
    shape = cut(record)
    return EditedCopy(
        frame=framer.frame(record),
        summary=summary(edit.operation for edit in record.edits),
        after=framer.album.copy(record),
        cut=shape if shape and shape.made else None,
        changes=tuple(_change(edit, record, framer) for edit in record.edits),
        undone=_undone(record, framer),
        scores=scores(record) if record.edits else (),
        traces=traces(record),
        written=_written(record),
    )


def _change(edit: Edit, record: Record, framer: Framer) -> Change:
    return Change(
        words=words(edit.operation, (record.width, record.height)),
        badge=SOURCE_WORDS[edit.source],
        source=edit.source,
        reason=framer.said(edit.reason),
    )


def _undone(record: Record, framer: Framer) -> tuple[str, ...]:
    """The reasons that say so; where none does, the bare fact."""
    told: Sequence[str] = [framer.said(one.message) for one in record.reasons if one.code == "edit_undone"]
    if not told and (names := undone(record)):
        told = [f"Undone: {listed(shown(name) for name in dict.fromkeys(names))}."]
    return tuple(dict.fromkeys(told))


def _written(record: Record) -> str:
    copied = record.copy
    if copied is None or not copied.path:
        return ""
    return f"{shown(copied.path)} · {copied.width} × {copied.height}"
