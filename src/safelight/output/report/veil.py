"""The outlines of one photo as one small picture: tinted inside, with a clear rim, transparent elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from safelight.actions.outlined import Masks
from safelight.engine.record import Record

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from safelight.models.outlines import Mask

EDGE = 240
"""Long edge in pixels."""
MOST = 24
"""Outlines that are drawn, the largest of them: reading a mask takes longer than all the rest."""
TINTS = ((255, 64, 48), (64, 200, 255), (255, 208, 64), (96, 224, 128), (208, 128, 255), (255, 144, 64))
"""sRGB; the red of a retoucher's mask first."""
_FILL, _RIM = 96, 235
"""Opacity inside and at the rim, of 255."""
_STEPS = 4
"""Levels of opacity of a soft edge: few, so that the picture stays small."""


def masks_of(record: Record) -> tuple[Mask, ...]:
    """Every outline of a photo, each once."""
    found = (one for result in record.results.values() if isinstance(result, Masks) for one in result.masks)
    return tuple({one.digest: one for one in found}.values())


def veil(masks: Iterable[Mask]) -> bytes:
    """An RGBA PNG with a long edge of at most `EDGE`; empty where no mask can be read. The smallest lies on top."""
    layers = tuple(_layers(sorted(masks, key=lambda one: -one.coverage)[:MOST]))
    if not layers:
        return b""
    import cv2
    import numpy as np

    height, width = layers[0].shape
    drawn = np.zeros((height, width, 4), np.uint8)
    for number, layer in enumerate(layers):
        own = _opacity(_fitted(layer, width, height))
        seen = own > 0
        drawn[seen, :3] = TINTS[number % len(TINTS)][::-1]
        drawn[seen, 3] = np.maximum(own, drawn[..., 3])[seen]
    done, png = cv2.imencode(".png", drawn, [cv2.IMWRITE_PNG_COMPRESSION, 9])
    return png.tobytes() if done else b""


def _layers(masks: Iterable[Mask]) -> Iterator[npt.NDArray[np.uint8]]:
    import cv2
    import numpy as np

    for mask in masks:
        read: Any = cv2.imdecode(np.frombuffer(mask.png, np.uint8), cv2.IMREAD_GRAYSCALE) if mask.png else None
        if read is not None:
            height, width = read.shape
            scale = min(1.0, EDGE / max(height, width))
            yield _fitted(read, max(1, round(width * scale)), max(1, round(height * scale)))


def _fitted(layer: npt.NDArray[np.uint8], width: int, height: int) -> npt.NDArray[np.uint8]:
    import cv2

    same = layer.shape == (height, width)
    return layer if same else cv2.resize(layer, (width, height), interpolation=cv2.INTER_AREA).astype(layer.dtype)


def _opacity(layer: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """The mask itself, faint, and its rim: uint8, a few levels from 0 to 255."""
    import cv2
    import numpy as np

    inside = (layer > 127).astype(np.uint8)
    rim = cv2.morphologyEx(inside, cv2.MORPH_GRADIENT, np.ones((2, 2), np.uint8))
    faint = np.round(layer.astype(np.float32) * (_STEPS / 255)) * (_FILL / _STEPS)
    seen: npt.NDArray[np.uint8] = np.where(rim > 0, _RIM, faint).astype(np.uint8)
    return seen
