"""Faults: what is wrong with a photo, by name."""

from __future__ import annotations

from collections.abc import Collection

from safelight.models.builtin.quality.light import Light
from safelight.models.builtin.quality.motion import Motion
from safelight.models.builtin.quality.sharpness import BARE, BLURRED, Sharpness

USELESS = ("black", "blown", "misfire", "nothing_sharp")
"""Faults that leave nothing to see; where one of the first three holds, no other is named."""
LIFTED, LAMP = 32, 64
"""Of a frame whose lights stay below the first some thirty tones are left, however far it is lifted; unless something
small in it, a lamp or the moon, is brighter than the second."""
HOPELESS, KEEN = 0.12, 0.5
"""Detail of the sharpest tile that is of no use at any size, and that is sharp whatever is around it."""
SOFT = 1.0
"""Width of the sharpest edges from which a photo without detail is useless; below it may be a smooth sea's horizon."""


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
    nothing_sharp = _nothing_sharp(sharpness)
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


def _nothing_sharp(sharpness: Sharpness) -> bool:
    """One sharp thing saves a photo, however soft the rest is."""
    blurred = sharpness.sharpest > BLURRED and sharpness.keenest < KEEN
    return blurred or (sharpness.keenest < HOPELESS and sharpness.sharpest > SOFT)


def _emptiness(sharpness: Sharpness, light: Light) -> str | None:
    """Lens cap, lightning in the lens, or a shutter that was pressed in the bag."""
    if light.p99 < LIFTED and light.peak < LAMP:
        return "black"
    if light.p1 > 245 or light.clipped > 0.85:
        return "blown"
    if light.spread < 5 and sharpness.coverage < BARE:
        return "misfire"
    return None
