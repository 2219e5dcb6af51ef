"""The door to every decoder: bytes of a file in, pixels out, or a fault that says what is wrong with it."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

from safelight.errors import PhotoError
from safelight.imaging.family import HEAD_BYTES, Family, family_of
from safelight.imaging.fault import fault
from safelight.imaging.zero_tail import check_tail

if TYPE_CHECKING:
    from safelight.imaging.decoded import Decoded


def decode(data: bytes, suffix: str = "", orientation: int = 1, edge: int | None = None) -> Decoded:
    """Decode a whole file.

    `orientation` is what EXIF says; formats that carry their own (HEIC, AVIF, TIFF, RAW) ignore it. `edge` is the long
    edge that is wanted, in pixels: a decoder that is faster at less may stop a little below it; None is all there is.

    Raises `PhotoError` and nothing else, whatever the bytes are (`MemoryError` aside).
    """
    family = family_of(data[:HEAD_BYTES], suffix)
    if family is None:
        raise fault("empty" if not data else "unknown_format")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            check_tail(family, data)
            return _decoded(family, data, orientation, edge)
    except (PhotoError, MemoryError):
        raise
    except Exception as trouble:  # over hostile bytes a decoder raises whatever it likes
        raise _told(trouble) from trouble


def _decoded(family: Family, data: bytes, orientation: int, edge: int | None) -> Decoded:
    match family:
        case "jpeg":
            from safelight.imaging import decode_jpeg

            return decode_jpeg.decode(data, orientation, edge)
        case "heif":
            from safelight.imaging import decode_heif

            return decode_heif.decode(data)
        case "raw":
            from safelight.imaging import decode_raw

            return decode_raw.decode(data, edge)
        case _:
            from safelight.imaging import decode_pillow

            return decode_pillow.decode(data, orientation, edge)


def _told(trouble: Exception) -> PhotoError:
    text = str(trouble).strip() or type(trouble).__name__
    if "truncated" in text.lower() or isinstance(trouble, EOFError):
        return fault("truncated")
    return fault("damaged", text.splitlines()[0][:120])
