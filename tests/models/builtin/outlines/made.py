"""Pictures whose outlines are known: shapes of one colour or texture before another."""

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt

from safelight.imaging.geometry import Box
from safelight.imaging.picture import Picture
from safelight.metadata.facts import CaptureFacts
from safelight.models.builtin.outlines.segmenter import BuiltinSegmenter
from safelight.models.contract import Sight
from safelight.models.outlines import Mask, MaskQuality, Outlines, Prompt, Subject

Pixels = npt.NDArray[np.uint8]
Inside = npt.NDArray[np.bool_]
WHOLE = Box(0.0, 0.0, 1.0, 1.0)


def star(height: int = 400, width: int = 600) -> Inside:
    """A star of five round points in the middle."""
    y, x = np.mgrid[:height, :width].astype(float)
    y, x = y - height / 2, x - width / 2
    return np.asarray(np.hypot(x, y) < min(height, width) * (0.28 + 0.08 * np.cos(5 * np.arctan2(y, x))), np.bool_)


def painted(
    inside: Inside, front: Sequence[int] = (200, 90, 60), back: Sequence[int] = (60, 90, 120), grain: float = 12
) -> Pixels:
    """`front` where it is inside, `back` elsewhere; with grain."""
    flat = np.where(inside[..., None], np.array(front), np.array(back)).astype(float)
    flat = cv2.GaussianBlur(flat, (0, 0), 0.8) + np.random.default_rng(1).normal(0, grain, flat.shape)
    return np.clip(flat, 0, 255).round().astype(np.uint8)


def box_of(inside: Inside) -> Box:
    rows, columns = np.flatnonzero(inside.any(1)), np.flatnonzero(inside.any(0))
    height, width = inside.shape
    return Box(columns[0] / width, rows[0] / height, (columns[-1] + 1) / width, (rows[-1] + 1) / height)


def prompt(box: Box = WHOLE, subject: Subject = "thing", label: str = "thing") -> Prompt:
    return Prompt(box, subject, label)


def outlined(
    rgb: Pixels, *prompts: Prompt, quality: MaskQuality = "high", refine: bool = False, grey: bool = False
) -> Outlines:
    sight = Sight(Picture(rgb, rgb.shape[1], rgb.shape[0], grey=grey), CaptureFacts(), given=prompts)
    (outlines,) = BuiltinSegmenter("test/outlines@1").segment([sight], quality, refine=refine)
    return outlines


def only(outlines: Outlines) -> Mask:
    """The one mask there is."""
    (mask,) = outlines.masks
    assert mask is not None
    return mask


def pixels(mask: Mask) -> Pixels:
    alpha: Pixels = cv2.imdecode(np.frombuffer(mask.png, np.uint8), cv2.IMREAD_UNCHANGED)
    return alpha


def overlap(mask: Mask, inside: Inside) -> float:
    """Intersection over union with the truth."""
    seen = cv2.resize(pixels(mask), inside.shape[::-1], interpolation=cv2.INTER_LINEAR) > 127
    return float((seen & inside).sum() / (seen | inside).sum())
