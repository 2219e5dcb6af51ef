"""How far a machine's verdicts agree with what a human said of the same photos. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from safelight.actions.outcome import WHOLE_SETS
from safelight.metadata.facts import HumanWord

if TYPE_CHECKING:
    from safelight.engine.record import Record

SILENT = HumanWord()


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int
    of: int

    @property
    def value(self) -> float | None:
        """0..1; None where there is nothing to have a share of."""
        return self.part / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A photo of which the machine says what the human did not."""

    record: Record
    word: HumanWord


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a recipe would do with photos that a human marked, had it not been told."""

    marks: int
    """Photos that have a word and could be judged."""
    contradictions: tuple[Contradiction, ...]
    unjudged: tuple[Contradiction, ...]
    """Photos that have a word and failed."""
    top_1: Share
    """Of the groups with a picked or starred frame: those whose best shot is such a frame."""
    precision: Share
    """Of the marked photos that the recipe does not keep: those that the human rejected."""
    recall: Share
    """Of the photos that the human rejected: those that the recipe does not keep."""
    sets: Share
    """Of the brackets, focus stacks and panoramas without a rejected frame: those that are kept whole."""


def agreement(records: Sequence[Record], words: Mapping[str, HumanWord]) -> Agreement:
    """Compare verdicts with words, which go by the photos' names."""
    said = [(record, words.get(record.photo.name, SILENT)) for record in records]
    told = [(record, word) for record, word in said if word.keeps or word.rejects]
    judged = [(record, word) for record, word in told if record.machine_verdict != "failed"]
    dropped = [word for record, word in judged if record.machine_verdict != "keep"]
    rejects = [record for record, word in judged if word.rejects]
    return Agreement(
        marks=len(judged),
        contradictions=tuple(Contradiction(*one) for one in judged if _contradicts(*one)),
        unjudged=tuple(Contradiction(record, word) for record, word in told if record.machine_verdict == "failed"),
        top_1=_top_1(said),
        precision=Share(sum(word.rejects for word in dropped), len(dropped)),
        recall=Share(sum(record.machine_verdict != "keep" for record in rejects), len(rejects)),
        sets=_sets(said),
    )


def _contradicts(record: Record, word: HumanWord) -> bool:
    return word.keeps != (record.machine_verdict == "keep")


def _top_1(said: Iterable[tuple[Record, HumanWord]]) -> Share:
    groups = [
        members
        for members in _grouped(said, whole=False)
        if any(word.keeps for _, word in members) and any(record.group and record.group.best for record, _ in members)
    ]
    right = [any(word.keeps and record.group and record.group.best for record, word in one) for one in groups]
    return Share(sum(right), len(groups))


def _sets(said: Iterable[tuple[Record, HumanWord]]) -> Share:
    sets = [members for members in _grouped(said, whole=True) if not any(word.rejects for _, word in members)]
    return Share(sum(all(record.machine_verdict == "keep" for record, _ in one) for one in sets), len(sets))


def _grouped(said: Iterable[tuple[Record, HumanWord]], *, whole: bool) -> Iterable[Sequence[tuple[Record, HumanWord]]]:
    """Groups of several photos: those that are kept whole, or those of which one is the best."""
    found: dict[str, list[tuple[Record, HumanWord]]] = {}
    for record, word in said:
        if record.group and record.group.size > 1 and (record.group.kind in WHOLE_SETS) == whole:
            found.setdefault(record.group.id, []).append((record, word))
    return found.values()
