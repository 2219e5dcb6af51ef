"""An edited copy as bytes: the photo's file in, a file of the same kind out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from safelight.errors import PhotoError
from safelight.imaging.copies.format import CopyFormat, format_of, suffix_for
from safelight.imaging.copies.look import look
from safelight.imaging.copies.profile import fits
from safelight.imaging.copies.source import Source, source_of
from safelight.imaging.copies.told import Told, told_by
from safelight.imaging.copies.written_jpeg import MOST_BYTES, jpeg_file, jpeg_picture, quality_like
from safelight.imaging.copies.written_png import png_file, png_picture
from safelight.imaging.copies.written_tiff import tiff_file
from safelight.imaging.edits import Operations, RemoveBackground, Tone, Within
from safelight.imaging.family import HEAD_BYTES, family_of
from safelight.imaging.fault import fault
from safelight.imaging.render.frame import frame_of
from safelight.imaging.render.rendering import render
from safelight.imaging.render.turning import framed
from safelight.tiff import Tiff

Pixels = npt.NDArray[Any]
_COMPRESSION, _UNPACKED = 259, 1
_NAMES = 40
"""Bytes of a segment that its name may take."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A file, and what is in it."""

    data: bytes
    form: CopyFormat
    suffix: str
    width: int
    height: int
    bits: int
    """Of a channel: 8 or 16."""
    notes: tuple[str, ...] = ()
    """What could not be taken over."""
    look: bytes = b""
    """A small sRGB JPEG of it, where one was asked for."""


def copy_bytes(
    data: bytes,
    suffix: str,
    operations: Operations,
    *,
    orientation: int | None = None,
    xmp: bytes | None = None,
    look_edge: int = 0,
) -> Copy:
    """Edit a whole photo file, of that suffix, at full resolution; the format is `format_of`'s.

    Pixels stay in the file's own colours, its ICC profile with them (CMYK and RAW become sRGB); 16 bits, transparency
    and grey stay where format and edits allow. EXIF stays but for orientation, size and thumbnail, which the edit made
    untrue. `orientation` is EXIF's; None reads it here. `xmp` is the packet of the copy; None takes over the photo's,
    and an empty one leaves it out. `look_edge` is the long edge of a small look at the copy; 0 makes none.

    Raises `PhotoError`, whatever the bytes are (`MemoryError` aside).
    """
    family = family_of(data[:HEAD_BYTES], suffix)
    if family is None:
        raise fault("empty" if not data else "unknown_format")
    told = told_by(data, family)
    source = source_of(data, family, suffix, told.orientation if orientation is None else orientation)
    form = format_of(family, operations)
    grey = source.grey and keeps_grey(operations) and (source.profile is None or fits(source.profile, grey=True))
    try:
        shown, profile, quantisation = rendered(source, operations), source.profile, source.quantisation
        seen = look(shown, profile, look_edge) if look_edge else b""
        del source  # its pixels are not needed while the copy is packed
        kept = _Kept(told, told.xmp if xmp is None else xmp or None, profile if fits(profile, grey=grey) else None)
        copy = _written(shown, form, suffix_for(form, suffix), kept, data, grey, quantisation)
        return replace(copy, look=seen)
    except (PhotoError, MemoryError):
        raise
    except Exception as trouble:
        raise fault("failed", f"{type(trouble).__name__}: {str(trouble)[:120]}") from trouble


def keeps_grey(operations: Operations) -> bool:
    """Whether a grey picture is grey after the edits."""
    return not any(_colours(one) for one in operations)


def _colours(one: object) -> bool:
    if isinstance(one, Within):
        return _colours(one.edit)
    if isinstance(one, RemoveBackground):
        return one.colour is not None and len(set(one.colour)) > 1
    return isinstance(one, Tone) and bool(one.warmth or one.tint)


def rendered(source: Source, operations: Operations) -> Pixels:
    """The edited pixels, with the file's own transparency where it has one."""
    shown = render(source.pixels, operations)
    if source.alpha is None:
        return shown
    height, width = source.alpha.shape
    alpha = framed(source.alpha, frame_of(operations, width, height))[..., None]
    if shown.shape[2] == 4:
        alpha = np.minimum(alpha, shown[..., 3:])
    elif any(isinstance(one, RemoveBackground) for one in operations):
        return shown  # what is behind has a colour now
    return np.concatenate([shown[..., :3], alpha], axis=2)


@dataclass(frozen=True, slots=True)
class _Kept:
    told: Told
    xmp: bytes | None
    profile: bytes | None


def _written(
    shown: Pixels, form: CopyFormat, suffix: str, kept: _Kept, data: bytes, grey: bool, quantisation: float | None
) -> Copy:
    height, width = shown.shape[:2]
    told = kept.told
    notes: tuple[str, ...] = ()
    if form == "tiff":
        packed = Tiff(data).first().number(_COMPRESSION) not in (None, _UNPACKED)
        about = told.fields(width, height)
        file = tiff_file(
            shown, grey=grey, packed=packed, order=told.order, about=about, xmp=kept.xmp, profile=kept.profile
        )
    elif form == "png":
        exif = told.exif(width, height)
        file = png_file(png_picture(shown, grey=grey), exif=exif, xmp=kept.xmp, profile=kept.profile, source=data)
    else:
        shown = _flat(shown)
        exif, xmp, notes = _fitting(told, kept.xmp, width, height)
        picture = jpeg_picture(shown, grey=grey, quality=quality_like(quantisation))
        file = jpeg_file(picture, exif=exif, xmp=xmp, profile=kept.profile, source=data)
    return Copy(file, form, suffix, width, height, 8 * shown.itemsize, notes)


def _flat(shown: Pixels) -> Pixels:
    """8 bits, opaque: over white."""
    if shown.dtype == np.uint16:
        shown = cv2.convertScaleAbs(shown, alpha=1 / 257)
    if shown.shape[2] == 3:
        return shown
    alpha = shown[..., 3:].astype(np.uint16)
    return ((shown[..., :3] * alpha + 255 * (255 - alpha) + 127) // 255).astype(np.uint8)


def _fitting(
    told: Told, xmp: bytes | None, width: int, height: int
) -> tuple[bytes | None, bytes | None, tuple[str, ...]]:
    """EXIF and XMP that fit a segment of a JPEG each, and what did not."""
    notes: list[str] = []
    exif = told.exif(width, height)
    if exif and len(exif) > MOST_BYTES - _NAMES:
        exif = told.short_exif(width, height)
        notes.append("its EXIF is too long for a JPEG: the maker's notes were left out")
        exif = None if exif and len(exif) > MOST_BYTES - _NAMES else exif
    if xmp and len(xmp) > MOST_BYTES - _NAMES:
        xmp = None
        notes.append("its XMP is too long for a JPEG, and was left out")
    return exif, xmp, tuple(notes)
