"""Faults: what is wrong with a photo, by name."""

from __future__ import annotations

from collections.abc import Collection

from safelight.models.builtin.quality.light import Light
from safelight.models.builtin.quality.motion import Motion
from safelight.models.builtin.quality.sharpness import BARE, Sharpness

USELESS = ("black", "blown", "misfire", "nothing_sharp")
"""Faults that leave nothing to see; where one of the first three holds, no other is named."""


def find_faults(
    sharpness: Sharpness,
    light: Light,
    motion: Motion,
    noise: float,
    quantisation: float | None,
    traits: Collection[str],
) -> tuple[str, ...]:
    """Names of the faults, the gravest first."""
    if empty := _emptiness(sharpness, light):
        return (empty,)
    nothing_sharp = sharpness.sharpest > 2.4 or sharpness.coverage < BARE
    bright, pale = "high_key" in traits, light.spread < 16
    found = {
        "nothing_sharp": nothing_sharp,
        "motion_blur": motion.angle is not None and "panning" not in traits,
        "soft_subject": sharpness.subject_is_soft and not nothing_sharp,
        "underexposed": light.p99 < 80,
        "overexposed": light.clipped > 0.2 and not bright,
        "noisy": noise > 7,
        "low_contrast": pale and not bright and light.p99 >= 80,
        "jpeg_blocks": quantisation is not None and quantisation > 80,
    }
    return tuple(name for name, there in found.items() if there)


def _emptiness(sharpness: Sharpness, light: Light) -> str | None:
    """Lens cap, lightning in the lens, or a shutter that was pressed in the bag."""
    if light.p99 < 20:
        return "black"
    if light.p1 > 245 or light.clipped > 0.85:
        return "blown"
    if light.spread < 5 and sharpness.coverage < BARE:
        return "misfire"
    return None
