"""What a worker of the decode pool does for one photo: one go over its file, everything that was wanted of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from time import process_time

import cv2

from safelight.engine.reading import THUMB_EDGE, Loaded, Want
from safelight.errors import PhotoError
from safelight.imaging.decode import decode
from safelight.imaging.file_bytes import file_bytes
from safelight.imaging.image_hash import image_hash
from safelight.imaging.picture import VIEW_EDGE
from safelight.imaging.thumb import thumb
from safelight.metadata.embedded import xmp_packet
from safelight.metadata.exif import Exif
from safelight.metadata.existing import human_word


def read_photo(want: Want, edges: Sequence[int] = ()) -> Loaded:
    """Everything `want` asks for, as far as it can be had; a `fault` says what could not.

    `edges` are smaller sizes of the view that are made here, beside whoever waits for the photo.
    """
    started = process_time()
    cv2.setNumThreads(1)
    loaded = Loaded(index=want.index)
    try:
        data = file_bytes(want.photo.path)
        exif = Exif.of(data)
        if want.identity:
            loaded = _identified(loaded, want, data, exif)
        loaded = _seen(loaded, want, data, exif.orientation, edges)
    except PhotoError as fault:
        loaded = replace(loaded, fault=fault)
    return replace(loaded, seconds=process_time() - started)


def _identified(loaded: Loaded, want: Want, data: bytes, exif: Exif) -> Loaded:
    path = want.photo.path
    return replace(
        loaded,
        image_hash=image_hash(data, exif.orientation),
        facts=exif.facts(path.stem),
        word=human_word(path, xmp_packet(data), exif.rating),
    )


def _seen(loaded: Loaded, want: Want, data: bytes, orientation: int, edges: Sequence[int]) -> Loaded:
    if not (want.view or want.thumb or want.crops):
        return loaded
    edge = None if want.crops else VIEW_EDGE
    decoded = decode(data, want.photo.path.suffix, orientation, edge)
    crops = tuple(decoded.crop(box) for box in want.crops)
    if not (want.view or want.thumb):
        return replace(loaded, crops=crops)
    picture = decoded.picture()
    small = thumb(picture, THUMB_EDGE) if want.thumb else b""
    if not want.view:
        return replace(loaded, crops=crops, thumb=small)
    for smaller in sorted(edges, reverse=True):
        picture.at(smaller)
    return replace(loaded, crops=crops, thumb=small, picture=picture)
