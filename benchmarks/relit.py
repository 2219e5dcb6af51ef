"""One photograph in other light: relit in linear light, as far as a flat picture can be."""

import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float64]

KINDS = ("normal", "low_light", "backlit", "harsh", "golden_hour", "flat", "high_key")
GOLD = (1.3, 1.0, 0.55)


def relit(pixels: Pixels, kind: str) -> Pixels:
    """The photograph in one of `KINDS` of light; normal is itself."""
    if kind == "flat":
        return _bytes(120 + (pixels - 120.0) * 0.33)
    if kind == "harsh":
        return _bytes(127.5 + (pixels - 127.5) * 2.1)
    linear = _linear(pixels)
    if kind == "low_light":
        noise = np.random.default_rng(0).normal(0, 2, pixels.shape)
        return _bytes(255 * _encoded(linear * 0.03) + noise)
    if kind == "backlit":
        inside = _ellipse(*pixels.shape[:2])
        linear = linear * 0.18 * inside + (linear * 1.5 + 0.35) * (1 - inside)
    if kind == "golden_hour":
        linear = linear * 0.9 * np.array(GOLD)
    if kind == "high_key":
        linear = linear * 0.9 + 0.35
    return pixels if kind == "normal" else _bytes(255 * _encoded(linear))


def _ellipse(height: int, width: int) -> Floats:
    """1 on a soft ellipse round the middle, 0 outside."""
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    soft: Floats = np.clip((0.75 - np.hypot(x / 0.8, y)) / 0.3 + 0.5, 0, 1)[..., None]
    return soft


def _linear(pixels: Pixels) -> Floats:
    share = pixels / 255.0
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


def _encoded(linear: Floats) -> Floats:
    light = np.clip(linear, 0, 1)
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)


def _bytes(values: Floats) -> Pixels:
    return np.clip(values, 0, 255).round().astype(np.uint8)
