"""A run of many photos: a real one of few, written down again and again under other names.

What a page asks for is what a real run of that size leaves: its own name, picture and time for every photo, its own
thumbnail in the store, groups, scores and reasons. The photos are links to few files.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import orjson

from benchmarks.lasting import make_shoot
from benchmarks.processes import cost_of
from safelight.app.looking.identities import key_of, thumb_of
from safelight.app.membership import member_of, photo_of
from safelight.engine.known_photos import Identity, Thumbnail, thumb_key
from safelight.imaging.photo import Photo
from safelight.store.codec import codec_of
from safelight.store.location import Location
from safelight.store.results import Entry, entry_of
from safelight.store.runs import Decided, Member, RunRow
from safelight.store.store import Store, open_store

FEW = 60
RUN = "20261128-090000-many00"
AT_ONCE = 200
DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class ManyPhotos:
    """Where the photos lie, where they are remembered, and the run over them."""

    root: Path
    store: Path
    run: str
    number: int


def many_photos(folder: Path, number: int) -> ManyPhotos:
    """A run of so many photos, which is over, in a store of its own."""
    root, place = folder / "photos", folder / "web.db"
    make_shoot(FEW, root / "few")
    cost_of(["run", "cull", root / "few", "-o", root / "out", "--store", place, "--json"])
    with closing(store_at(place)) as store:
        (row,) = store.runs.all()
        few = _few(store, row)
        photos = _linked([one.photo for one in few], root / "many", number)
        for first in range(0, number, AT_ONCE):
            some = enumerate(photos[first : first + AT_ONCE], first)
            store.results.put([entry for at, photo in some for entry in _entries(photo, few[at % FEW], at)])
        again = replace(row, id=RUN, photos=number, out=str(root / "many out"))
        store.runs.begin(again, [member_of(photo, at) for at, photo in enumerate(photos)])
        summary = {**row.summary, "counts": {name: n * number // FEW for name, n in row.summary["counts"].items()}}
        decided = [_decided(few[at % FEW].line, photo, at) for at, photo in enumerate(photos)]
        store.runs.end(RUN, "done", row.finished or "", summary, decided)
    return ManyPhotos(root, place, RUN, number)


def store_at(place: Path) -> Store:
    """The store in a file."""
    return open_store(Location.of(str(place)) or Location("", ""))


@dataclass(frozen=True, slots=True)
class _One:
    photo: Photo
    identity: Identity
    thumb: bytes
    line: dict[str, Any]


def _few(store: Store, row: RunRow) -> list[_One]:
    members = store.runs.members(row.id, records=True)
    keys = [_key(photo_of(member)) for member in members]
    known = store.results.find(keys, codec_of(Identity))
    return [_one(store, member, known[key]) for member, key in zip(members, keys, strict=True)]


def _one(store: Store, member: Member, identity: Identity) -> _One:
    photo = photo_of(member)
    return _One(photo, identity, thumb_of(store, photo), orjson.loads(member.record))


def _key(photo: Photo) -> bytes:
    return key_of(str(photo.root), photo.files)


def _linked(few: Sequence[Photo], folder: Path, number: int) -> list[Photo]:
    folder.mkdir()
    return list(_links(few, folder, number))


def _links(few: Sequence[Photo], folder: Path, number: int) -> Iterator[Photo]:
    for at in range(number):
        name, of = f"M{at:05d}.jpg", few[at % FEW]
        os.link(of.path, folder / name)
        yield Photo(name, folder, (name,), of.size_bytes)


def _entries(photo: Photo, of: _One, at: int) -> Iterator[Entry]:
    """Another picture, of another day."""
    facts = replace(of.identity.facts, taken=(of.identity.facts.taken or 0.0) + at // FEW * DAY)
    known = replace(of.identity, image_hash=_hash(at), facts=facts, file=photo.files[0])
    yield entry_of(_key(photo), known, codec_of(Identity))
    yield entry_of(thumb_key(_key(photo)), Thumbnail(of.thumb), codec_of(Thumbnail))


def _decided(line: dict[str, Any], photo: Photo, at: int) -> Decided:
    group = line["group"] and {**line["group"], "id": f"{line['group']['id']}-{at // FEW}"}
    told = {**line, "photo": photo.name, "files": list(photo.files), "id": _hash(at), "group": group}
    return Decided(at, told["id"], told["verdict"], orjson.dumps(told))


def _hash(at: int) -> str:
    return f"blake3:{at:064x}"
