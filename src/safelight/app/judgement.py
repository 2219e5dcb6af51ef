"""What a run decided of one photo, as far as two runs are compared by it; from a record, or from a line of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from safelight.actions.outcome import Reason

if TYPE_CHECKING:
    from safelight.engine.record import Record

OF_COPIES = frozenset({"edit_undone", "loop_satisfied", "loop_exhausted"})
"""Codes of reasons about the copy, not about what the photo is."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict and why, and the photo's place in its group."""

    photo: str
    """As it is shown: what is not UTF-8 is escaped."""
    verdict: str
    reasons: tuple[Reason, ...] = ()
    group: str = ""
    """For show, and the same of all that are in it; empty for a photo by itself."""
    best: bool = False
    mark: tuple[str | None, int | None] = (None, None)
    """The human's pick and rating."""
    body: str = ""
    """Its camera; empty where it is not known, and where a line tells, which does not hold it."""
    technical: float | None = None
    """Its technical score, where a record tells and it was scored."""

    @classmethod
    def of_record(cls, record: Record) -> Self:
        """Of a run that is in memory."""
        from safelight.output.names import shown

        place, word = record.group, record.word
        return cls(
            shown(record.photo.name),
            record.verdict,
            record.reasons,
            place.id if place else "",
            bool(place and place.best),
            (word.pick, word.rating),
            record.facts.body or "",
            next((one.technical_score for one in record.results.values() if hasattr(one, "technical_score")), None),
        )

    @classmethod
    def of_line(cls, line: Mapping[str, Any]) -> Self:
        """Of one that was written: a line of photos.jsonl."""
        place, mark = line.get("group") or {}, line.get("mark") or {}
        return cls(
            line["photo"],
            line["verdict"],
            tuple(Reason(**reason) for reason in line["reasons"]),
            place.get("id", ""),
            bool(place.get("best")),
            (mark.get("pick"), mark.get("rating")),
        )

    @property
    def decisive(self) -> Reason | None:
        """The reason that gave its verdict, as the report has it: a gate's first, a selection's last."""
        told = [reason for reason in self.reasons if reason.code not in OF_COPIES]
        if not told or self.verdict in ("keep", "rejected"):
            return None
        return told[-1] if self.verdict == "alternate" else told[0]
