"""A recipe over a finished shoot, beside what the photographer chose of it. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from safelight.engine.agreement import SILENT, Share

if TYPE_CHECKING:
    from safelight.engine.record import Record
    from safelight.metadata.facts import HumanWord


@dataclass(frozen=True, slots=True)
class Proof:
    """What the recipe would keep if nobody had said a word, and what the photographer kept. Records hold the words."""

    stars: int
    """A photo is the photographer's from so many stars, or where it was picked."""
    records: tuple[Record, ...]
    kept: tuple[Record, ...]
    """The photographer's that the recipe keeps."""
    lost: tuple[Record, ...]
    """The photographer's that it does not keep, those that failed included."""
    extra: tuple[Record, ...]
    """What it keeps and the photographer did not."""
    rejects: Share
    """Of the photos that the photographer rejected: those that it does not keep."""
    moments: Share
    """Of the groups, and photos by themselves, of which the photographer chose one: those of which it keeps one that
    the photographer chose."""

    @property
    def yours(self) -> int:
        """How many the photographer chose."""
        return len(self.kept) + len(self.lost)

    @property
    def left(self) -> int:
        """How many it would leave to look at."""
        return len(self.kept) + len(self.extra)


def proof(records: Sequence[Record], words: Mapping[str, HumanWord], stars: int = 1) -> Proof:
    """Compare the verdicts of a run that was told nothing with words, which go by the photos' names."""
    told = tuple(replace(record, word=words.get(record.photo.name, SILENT)) for record in records)
    yours = [record for record in told if chosen(record.word, stars)]
    kept = tuple(record for record in yours if _keeps(record))
    rejects = [record for record in told if record.word.rejects]
    moments = {moment(record) for record in yours}
    return Proof(
        stars=stars,
        records=told,
        kept=kept,
        lost=tuple(record for record in yours if not _keeps(record)),
        extra=tuple(record for record in told if _keeps(record) and not chosen(record.word, stars)),
        rejects=Share(sum(not _keeps(record) for record in rejects), len(rejects)),
        moments=Share(len({moment(record) for record in kept}), len(moments)),
    )


def chosen(word: HumanWord, stars: int) -> bool:
    """Whether the photographer chose a photo: by a pick, or by so many stars."""
    return word.pick == "pick" or (word.pick is None and (word.rating or 0) >= stars)


def moment(record: Record) -> str:
    """What a photo is a frame of: its group, or itself."""
    return record.group.id if record.group else record.photo.name


def _keeps(record: Record) -> bool:
    return record.machine_verdict == "keep"
