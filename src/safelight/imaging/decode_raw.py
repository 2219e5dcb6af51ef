"""RAW by LibRaw: the preview the camera put into the file, or a quick development where that is too small."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
import rawpy

from safelight.containers import iso_is_cut_off
from safelight.imaging import decode_jpeg
from safelight.imaging.decoded import Decoded
from safelight.imaging.fault import fault
from safelight.imaging.limits import check_size
from safelight.imaging.orientation import swaps
from safelight.imaging.raw_extent import raw_is_cut_off

PREVIEW_EDGE = 1400
"""Least long edge of a preview that is looked at, in pixels; below it the sensor's picture is developed."""
_ORIENTATIONS = {0: 1, 3: 3, 5: 8, 6: 6}
"""LibRaw's flip → EXIF."""


def decode(data: bytes, edge: int | None) -> Decoded:
    """The look of a RAW. Raises `PhotoError` (`unsupported`, `damaged`, `truncated`, `too_large`)."""
    if _is_cut_off(data):
        raise fault("truncated")
    try:
        with rawpy.imread(io.BytesIO(data)) as raw:
            check_size(raw.sizes.width, raw.sizes.height)
            preview = _preview(raw, edge)
            return preview if preview is not None else _developed(raw)
    except rawpy.LibRawFileUnsupportedError as unknown:
        raise fault("unsupported", "this camera's RAW is not known") from unknown
    except (rawpy.LibRawError, rawpy.NotSupportedError) as broken:
        raise fault("damaged", _words(broken)) from broken


def _is_cut_off(data: bytes) -> bool:
    """Told by the file's own account, since its preview may be whole where the picture is not."""
    return iso_is_cut_off(data) if data[4:8] == b"ftyp" else raw_is_cut_off(data)


def _preview(raw: Any, edge: int | None) -> Decoded | None:
    try:
        thumb = raw.extract_thumb()
    except (rawpy.LibRawNoThumbnailError, rawpy.LibRawUnsupportedThumbnailError):
        return None
    if thumb.format == rawpy.ThumbFormat.JPEG:
        decoded = decode_jpeg.decode(thumb.data, 1, edge)
    else:
        height, width = thumb.data.shape[:2]
        decoded = Decoded(_coloured(thumb.data), width, height)
    return _placed(raw, decoded) if max(decoded.width, decoded.height) >= PREVIEW_EDGE else None


def _placed(raw: Any, preview: Decoded) -> Decoded:
    """The preview with the RAW's orientation, unless the camera has stored it upright already."""
    orientation = _orientation(raw)
    width, height = raw.sizes.width, raw.sizes.height
    if swaps(orientation) and (preview.width < preview.height) != (width < height):
        return replace(preview.of_raw(height, width), orientation=1)
    return replace(preview.of_raw(width, height), orientation=orientation)


def _developed(raw: Any) -> Decoded:
    """Half size, the camera's white balance, a fixed brightness: automatic brightness would equalise brackets."""
    width, height = raw.sizes.width, raw.sizes.height  # before: LibRaw halves them
    pixels = raw.postprocess(half_size=True, use_camera_wb=True, no_auto_bright=True, output_bps=8, gamma=(2.4, 12.92))
    if swaps(_orientation(raw)):
        width, height = height, width
    native = pixels.shape[1], pixels.shape[0]
    grey = raw.num_colors == 1
    return Decoded(_coloured(pixels), width, height, source="raw", native=native, grey=grey, bits=16)


def _coloured(pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Three channels, also of a monochrome sensor's one."""
    planes = pixels.reshape(*pixels.shape[:2], -1)
    return np.ascontiguousarray(np.broadcast_to(planes, (*planes.shape[:2], 3)))


def _orientation(raw: Any) -> int:
    return _ORIENTATIONS.get(raw.sizes.flip, 1)


def _words(broken: Exception) -> str:
    """LibRaw's complaint, which is bytes."""
    told = broken.args[0] if broken.args else ""
    return told.decode(errors="replace") if isinstance(told, bytes) else str(told) or type(broken).__name__
