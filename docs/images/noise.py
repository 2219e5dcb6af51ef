"""Fractal noise: fields that repeat, a height field made of them, and lines."""

from functools import cache

import cv2
import numpy as np
import numpy.typing as npt

Plane = npt.NDArray[np.float32]

MAP = 1024
"""Edge of a field, in samples; it repeats."""


@cache
def mountain_heights(seed: int) -> Plane:
    """A height field of ridges and valleys, 0 to 1, that repeats."""
    chance = np.random.default_rng(seed)
    rolling, sharp = spectral(chance, 2.3), spectral(chance, 2.0)
    ridges = (1 - np.abs(sharp) / 2.2).clip(0, 1) ** 2.2
    mixed = 0.45 * (rolling - rolling.min()) / np.ptp(rolling) + 0.75 * ridges
    return np.asarray((mixed - mixed.min()) / np.ptp(mixed), np.float32)


def spectral(chance: np.random.Generator, slope: float) -> Plane:
    """Noise whose amplitudes fall with frequency by that power; mean 0, deviation 1."""
    white = np.fft.rfft2(chance.standard_normal((MAP, MAP)))
    often = np.hypot(np.fft.fftfreq(MAP)[:, None], np.fft.rfftfreq(MAP)[None, :])
    often[0, 0] = np.inf
    field = np.fft.irfft2(white / np.maximum(often, 2.5 / MAP) ** slope, (MAP, MAP))
    return np.asarray(field / field.std(), np.float32)


def noise(chance: np.random.Generator, x: Plane, y: Plane, scale: float, slope: float = 1.6) -> Plane:
    """Fractal noise at these places, about 0 to 1."""
    field = spectral(chance, slope) * 0.22 + 0.5
    return sampled(np.asarray(field, np.float32), x * scale, y * scale)


def sampled(field: Plane, x: Plane, y: Plane) -> Plane:
    """A repeating field of edge one, read between its samples."""
    column, row = (x * MAP) % MAP, (y * MAP) % MAP
    return np.asarray(
        cv2.remap(
            np.pad(field, ((0, 1), (0, 1)), mode="wrap"),
            column.astype(np.float32),
            row.astype(np.float32),
            cv2.INTER_LINEAR,
        ),
        np.float32,
    )


def line_noise(chance: np.random.Generator, width: int, bumps: int) -> Plane:
    """One line of fractal noise, 0 to 1."""
    total = np.zeros(width)
    for octave in range(6):
        knots = chance.random(bumps * 2**octave + 2)
        total += np.interp(np.linspace(0, len(knots) - 1, width), np.arange(len(knots)), knots) / 2**octave
    return np.asarray((total - total.min()) / np.ptp(total), np.float32)
