"""All photos of a run as columns: what the machine said of each, and what is known of how it was taken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import orjson

from safelight.app.looking import line as lines
from safelight.app.looking.identities import facts_of
from safelight.app.looking.line import Line
from safelight.app.membership import photo_of
from safelight.engine.human_words import place_of
from safelight.metadata.facts import CaptureFacts, HumanWord
from safelight.output.names import shown

if TYPE_CHECKING:
    from safelight.imaging.photo import Photo
    from safelight.store.runs import Member
    from safelight.store.store import Store

SAID_HERE = "safelight"


@dataclass(frozen=True)
class Sheet:
    """Columns, each in the run's order. Marks are none of it: they change while people look."""

    photos: Sequence[Photo]
    names: Sequence[str]
    places: Sequence[str]
    """The paths that marks go by."""
    hashes: Sequence[str]
    """Empty where the photo was not read."""
    machine: Sequence[str]
    """Empty where nothing was decided yet."""
    words: Mapping[int, HumanWord]
    """What stood in files and sidecars when the run read them, where it said anything."""
    technical: Sequence[float | None]
    aesthetic: Sequence[float | None]
    groups: Sequence[int]
    group_names: Sequence[str]
    ranks: Sequence[int]
    labels: Mapping[str, Sequence[str]]
    faces: Sequence[int]
    edited: Sequence[bool]
    taken: Sequence[str | None]
    cameras: Sequence[int]
    camera_names: Sequence[str]
    widths: Sequence[int]
    heights: Sequence[int]
    by_hash: Mapping[str, Sequence[int]] = field(repr=False, default_factory=dict)
    """Photos that show the same picture."""

    def members_of(self, group: int) -> list[int]:
        """The photos of a group."""
        return [at for at, one in enumerate(self.groups) if one == group]

    def as_columns(self) -> dict[str, Any]:
        """What a page is sent of it."""
        sent = ("names", "machine", "technical", "aesthetic", "groups", "group_names", "ranks", "labels", "faces")
        shot = ("edited", "taken", "cameras", "camera_names", "widths", "heights")
        return {name: getattr(self, name) for name in (*sent, *shot)}


def sheet_of(store: Store, members: Sequence[Member]) -> Sheet:
    """The sheet of a run, by its members with their records."""
    photos = [photo_of(member) for member in members]
    told: list[Line] = [orjson.loads(member.record) if member.record else {} for member in members]
    said = [lines.quality(line) for line in told]
    hashes = [member.image_hash for member in members]
    return Sheet(
        photos=photos,
        names=[shown(photo.name) for photo in photos],
        places=[place_of(photo) for photo in photos],
        hashes=hashes,
        machine=[line.get("machine_verdict", "") for line in told],
        words=dict(_words(told)),
        technical=[one.get("technical_score") for one in said],
        aesthetic=[one.get("aesthetic_score") for one in said],
        labels={str(at): found for at, line in enumerate(told) if (found := lines.labels(line))},
        faces=[len(lines.faces(line)) for line in told],
        edited=[bool(lines.edited(line)) for line in told],
        by_hash=_by_hash(hashes),
        **_grouped(told),
        **_taken(store, photos),
    )


def _grouped(told: Sequence[Line]) -> dict[str, Any]:
    places = [line.get("group") or {} for line in told]
    numbers = {name: at for at, name in enumerate(sorted({place["id"] for place in places if place}))}
    return {
        "groups": [numbers[place["id"]] if place else -1 for place in places],
        "group_names": list(numbers),
        "ranks": [place.get("rank", 0) for place in places],
    }


def _taken(store: Store, photos: Sequence[Photo]) -> dict[str, Any]:
    known = facts_of(store, photos)
    facts = [one["facts"] if one else {} for one in known]
    bodies = [_body(one) for one in facts]
    numbers = {body: at for at, body in enumerate(sorted(set(bodies) - {""}))}
    return {
        "taken": [_iso(one.get("taken")) for one in facts],
        "cameras": [numbers.get(body, -1) for body in bodies],
        "camera_names": list(numbers),
        "widths": [one["width"] if one else 0 for one in known],
        "heights": [one["height"] if one else 0 for one in known],
    }


def _body(facts: Mapping[str, Any]) -> str:
    return CaptureFacts(make=facts.get("make"), model=facts.get("model"), serial=facts.get("serial")).body or ""


def _iso(taken: float | None) -> str | None:
    """As the camera's clock showed it."""
    if taken is None:
        return None
    try:
        return datetime.fromtimestamp(taken, UTC).replace(tzinfo=None).isoformat(timespec="milliseconds")
    except (ValueError, OverflowError, OSError):
        return None


def _words(told: Sequence[Line]) -> Iterator[tuple[int, HumanWord]]:
    for at, line in enumerate(told):
        mark = line.get("mark")
        if mark and mark.get("from") != SAID_HERE:
            yield at, HumanWord(rating=mark.get("rating"), pick=mark.get("pick"), source=str(mark.get("from")))


def _by_hash(hashes: Sequence[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for at, one in enumerate(hashes):
        if one:
            found.setdefault(one, []).append(at)
    return found
