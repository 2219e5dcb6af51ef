"""Masks with hard edges: every pixel inside or outside."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
from blake3 import blake3

from safelight.models.outlines import HARD_CUT, Mask, Outlines

HALF = 127


def hardened(outlines: Outlines) -> Outlines:
    """The same outlines with hard edges; a mask below `HARD_CUT` stays soft: nothing may be cut along it."""
    masks = tuple(mask and _hard(mask) for mask in outlines.masks)
    return replace(outlines, masks=masks, together=outlines.together and _hard(outlines.together))


def _hard(mask: Mask) -> Mask:
    if mask.confidence < HARD_CUT:
        return mask
    alpha = cv2.imdecode(np.frombuffer(mask.png, np.uint8), cv2.IMREAD_GRAYSCALE)
    if alpha is None:
        raise ValueError(f"the mask of {mask.label!r} is no PNG")
    inside = np.where(alpha > HALF, np.uint8(255), np.uint8(0))
    png = cv2.imencode(".png", inside, (cv2.IMWRITE_PNG_COMPRESSION, 1, cv2.IMWRITE_PNG_BILEVEL, 1))[1].tobytes()
    return replace(mask, png=png, digest=blake3(png).hexdigest(), coverage=round(float((inside > 0).mean()), 4))
