"""What people said of a run's photos by now, and the verdicts that follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from safelight.engine.human_words import HumanWords, by_photo, heard
from safelight.metadata.facts import HumanWord
from safelight.store.marks import Mark

if TYPE_CHECKING:
    from safelight.app.looking.sheet import Sheet
    from safelight.store.marks import Pick
    from safelight.store.store import Store

_SILENT = HumanWord()


@dataclass(frozen=True, slots=True)
class Standing:
    """One photo as it stands now."""

    index: int
    pick: Pick | None
    rating: int | None
    verdict: str


@dataclass(frozen=True)
class Words:
    """Marks over a sheet."""

    sheet: Sheet
    said: HumanWords

    @classmethod
    def of(cls, sheet: Sheet, marks: Iterable[Mark]) -> Words:
        """The words that these marks are."""
        by_path, by_hash = by_photo(marks)
        here = [at for path in by_path if (at := sheet.by_place.get(path)) is not None]
        said = HumanWords(by_path, by_hash, frozenset(sheet.places[at] for at in here))
        for at in here:
            said.meet_at(sheet.places[at], sheet.hashes[at])
        return cls(sheet, said)

    @classmethod
    def about(cls, store: Store, sheet: Sheet, indices: Iterable[int]) -> Words:
        """Those that bear on some photos: of a whole shoot's marks only these are read."""
        hashes = {sheet.hashes[index] for index in indices} - {""}
        places = {sheet.places[index] for one in hashes for index in sheet.by_hash[one]}
        return cls.of(sheet, store.marks.about(sorted(places), sorted(hashes)))

    def holding(self, index: int) -> tuple[Mark, ...]:
        """The marks that hold for a photo, the last one counts; also a silent one is given."""
        image_hash = self.sheet.hashes[index]
        return self.said.marks_at(self.sheet.places[index], image_hash) if image_hash else ()

    def mark(self, index: int) -> Mark | None:
        """What was said of a photo to Safelight itself; None where nothing was."""
        marks = self.holding(index)
        return marks[-1] if marks and not marks[-1].is_silent else None

    def word(self, index: int) -> HumanWord:
        """What counts: a mark, else what stood in its files."""
        return heard(self.holding(index), self.in_files(index))

    def in_files(self, index: int) -> HumanWord:
        """What stood in its files when the run read them."""
        return self.sheet.words.get(index, _SILENT)

    def standing(self, index: int) -> Standing:
        """A photo as it stands now."""
        word = self.word(index)
        return Standing(index, word.pick, word.rating, verdict(self.sheet.machine[index], word))

    def all(self) -> Iterator[Standing]:
        """Every photo, in order."""
        sheet, hashed = self.sheet, self.said.by_hash
        for index, machine in enumerate(sheet.machine):
            if index in sheet.words or sheet.hashes[index] in hashed:
                yield self.standing(index)
            else:
                yield Standing(index, None, None, machine)


def verdict(machine: str, word: HumanWord) -> str:
    """What counts, as a run decides it: failed, else the human's word, else what the machine says."""
    if machine in ("failed", ""):
        return machine
    return "rejected" if word.rejects else "keep" if word.keeps else machine


def columns(standing: Sequence[Standing]) -> dict[str, list[object]]:
    """The same as columns."""
    return {
        "verdicts": [one.verdict for one in standing],
        "picks": [one.pick for one in standing],
        "ratings": [one.rating for one in standing],
    }
