"""PNG and TIFF as they are: 16 bits by OpenCV, transparency; what neither has is left to the plain decoder."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from typing import Any, Literal

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

from safelight.containers import png_chunks
from safelight.errors import PhotoError
from safelight.imaging.limits import check_size
from safelight.tiff import Tiff

Pixels = npt.NDArray[Any]
_SIZE, _BITS, _PHOTOMETRIC, _SAMPLES, _PLANES = (256, 257), 258, 262, 277, 284
_GREY_OR_RGB = (1, 2)
_FORMATS = ("PNG", "TIFF")


@dataclass(frozen=True, slots=True)
class Exact:
    """Stored pixels, uint8 or uint16 (h, w, 3), and alpha (h, w) where the file has one."""

    pixels: Pixels
    alpha: Pixels | None
    profile: bytes | None
    grey: bool


def decode(data: bytes, family: Literal["png", "tiff"]) -> Exact | None:
    """None where the file has 8 bits and no transparency, or cannot be decoded here: the plain decoder says why.

    Raises `PhotoError` (`too_large`).
    """
    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(data), formats=_FORMATS) as image:
            warnings.simplefilter("ignore")
            check_size(*image.size)
            if _is_deep(data, family):
                return _deep(data, image.info.get("icc_profile"))
            return _transparent(image) if image.has_transparency_data else None
    except (PhotoError, MemoryError):
        raise
    except Exception:  # noqa: BLE001 - over hostile bytes a decoder raises whatever it likes
        return None


def _is_deep(data: bytes, family: Literal["png", "tiff"]) -> bool:
    """Whether it has 16 bits, and is whole: OpenCV gives what there is of a cut-off file, and says nothing."""
    if family == "png":
        return data[24:25] == b"\x10" and any(part.kind == b"IEND" for part in png_chunks(data))
    first = Tiff(data).first()
    bits, samples = first.numbers(_BITS), int(first.number(_SAMPLES) or 1)
    return (
        bool(bits)
        and set(bits) == {16}
        and samples in (1, 3, 4)
        and first.number(_PHOTOMETRIC) in _GREY_OR_RGB
        and (samples == 1 or first.number(_PLANES) in (None, 1))
    )


def _deep(data: bytes, profile: bytes | None) -> Exact | None:
    found = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    if found is None or found.dtype != np.uint16:
        return None
    if found.ndim == 2:
        return Exact(cv2.cvtColor(found, cv2.COLOR_GRAY2RGB), None, profile, grey=True)
    alpha = np.ascontiguousarray(found[..., 3]) if found.shape[2] == 4 else None
    how = cv2.COLOR_BGRA2RGB if alpha is not None else cv2.COLOR_BGR2RGB
    pixels = cv2.cvtColor(found, how)
    return Exact(pixels, alpha, profile, grey=_png_is_grey(data))


def _png_is_grey(data: bytes) -> bool:
    """Grey with alpha comes as four channels."""
    return data.startswith(b"\x89PNG") and data[25] in (0, 4)


def _transparent(image: Image.Image) -> Exact:
    grey = image.mode in ("L", "LA", "La", "1")
    profile = image.info.get("icc_profile")
    stored = np.asarray(image.convert("RGBA"))
    return Exact(np.ascontiguousarray(stored[..., :3]), np.ascontiguousarray(stored[..., 3]), profile, grey)
