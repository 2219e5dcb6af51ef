"""Where the eye goes: what differs in colour from the frame's border, and what stands out of the spectrum.

Colour distance to the four border strips (Mahalanobis, in Lab; the mean of the three nearest, since a subject often
touches one border), weighted towards the centre, and the spectral residual of Hou & Zhang (2007). It follows single
subjects well, landscapes not at all.
"""

import cv2
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float64]

EDGE = 96
"""Long edge at which colours are compared, in pixels."""
SPECTRUM = 64
STRIP = 0.06
"""A border strip's share of the side."""


def saliency(rgb: Pixels) -> Floats:
    """Map of 0..1 at about `EDGE` pixels, highest where the subject is likely."""
    scale = min(1.0, EDGE / max(rgb.shape[:2]))
    size = max(1, round(rgb.shape[1] * scale)), max(1, round(rgb.shape[0] * scale))
    small = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA)
    lab = cv2.cvtColor(small, cv2.COLOR_RGB2LAB).astype(np.float64)
    both = 0.6 * _stretched(_unlike_border(lab) * _central(*lab.shape[:2])) + 0.4 * _residual(lab[:, :, 0])
    return _stretched(cv2.GaussianBlur(both, (0, 0), EDGE / 40))


def _unlike_border(lab: Floats) -> Floats:
    """Mahalanobis distance of every colour to the four strips', the greatest left out."""
    deep = max(1, round(STRIP * min(lab.shape[:2])))
    colours = np.ascontiguousarray(lab.reshape(-1, 3).T)
    strips = (lab[:deep], lab[-deep:], lab[:, :deep], lab[:, -deep:])
    distances = np.stack([_distance(colours, strip.reshape(-1, 3)) for strip in strips])
    unlike: Floats = (distances.sum(0) - distances.max(0)).reshape(lab.shape[:2]) / 3
    return unlike


def _distance(colours: Floats, strip: Floats) -> Floats:
    """Of every one of `colours` (3, n) to a strip's (m, 3)."""
    middle = strip.mean(0)
    apart = strip - middle
    # The ridge keeps an even border from making every speck infinitely unlike it.
    spread = apart.T @ apart / max(len(strip) - 1, 1) + 40 * np.eye(3)
    scale = np.linalg.cholesky(np.linalg.inv(spread)).T
    scaled = scale @ colours - (scale @ middle)[:, None]
    distance: Floats = np.sqrt(np.square(scaled).sum(0))
    return distance


def _central(height: int, width: int) -> Floats:
    y = np.linspace(-1, 1, height)[:, None]
    x = np.linspace(-1, 1, width)[None]
    return np.asarray(np.exp(-(x * x + y * y) / 0.9), np.float64)


def _residual(lightness: Floats) -> Floats:
    square = cv2.resize(lightness, (SPECTRUM, SPECTRUM), interpolation=cv2.INTER_AREA)
    spectrum = np.fft.fft2(square)
    strength = np.abs(spectrum)
    size = np.log(strength + 1e-6)
    phase = np.divide(spectrum, strength, out=np.ones_like(spectrum), where=strength > 0)
    odd = np.exp(size - cv2.blur(size, (3, 3))) * phase
    map_ = cv2.GaussianBlur(np.abs(np.fft.ifft2(odd)) ** 2, (0, 0), SPECTRUM / 20)
    wide: Floats = cv2.resize(map_, lightness.shape[::-1], interpolation=cv2.INTER_LINEAR)
    return _stretched(wide)


def _stretched(values: Floats) -> Floats:
    low, high = np.quantile(values, (0.02, 0.99))
    return np.asarray(np.clip((values - low) / max(high - low, 1e-9), 0, 1), np.float64)
