"""The human's word on photos of a run, written down at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import orjson

from safelight.app.chosen import chosen
from safelight.app.found_run import find_run, opened
from safelight.app.membership import photo_of, unfit
from safelight.engine.human_words import HumanWords, place_of
from safelight.errors import CallError
from safelight.output.names import shown
from safelight.store.marks import Mark, Pick

if TYPE_CHECKING:
    from safelight.store.runs import Member, RunRow
    from safelight.store.store import Store


@dataclass(frozen=True, slots=True)
class MarkCall:
    """What is said, and of which photos of which run. Neither pick nor rating: what was said is taken back."""

    run: str
    photos: tuple[str, ...]
    pick: Pick | None = None
    rating: int | None = None
    store: str | None = None


@dataclass(frozen=True, slots=True)
class Marked:
    """One photo's mark as it is now, and what the run had said of it by itself."""

    photo: str
    verdict: str
    mark: Mark | None
    was: Mark | None
    changed: bool
    """Its file is no longer what the run saw."""


def mark(call: MarkCall) -> tuple[RunRow, tuple[Marked, ...]]:
    """Write marks down, or take them back. Raises CallError, and StoreError where they cannot be written."""
    with opened(call.store) as store:
        row = find_run(store, call.run)
        members = store.runs.members(row.id)
        found = chosen(members, call.photos, row.id)
        _require_seen(found, row)
        said = _said(store, members)
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        marked = _marked(found, said, call, now, store.runs.members(row.id, records=True))
        marks = [one.mark for one in marked if one.mark]
        _write(store, found, said, [*marks, *_twins(marks, members, said)])
        return row, marked


def _said(store: Store, members: Sequence[Member]) -> HumanWords:
    """What was said of the pictures that the run saw, wherever they are by now."""
    photos = list(map(photo_of, members))
    words = HumanWords.of(store.marks.all(), photos)
    for photo, member in zip(photos, members, strict=True):
        words.meet(photo, member.image_hash)
    return words


def _require_seen(members: Iterable[Member], row: RunRow) -> None:
    """A mark holds for a picture: what the run did not read is none yet."""
    unseen = [shown(photo_of(member).name) for member in members if not member.image_hash]
    if not unseen:
        return
    why = "could not be read in" if row.state == "done" else "was not looked at by"
    cure = "mend or replace the file" if row.state == "done" else "let the run finish"
    more = f", and {len(unseen) - 1} more," if unseen[1:] else ""
    raise CallError(
        f"photo {unseen[0]!r}{more} {why} run {row.id!r}, so there is no picture to mark; {cure}, and run it again"
    )


def _marked(
    found: Sequence[Member], said: HumanWords, call: MarkCall, now: str, members: Sequence[Member]
) -> tuple[Marked, ...]:
    changed = unfit(found)
    answers = []
    for member in found:
        photo = photo_of(member)
        before = said.marks_of(photo, member.image_hash)
        was = before[-1] if before and not before[-1].is_silent else None
        new = None
        if call.pick is not None or call.rating is not None:
            new = Mark(place_of(photo), member.image_hash, *joined(was, call.pick, call.rating), now)
        told = orjson.loads(members[member.position].record)
        answers.append(Marked(shown(photo.name), str(told["machine_verdict"]), new, was, member.position in changed))
    return tuple(answers)


def joined(was: Mark | None, pick: Pick | None, rating: int | None) -> tuple[Pick | None, int | None]:
    """What is said now, with what of the word before does not contradict it."""
    if was is None:
        return pick, rating
    if rating is None:
        keeps = was.rating if pick == "pick" or not was.rating else None
        return pick, keeps
    if pick is None:
        return (None if was.pick == "reject" and rating > 0 else was.pick), rating
    return pick, rating


def _twins(marks: Sequence[Mark], members: Sequence[Member], said: HumanWords) -> Iterator[Mark]:
    """Silent marks for unmarked copies of what is rejected.

    When a reject is deleted, as rejects are, its mark would else go over to the copy that was to stay.
    """
    rejected = {mark.image_hash: mark.at for mark in marks if mark.pick == "reject"}
    taken = {mark.path for mark in marks}
    for member in members:
        place, at = place_of(photo_of(member)), rejected.get(member.image_hash)
        own = said.by_path.get(place)
        if at is not None and place not in taken and (own is None or own.image_hash != member.image_hash):
            yield Mark(place, member.image_hash, at=at)


def _write(store: Store, found: Sequence[Member], said: HumanWords, marks: Sequence[Mark]) -> None:
    """What held for these photos gives way; a mark whose picture went elsewhere, and whose path is taken, does not."""
    gone = {one.path for member in found for one in said.marks_of(photo_of(member), member.image_hash)}
    homeless = [
        replace(old, path=old.image_hash)
        for new in marks
        if (old := said.by_path.get(new.path)) and old.image_hash != new.image_hash and not old.is_silent
    ]
    store.marks.replace(gone, (*homeless, *marks))
