"""The photos of a run, as the store keeps them: frozen when it begins, compared when it goes on."""

from __future__ import annotations

import os
from base64 import b64decode, b64encode
from collections.abc import Iterable, Sequence
from pathlib import Path

from safelight.errors import PhotoError
from safelight.imaging.borrowed import is_borrowed, stand
from safelight.imaging.file_stamp import stamps, stamps_of_all
from safelight.imaging.photo import Photo
from safelight.store.runs import Member


def member_of(photo: Photo, position: int) -> Member:
    """A photo as it is now."""
    told = {
        "name": _text(photo.name),
        "root": _text(str(photo.root.absolute())),
        "files": [_text(name) for name in photo.files],
        "size": photo.size_bytes,
    }
    return Member(position, told, [[one.size, one.changed] for one in stamps(photo.places)])


def photo_of(member: Member) -> Photo:
    """The photo that a run was over."""
    (photo,) = photos_of((member,))
    return photo


def photos_of(members: Iterable[Member]) -> tuple[Photo, ...]:
    """The photos that a run was over, in the order of its members."""
    roots: dict[str, Path] = {}
    return tuple(_photo(member, roots) for member in members)


def _photo(member: Member, roots: dict[str, Path]) -> Photo:
    """Those below one of the `roots` share its path."""
    told = member.photo
    root = roots.get(told["root"]) or roots.setdefault(told["root"], Path(_named(told["root"])))
    return Photo(_named(told["name"]), root, tuple(map(_named, told["files"])), int(told["size"]))


def let_stand(members: Iterable[Member]) -> None:
    """Photos behind a URL stand on this machine as they did where the run began; others are where they are."""
    for member, photo in ((one, photo_of(one)) for one in members):
        if is_borrowed(photo.root):
            for path, (size, changed) in zip(photo.paths, member.stamp, strict=True):
                if size is not None and changed is not None:
                    stand(path, size, changed)


def unfit(members: Sequence[Member], photos: Sequence[Photo] | None = None) -> dict[int, PhotoError]:
    """The photos that are not what they were when the run began, by position, each with the word why.

    `photos` are those of the members, where they are known already.
    """
    found = {}
    there = stamps_of_all(photo.places for photo in (photos_of(members) if photos is None else photos))
    for member, files in zip(members, there, strict=True):
        now = [[one.size, one.changed] for one in files]
        if now[0][0] is None:
            found[member.position] = PhotoError("it is gone: it was there when the run began", "vanished")
        elif now != [list(one) for one in member.stamp]:
            why = "it was changed after the run had begun; run the recipe anew to have it looked at as it is"
            found[member.position] = PhotoError(why, "changed")
    return found


def _text(name: str) -> str:
    """A name as JSON can hold it: what is no UTF-8 travels as base64."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return "\x00" + b64encode(os.fsencode(name)).decode()
    return name


def _named(text: str) -> str:
    return os.fsdecode(b64decode(text[1:])) if text.startswith("\x00") else text
