"""RAW by LibRaw at full resolution, with the look of the camera's own picture as far as curves can give it."""

from __future__ import annotations

import io
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import rawpy

from safelight.errors import PhotoError
from safelight.imaging.decode import decode
from safelight.imaging.fault import fault
from safelight.imaging.limits import check_size
from safelight.imaging.picture import VIEW_EDGE
from safelight.imaging.render.bands import bands, small

Pixels = npt.NDArray[Any]
_EDGE = 512
_KNOTS = np.array([0.002, 0.01, *np.linspace(0.03, 0.97, 25), 0.99, 0.998])
"""Shares of the pixels that are darker: there the two pictures' values are compared."""
_SAME_SHAPE = 0.005


def develop(data: bytes, suffix: str, orientation: int) -> Pixels:
    """The sensor's picture, uint16 (h, w, 3), upright, sRGB: the camera's white balance, no automatic brightness.

    Then each channel gets the curve that gives it the embedded preview's distribution, and the picture the preview's
    proportions, about its centre: what was decided by the preview fits the copy. Without a useful preview it stays as
    developed, which is what was looked at then.

    Raises `PhotoError`.
    """
    seen = decode(data, suffix, orientation, VIEW_EDGE).picture()
    try:
        with rawpy.imread(io.BytesIO(data)) as raw:
            check_size(raw.sizes.width, raw.sizes.height)
            pixels: Pixels = raw.postprocess(use_camera_wb=True, no_auto_bright=True, output_bps=16, gamma=(2.4, 12.92))
    except (rawpy.LibRawError, rawpy.NotSupportedError) as broken:
        raise _told(broken) from broken
    if pixels.shape[2] == 1:  # a monochrome sensor
        pixels = cv2.cvtColor(pixels, cv2.COLOR_GRAY2RGB)
    if seen.source != "preview":
        return pixels
    pixels = _shaped_as(pixels, seen.rgb)
    _look_as(pixels, seen.rgb)
    return pixels


def _told(broken: Exception) -> PhotoError:
    return fault("damaged", str(broken.args[0] if broken.args else type(broken).__name__)[:120])


def _shaped_as(pixels: Pixels, seen: Pixels) -> Pixels:
    """The largest part about the centre that has the preview's proportions."""
    height, width = pixels.shape[:2]
    wanted = seen.shape[1] / seen.shape[0]
    if abs(wanted * height / width - 1) < max(_SAME_SHAPE, 1 / min(seen.shape[:2])):
        return pixels
    new_width, new_height = min(width, round(height * wanted)), min(height, round(width / wanted))
    left, top = (width - new_width) // 2, (height - new_height) // 2
    return pixels[top : top + new_height, left : left + new_width]


def _look_as(pixels: Pixels, seen: Pixels) -> None:
    """Change the channels so that their values are spread as the preview's, in place."""
    ours, theirs = small(pixels, _EDGE), small(seen, _EDGE)
    curves = [_curve(ours[..., channel], theirs[..., channel]) for channel in range(3)]
    for band in bands(*pixels.shape[:2]):
        for channel, curve in enumerate(curves):
            pixels[band.rows, :, channel] = curve[pixels[band.rows, :, channel]]


def _curve(ours: Pixels, theirs: Pixels) -> npt.NDArray[np.uint16]:
    """A rising curve of 65536 entries through the quantiles of both, black and white kept."""
    at = np.concatenate([[0.0], np.quantile(ours, _KNOTS) / 65535, [1.0]])
    to = np.concatenate([[0.0], np.quantile(theirs, _KNOTS) / 255, [1.0]])
    at, first = np.unique(at, return_index=True)
    to = np.maximum.accumulate(to[first])
    curve = np.interp(np.linspace(0, 1, 1024), at, to)
    smooth = cv2.GaussianBlur(curve.reshape(1, -1), (0, 0), 12, borderType=cv2.BORDER_REPLICATE).ravel()
    smooth = smooth.clip(0.0, 1.0)
    whole = np.interp(np.linspace(0, 1, 65536), np.linspace(0, 1, 1024), smooth)
    table: npt.NDArray[np.uint16] = np.round(whole * 65535).astype(np.uint16)
    return table
