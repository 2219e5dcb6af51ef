"""All photos of a run as columns: what the machine said of each, and what is known of how it was taken."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self

import orjson

from safelight.app.looking import line as lines
from safelight.app.looking.identities import facts_of, key_of
from safelight.app.looking.line import Line
from safelight.app.membership import photo_of
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

    members: Sequence[Member]
    """Without their records."""
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
    by_place: Mapping[str, int] = field(repr=False, default_factory=dict)

    @classmethod
    def over(cls, *, hashes: Sequence[str], places: Sequence[str], **columns: Any) -> Self:
        """A sheet of these columns."""
        by_place = {place: at for at, place in enumerate(places)}
        return cls(hashes=hashes, places=places, by_hash=_by_hash(hashes), by_place=by_place, **columns)

    def photo(self, index: int) -> Photo:
        """A photo of the run."""
        return photo_of(self.members[index])

    @property
    def roots(self) -> frozenset[str]:
        """The folders of the shoot."""
        return frozenset(place_in(member)[0] for member in self.members)

    def members_of(self, group: int) -> list[int]:
        """The photos of a group."""
        return [at for at, one in enumerate(self.groups) if one == group]

    def as_columns(self) -> dict[str, Any]:
        """What a page is sent of it."""
        sent = ("names", "machine", "technical", "aesthetic", "groups", "group_names", "ranks", "labels", "faces")
        shot = ("edited", "taken", "cameras", "camera_names", "widths", "heights")
        return {name: getattr(self, name) for name in (*sent, *shot)}


@dataclass(frozen=True, slots=True)
class _Row:
    """What is taken of one photo: a whole shoot's lines at once would be gigabytes."""

    member: Member
    place: str
    key: bytes
    machine: str
    word: HumanWord | None
    technical: float | None
    aesthetic: float | None
    group: str
    rank: int
    labels: Sequence[str]
    faces: int
    edited: bool

    @classmethod
    def of(cls, member: Member) -> _Row:
        line: Line = orjson.loads(member.record) if member.record else {}
        root, files = place_in(member)
        said, group = lines.quality(line), line.get("group") or {}
        return cls(
            member=replace(member, record=b""),
            place=os.path.abspath(os.path.join(root, files[0])),  # noqa: PTH100, PTH118 - as `place_of`
            key=key_of(root, files),
            machine=line.get("machine_verdict", ""),
            word=_word(line),
            technical=said.get("technical_score"),
            aesthetic=said.get("aesthetic_score"),
            group=group.get("id", ""),
            rank=group.get("rank", 0),
            labels=lines.labels(line),
            faces=len(lines.faces(line)),
            edited=bool(lines.edited(line)),
        )


def sheet_of(store: Store, members: Iterable[Member]) -> Sheet:
    """The sheet of a run, by its members with their records, which are looked at one after the other."""
    rows = list(map(_Row.of, members))
    hashes = [row.member.image_hash for row in rows]
    groups = {name: at for at, name in enumerate(sorted({row.group for row in rows if row.group}))}
    return Sheet.over(
        members=[row.member for row in rows],
        names=[name_of(row.member) for row in rows],
        places=[row.place for row in rows],
        hashes=hashes,
        machine=[row.machine for row in rows],
        words={at: row.word for at, row in enumerate(rows) if row.word},
        technical=[row.technical for row in rows],
        aesthetic=[row.aesthetic for row in rows],
        groups=[groups.get(row.group, -1) for row in rows],
        group_names=list(groups),
        ranks=[row.rank for row in rows],
        labels={str(at): row.labels for at, row in enumerate(rows) if row.labels},
        faces=[row.faces for row in rows],
        edited=[row.edited for row in rows],
        **_taken(facts_of(store, [row.key for row in rows])),
    )


def name_of(member: Member) -> str:
    """A photo's name, as it may be shown."""
    name = member.photo["name"]
    return shown(photo_of(member).name) if name.startswith("\x00") else str(name)


def place_in(member: Member) -> tuple[str, tuple[str, ...]]:
    """A photo's folder, and its files below that."""
    told = member.photo
    names = [told["root"], *told["files"]]
    if any(name.startswith("\x00") for name in names):
        photo = photo_of(member)
        return str(photo.root), photo.files
    return names[0], tuple(names[1:])


def _taken(known: Sequence[Mapping[str, Any] | None]) -> dict[str, Any]:
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


def _word(line: Line) -> HumanWord | None:
    """What stood in its files; what had been said to Safelight is among the marks."""
    mark = line.get("mark")
    if not mark or mark.get("from") == SAID_HERE:
        return None
    return HumanWord(rating=mark.get("rating"), pick=mark.get("pick"), source=str(mark.get("from")))


def _by_hash(hashes: Sequence[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for at, one in enumerate(hashes):
        if one:
            found.setdefault(one, []).append(at)
    return found
