"""Edits carried out on pixels: straighten, crop, tone, local, whatever the order in which they are given."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from safelight.imaging.edits import BlurBackground, Denoise, Operations, RemoveBackground, Sharpen, Tone, Within
from safelight.imaging.render.background import blur_background
from safelight.imaging.render.bands import bands, floats, stored
from safelight.imaging.render.cutting import cut_out
from safelight.imaging.render.denoising import denoised
from safelight.imaging.render.frame import Frame, frame_of
from safelight.imaging.render.matte import matte_of
from safelight.imaging.render.sharpening import sharpened
from safelight.imaging.render.toning import summed, tone_in_place
from safelight.imaging.render.turning import framed

Pixels = npt.NDArray[Any]
LOOK_EDGE = 1600
"""Long edge at which an edit's radii are given, in pixels."""


def render(pixels: Pixels, operations: Operations) -> Pixels:
    """Edit a whole upright picture, uint8 or uint16 (h, w, 3), of any size; a new array, the input is not written to.

    The result has what straightening and cropping leave of the size, and a fourth channel (alpha, not premultiplied)
    where a background was made transparent. Of several crops or angles the last counts, tone edits add up; local edits
    follow each other as smoothing, sharpening, edits within masks (as given), background.

    Raises `PhotoError` (`failed`) where a mask is no picture.
    """
    cv2.setNumThreads(1)
    height, width = pixels.shape[:2]
    frame = frame_of(operations, width, height)
    shown = framed(pixels, frame)
    tone = summed(one for one in operations if isinstance(one, Tone))
    tone_in_place(shown, tone)
    for one in sorted((one for one in operations if isinstance(one, _LOCAL)), key=_place):
        shown = _local(shown, one, frame)
    return shown


def preview(rgb: npt.NDArray[np.uint8], operations: Operations) -> npt.NDArray[np.uint8]:
    """`render` of the view, uint8 (h, w, 3), as people look at it: what is transparent lies on white."""
    shown = render(rgb, operations)
    if shown.shape[2] == 3:
        return shown
    alpha = shown[..., 3:].astype(np.uint16)
    return ((shown[..., :3] * alpha + 255 * (255 - alpha) + 127) // 255).astype(np.uint8)


_Local = Denoise | Sharpen | Within | BlurBackground | RemoveBackground
_LOCAL = (Denoise, Sharpen, Within, BlurBackground, RemoveBackground)


def _place(one: _Local) -> int:
    return _LOCAL.index(type(one))


def _local(shown: Pixels, one: _Local, frame: Frame) -> Pixels:
    scale = max(frame.width, frame.height) / LOOK_EDGE
    if shown.shape[2] == 4:  # the background was removed once already
        return shown
    match one:
        case Denoise() | Sharpen():
            return _whole(shown, one, scale)
        case Within():
            _within(shown, one, frame, scale)
        case BlurBackground():
            blur_background(shown, matte_of(one.mask, frame, shown), one.strength)
        case RemoveBackground():
            return cut_out(shown, matte_of(one.mask, frame, shown), one.colour)
    return shown


def _whole(pixels: Pixels, edit: Tone | Denoise | Sharpen, scale: float) -> Pixels:
    if isinstance(edit, Denoise):
        return denoised(pixels, edit, scale)
    if isinstance(edit, Sharpen):
        return sharpened(pixels, edit, scale)
    toned = pixels.copy()
    tone_in_place(toned, summed([edit]))
    return toned


def _within(shown: Pixels, one: Within, frame: Frame, scale: float) -> None:
    """Edit the part round the mask, and mix it in by the matte; in place."""
    matte = matte_of(one.mask, frame, shown)
    left, top, right, bottom = matte.box()
    if matte.empty or right <= left or bottom <= top:
        return
    edited = _whole(np.ascontiguousarray(shown[top:bottom, left:right]), one.edit, scale)
    for band in bands(bottom - top, shown.shape[1]):
        rows = slice(top + band.top, top + band.bottom)
        before = floats(shown[rows])
        alpha = matte.rows(before, rows)[:, left:right]
        part = before[:, left:right]
        part += alpha * (floats(edited[band.rows]) - part)
        shown[rows, left:right] = stored(part.copy(), shown)
