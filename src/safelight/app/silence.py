"""Whether nobody chose anything of a shoot, as far as that can be told without reading it through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safelight.containers import SOS, jpeg_segments
from safelight.engine.proof import chosen
from safelight.metadata.embedded import xmp_packet
from safelight.metadata.exif import Exif
from safelight.metadata.existing import human_word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from safelight.imaging.photo import Photo

HEAD_BYTES = 1 << 20
"""A JPEG's metadata is before its picture, and seldom longer."""


def surely_silent(photos: Iterable[Photo], stars: int) -> bool:
    """True where it is certain that no file and no sidecar has a pick or so many stars.

    So a folder of JPEGs that nobody starred is refused at once, and not after an hour.
    """
    return all(_is_silent(photo, stars) for photo in photos)


def _is_silent(photo: Photo, stars: int) -> bool:
    first, *others = photo.paths
    if others:
        return False
    try:
        with first.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except OSError:
        return True
    parts = list(jpeg_segments(head)) if head.startswith(b"\xff\xd8") else []
    if not parts or parts[-1].kind != SOS:
        return False
    return not chosen(human_word(first, xmp_packet(head), Exif.of(head).rating), stars)
