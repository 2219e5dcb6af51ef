"""Pictures with lines of known direction, and measures made up for one test."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from safelight.imaging.geometry import Box
from safelight.models.builtin.scene.cast import Cast
from safelight.models.builtin.scene.depth import Depth
from safelight.models.builtin.scene.kind import Kind
from safelight.models.builtin.scene.lighting import Light
from safelight.models.builtin.scene.motif import Motif
from safelight.models.builtin.scene.observed import Observed
from safelight.models.builtin.scene.tones import Tones
from safelight.models.contract import Face

Pixels = npt.NDArray[np.uint8]

NEUTRAL = Cast("none", 0.0, 0.0, 0.8, 4.0, 0.0)
TONES = Tones(
    p5=15,
    p50=50,
    p95=88,
    spread=22,
    white=0.0,
    black=0.0,
    subject=50,
    subject_lit=75,
    behind=50,
    behind_bright=0.1,
    white_backdrop=0.0,
    peak=95,
)


def tones(**changed: float) -> Tones:
    return replace(TONES, **changed)


def turned(pixels: Pixels, degrees: float) -> Pixels:
    """Turned clockwise about its middle, cut to what has no empty corner."""
    height, width = pixels.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2 - 0.5, height / 2 - 0.5), -degrees, 1)
    whole = cv2.warpAffine(pixels, turn, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT)
    sine, cosine = np.sin(np.radians(abs(degrees))), np.cos(np.radians(degrees))
    share = min(1 / (cosine + height / width * sine), 1 / (cosine + width / height * sine))
    high, wide = int(height * share), int(width * share)
    top, left = (height - high) // 2, (width - wide) // 2
    return np.ascontiguousarray(whole[top : top + high, left : left + wide])


def facade(*, leaning: float = 0.0, running: float = 0.0) -> Pixels:
    """A house front with three rows of windows. `leaning`: how fast its plumb lines meet above; `running`: its level
    ones to the right; both as shares of a long edge: 1 is a vanishing point one long edge from the middle."""
    flat = np.full((800, 1200), 200, np.uint8)
    for row in range(3):
        for column in range(6):
            x, y = 90 + column * 180, 90 + row * 230
            cv2.rectangle(flat, (x, y), (x + 90, y + 150), 60, -1)
    to_middle = np.array([[1, 0, -600], [0, 1, -400], [0, 0, 1]], float)
    vanish = np.array([[1, 0, 0], [0, 1, 0], [running / 1200, leaning / 1200, 1]], float)
    warped = np.linalg.inv(to_middle) @ vanish @ to_middle
    seen = cv2.warpPerspective(flat, warped, (1200, 800), flags=cv2.INTER_AREA, borderValue=200)
    return np.dstack([cv2.GaussianBlur(seen, (0, 0), 1.0)] * 3)


def sea() -> Pixels:
    """A smooth sky over darker, rippled water."""
    high = np.arange(600)[:, None, None] < 250
    ripples = np.random.default_rng(0).normal(0, 5, (600, 900, 1)) * ~high
    colours = np.where(high, [170.0, 190, 220], [40.0, 70, 90]) + ripples
    pixels: Pixels = np.clip(cv2.GaussianBlur(colours, (0, 0), 0.8), 0, 255).round().astype(np.uint8)
    return pixels


def face(x: float = 0.4, y: float = 0.3, size: float = 0.2, confidence: float = 0.99) -> Face:
    return Face(Box(x, y, x + size, y + size), confidence)


def seen(faces: Sequence[Face] = (), **changed: Any) -> Observed:
    """What is observed of a picture that has nothing to remark."""
    plain = Observed(
        faces=tuple(faces),
        motif=Motif(),
        tones=TONES,
        cast=NEUTRAL,
        light=Light("normal", 0.7),
        tilt=None,
        depth=Depth("unknown", 0.3, 0.5),
        kind=Kind("general", 0.3),
        subjects=(),
        standing_out=(),
        salient=0.3,
        clutter=0.1,
    )
    return replace(plain, **changed)
