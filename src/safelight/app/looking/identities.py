"""What reading photos told, as the store remembers it: facts and thumbnails, without a look at a photo's bytes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import orjson
from sqlalchemy import select

from safelight.engine.known_photos import Identity, Thumbnail, identity_key, thumb_key
from safelight.imaging.file_stamp import stamps
from safelight.store.codec import codec_of
from safelight.store.results import AT_ONCE
from safelight.store.schema import RESULTS

if TYPE_CHECKING:
    from safelight.imaging.photo import Photo
    from safelight.store.store import Store


def key_of(root: str, files: Sequence[str]) -> bytes:
    """What a photo's identity is kept under now, by its folder from the root, and its files below that."""
    places = [os.path.join(root, *name.split("/")) for name in files]  # noqa: PTH118 - of a whole shoot
    return identity_key(places[0], stamps(places))


def facts_of(store: Store, keys: Sequence[bytes]) -> list[dict[str, Any] | None]:
    """An `Identity` a key as JSON gives it, its thumbnail apart; None where nothing is remembered of it as it is now.

    Only texts are read: the thumbnails of a whole shoot would be hundreds of megabytes.
    """
    found = dict(_texts(store, [key for key in keys if key]))
    return [found.get(key) for key in keys]


def thumb_of(store: Store, photo: Photo) -> bytes:
    """A photo's thumbnail, a JPEG; empty where none is remembered."""
    key = key_of(str(photo.root.absolute()), photo.files)
    if not key:
        return b""
    beside = thumb_key(key)
    kept: Mapping[bytes, Thumbnail] = store.results.find([beside], codec_of(Thumbnail))
    if kept:
        return kept[beside].jpeg
    found: Mapping[bytes, Identity] = store.results.find([key], codec_of(Identity))
    return found[key].thumb if found else b""


def _texts(store: Store, keys: Sequence[bytes]) -> Iterator[tuple[bytes, dict[str, Any]]]:
    with store.database.reading() as connection:
        for at in range(0, len(keys), AT_ONCE):
            some = keys[at : at + AT_ONCE]
            asked = select(RESULTS.c.key, RESULTS.c.json).where(RESULTS.c.key.in_(some))
            for key, text in connection.execute(asked):
                yield bytes(key), orjson.loads(text)
