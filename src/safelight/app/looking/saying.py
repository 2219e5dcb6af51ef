"""A word on photos of a run, by their places in it: said at once, and taken back exactly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from safelight.app.looking.words import Standing, Words
from safelight.app.marking import joined
from safelight.errors import CallError
from safelight.store.marks import Mark

if TYPE_CHECKING:
    from safelight.app.looking.sheet import Sheet
    from safelight.store.marks import Pick
    from safelight.store.store import Store


@dataclass(frozen=True, slots=True)
class Word:
    """What is said of one photo. Neither pick nor rating: what was said is taken back."""

    index: int
    pick: Pick | None = None
    rating: int | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """How things stand now, and how they stood before."""

    now: tuple[Standing, ...]
    before: tuple[Standing, ...]


def say(store: Store, sheet: Sheet, words: Sequence[Word]) -> Said:
    """Say these words over those before: what of them does not contradict stays.

    Raises CallError where a photo was not read, StoreError where it cannot be written.
    """
    standing = Words.about(store, sheet, [word.index for word in words])
    meant = [_over(standing, word) for word in words]
    return _written(store, standing, meant)


def restore(store: Store, sheet: Sheet, words: Sequence[Word]) -> Said:
    """Put photos back to these words exactly; what their files say by themselves needs no mark."""
    standing = Words.about(store, sheet, [word.index for word in words])
    meant = [replace(word, pick=None, rating=None) if _in_files(standing, word) else word for word in words]
    return _written(store, standing, meant)


def _over(standing: Words, word: Word) -> Word:
    if word.pick is None and word.rating is None:
        return word
    pick, rating = joined(standing.mark(word.index), word.pick, word.rating)
    return Word(word.index, pick, rating)


def _in_files(standing: Words, word: Word) -> bool:
    files = standing.in_files(word.index)
    return (files.pick, files.rating) == (word.pick, word.rating)


def _written(store: Store, standing: Words, words: Sequence[Word]) -> Said:
    sheet, last = standing.sheet, {word.index: word for word in words}
    _require_seen(sheet, last)
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    spoken = [word for word in last.values() if word.pick is not None or word.rating is not None]
    marks = [Mark(sheet.places[one.index], sheet.hashes[one.index], one.pick, one.rating, now) for one in spoken]
    gone = {one.path for index in last for one in standing.holding(index)}
    homeless = list(_homeless(standing, marks))
    store.marks.replace(gone, (*homeless, *marks, *_twins(standing, marks)))
    after = Words.about(store, sheet, last)
    return Said(tuple(map(after.standing, last)), tuple(map(standing.standing, last)))


def _require_seen(sheet: Sheet, indices: Iterable[int]) -> None:
    """A mark holds for a picture: what the run did not read is none yet."""
    unseen = [sheet.names[index] for index in indices if not sheet.hashes[index]]
    if unseen:
        more = f", and {len(unseen) - 1} more," if unseen[1:] else ""
        raise CallError(
            f"photo {unseen[0]!r}{more} was not read by this run, so there is no picture to mark; let the run finish, "
            "or mend the file and run it again"
        )


def _homeless(standing: Words, marks: Sequence[Mark]) -> Iterator[Mark]:
    """Marks whose picture went elsewhere, and whose path is taken now: they go on by their picture."""
    for new in marks:
        old = standing.said.by_path.get(new.path)
        if old is not None and old.image_hash != new.image_hash and not old.is_silent:
            yield replace(old, path=old.image_hash)


def _twins(standing: Words, marks: Sequence[Mark]) -> Iterator[Mark]:
    """Silent marks for unmarked copies of what is rejected: when that is deleted, the copy is to stay."""
    sheet, taken = standing.sheet, {mark.path for mark in marks}
    for mark in marks:
        for index in sheet.by_hash.get(mark.image_hash, ()) if mark.pick == "reject" else ():
            place = sheet.places[index]
            own = standing.said.by_path.get(place)
            if place not in taken and (own is None or own.image_hash != mark.image_hash):
                taken.add(place)
                yield Mark(place, mark.image_hash, at=mark.at)
