"""What a worker of the decode pool does for one photo: one go over its file, everything that was wanted of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import process_time

import cv2

from safelight.engine.reading import THUMB_EDGE, Loaded, Want
from safelight.errors import PhotoError
from safelight.imaging.decode import decode
from safelight.imaging.decoded import Decoded
from safelight.imaging.file_bytes import file_bytes
from safelight.imaging.file_stamp import stamps
from safelight.imaging.image_hash import image_hash
from safelight.imaging.picture import VIEW_EDGE, Picture
from safelight.imaging.thumb import thumb
from safelight.metadata.embedded import xmp_packet
from safelight.metadata.exif import Exif
from safelight.metadata.existing import inside_word, joined, sidecar_word
from safelight.metadata.facts import HumanWord
from safelight.metadata.scene import iptc_scene
from safelight.metadata.sidecar import beside


def read_photo(want: Want, edges: Sequence[int] = ()) -> Loaded:
    """Everything `want` asks for, as far as it can be had; a `fault` says what could not.

    Where the leading file cannot be read, its companion is, and the facts' warnings say so: the JPEG shows what a RAW
    that is cut off, or of an unknown camera, cannot. `edges` are smaller sizes of the view that are made here, beside
    whoever waits for the photo.
    """
    started, stamp = process_time(), stamps(want.photo.paths)
    cv2.setNumThreads(1)
    leading, *companions = [path for path in want.photo.paths if want.file in ("", path.name)]
    loaded = _read(want, leading, edges)
    for companion in companions:
        if loaded.fault is not None:
            loaded = _instead(loaded, loaded.fault, _read(want, companion, edges), companion)
    return replace(loaded, stamp=stamp, seconds=process_time() - started)


def _read(want: Want, path: Path, edges: Sequence[int]) -> Loaded:
    loaded = Loaded(index=want.index, file=path.name)
    try:
        data = file_bytes(path)
        exif = Exif.of(data)
        if want.identity:
            loaded = _identified(loaded, want, data, exif)
        return _seen(loaded, want, partial(decode, data, path.suffix, exif.orientation), edges)
    except PhotoError as fault:
        return replace(loaded, fault=fault)


def _instead(failed: Loaded, fault: PhotoError, loaded: Loaded, companion: Path) -> Loaded:
    if loaded.fault is not None:
        return failed
    warning = f"{companion.name!r} was looked at in its place: {fault}"
    return replace(loaded, facts=replace(loaded.facts, warnings=(warning, *loaded.facts.warnings)))


def _identified(loaded: Loaded, want: Want, data: bytes, exif: Exif) -> Loaded:
    packet = xmp_packet(data)
    facts = exif.facts(want.photo.path.stem)
    first, *others = want.photo.paths
    inside = _inside(inside_word(packet, exif.rating), others)
    return replace(
        loaded,
        image_hash=image_hash(data, exif.orientation),
        facts=replace(facts, scene_type=iptc_scene(packet) or facts.scene_type),
        word=joined(sidecar_word(beside(first, others)), inside),
        inside=inside,
    )


def _inside(word: HumanWord, others: Sequence[Path]) -> HumanWord:
    """The leading file's, or its companion's where it is silent: stars given in the camera may be in the JPEG alone."""
    for other in others:
        if word.rating is None and word.pick is None:
            with suppress(PhotoError):
                data = file_bytes(other)
                word = joined(word, inside_word(xmp_packet(data), Exif.of(data).rating))
    return word


def _seen(loaded: Loaded, want: Want, look: Callable[[int | None], Decoded], edges: Sequence[int]) -> Loaded:
    """Crops and view are decoded apart: a view never depends on what else was wanted."""
    if want.view or want.thumb:
        picture = look(VIEW_EDGE).picture()
        for edge in sorted(edges, reverse=True):
            picture.at(edge)
        small = thumb(picture, THUMB_EDGE) if want.thumb else b""
        loaded = replace(loaded, thumb=small, picture=picture if want.view else None)
        if want.identity:
            loaded = _warned(loaded, picture)
    if want.crops:
        whole = look(None)
        loaded = replace(loaded, crops=tuple(whole.crop(box) for box in want.crops))
    return loaded


def _warned(loaded: Loaded, picture: Picture) -> Loaded:
    """Focus on a preview of less than half the photo's width is a guess, and is said to be one."""
    if picture.source != "preview" or 2 * picture.native_width >= picture.full_width:
        return loaded
    size = f"{picture.native_width} of {picture.full_width} pixels wide"
    warning = f"its preview is too small to judge fine focus by ({size})"
    return replace(loaded, facts=replace(loaded.facts, warnings=(*loaded.facts.warnings, warning)))
