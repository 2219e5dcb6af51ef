"""Pictures whose truth is known: drawn, or a photograph that scikit-image ships, with one thing done to them."""

import cv2
import numpy as np
import numpy.typing as npt

from safelight.imaging.picture import Picture
from safelight.models.builtin.weights.wheel import wheel_file

Pixels = npt.NDArray[np.uint8]


def disc(height: int = 400, width: int = 600, low: int = 60, high: int = 180) -> Pixels:
    """A grey disc on grey: an edge in every direction, drawn without steps."""
    y, x = np.mgrid[:height, :width]
    far = np.hypot(y - height / 2, x - width / 2)
    return (np.clip(height / 4 - far + 0.5, 0, 1) * (high - low) + low).round().astype(np.uint8)


def discs(height: int = 426, width: int = 640, low: int = 60, high: int = 180) -> Pixels:
    """Many discs, so that every tile has edges."""
    y, x = np.mgrid[:height, :width]
    far = np.hypot(y % 40 - 19.5, x % 40 - 19.5)
    return (np.clip(12 - far + 0.5, 0, 1) * (high - low) + low).round().astype(np.uint8)


def photograph(name: str = "coffee.png", edge: int = 640) -> Pixels:
    image = cv2.imread(str(wheel_file("scikit-image", f"skimage/data/{name}")))
    scale = edge / max(image.shape[:2])
    return np.ascontiguousarray(cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)[:, :, ::-1])


def picture(pixels: Pixels, quantisation: float | None = None) -> Picture:
    rgb = np.ascontiguousarray(pixels if pixels.ndim == 3 else np.dstack([pixels] * 3))
    return Picture(rgb, rgb.shape[1], rgb.shape[0], quantisation=quantisation)


def blurred(pixels: Pixels, sigma: float) -> Pixels:
    return cv2.GaussianBlur(pixels, (0, 0), sigma)


def shaken(pixels: Pixels, length: int, angle: int = 0) -> Pixels:
    """Moved along a line: level (0), falling (45), plumb (90) or rising (135)."""
    kernel = {
        0: np.ones((1, length)),
        45: np.eye(length),
        90: np.ones((length, 1)),
        135: np.eye(length)[::-1],
    }[angle]
    return cv2.filter2D(pixels, -1, kernel / kernel.sum(), borderType=cv2.BORDER_REFLECT)


def noisy(pixels: Pixels, deviation: float, seed: int = 0) -> Pixels:
    noise = np.random.default_rng(seed).normal(0, deviation, pixels.shape)
    return np.clip(pixels + noise, 0, 255).round().astype(np.uint8)


def dimmed(pixels: Pixels, factor: float) -> Pixels:
    return (pixels * factor).round().astype(np.uint8)


def mixed(inside: Pixels, outside: Pixels, radius: float = 0.3) -> Pixels:
    """`inside` in an ellipse round the middle, `outside` elsewhere, with a soft rim."""
    height, width = inside.shape[:2]
    y, x = np.ogrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    cover = np.clip((1.1 - np.hypot(x, y) / (2 * radius)) / 0.2, 0, 1)[..., None]
    return (inside * cover + outside * (1 - cover)).round().astype(np.uint8)
