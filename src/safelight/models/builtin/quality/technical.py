"""The technical score: a product of factors, since one fatal fault is fatal."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from safelight.models.builtin.quality.curve import Curve
from safelight.models.builtin.quality.light import Light
from safelight.models.builtin.quality.sharpness import Sharpness

NOISE = Curve((0, 2, 4, 8, 12, 18, 30), (1, 0.995, 0.965, 0.81, 0.64, 0.48, 0.30))
BRIGHTEST = Curve((8, 20, 45, 80, 115, 150, 190, 230, 255), (0.04, 0.1, 0.33, 0.6, 0.82, 0.93, 0.97, 0.99, 1))
MIDDLE = Curve((2, 8, 20, 45, 170, 205, 235, 250), (0.65, 0.82, 0.93, 1, 1, 0.95, 0.83, 0.7))
CLIPPED = Curve((0, 0.06, 0.2, 0.4, 0.7, 0.9), (1, 0.995, 0.97, 0.77, 0.45, 0.2))
BLACK = Curve((0, 0.1, 0.4, 0.8), (1, 1, 0.88, 0.6))
CONTRAST = Curve((3, 12, 20, 28, 38, 55, 90), (0.35, 0.7, 0.86, 0.94, 0.98, 0.99, 1))
BLOCKS = Curve((60, 100, 200), (1, 0.9, 0.6))
"""By the mean of the luminance quantisation table: 9 is JPEG quality 92, 58 is 50, 96 is 30, 207 is 8."""

WHITE = 0.025
"""What a frame that is white behind its subject loses: it may be a backdrop, or a sky that burnt out."""
MEANT = 0.985
"""What a factor is at least where a trait says that its number is meant."""
SPARED = {
    "silhouette": frozenset({"middle", "black"}),
    "low_key": frozenset({"middle", "black"}),
    "high_key": frozenset({"middle"}),
}
"""Which factors which trait speaks for."""


@dataclass(frozen=True, slots=True)
class Technical:
    """The score 1..10 and the factors, 0..1, that made it."""

    score: float
    factors: dict[str, float]


def technical(
    sharpness: Sharpness, light: Light, noise: float, quantisation: float | None, traits: Collection[str]
) -> Technical:
    """`1 + 7.4 q^.85 + .8 fine q`, q being the product of all factors; rounded to 3 decimals."""
    factors = {
        "sharpness": sharpness.factor,
        "noise": NOISE(noise),
        "brightest": BRIGHTEST(light.p99),
        "middle": MIDDLE(light.p50),
        "clipped": CLIPPED(light.clipped) * (1 - WHITE * light.white),
        "black": BLACK(light.black),
        "contrast": CONTRAST(light.spread),
        "blocks": 1.0 if quantisation is None else BLOCKS(quantisation),
    }
    for trait in traits:
        factors |= {name: max(factors[name], MEANT) for name in SPARED.get(trait, ())}
    product = 1.0
    for factor in factors.values():
        product *= factor
    score = 1 + 7.4 * product**0.85 + 0.8 * sharpness.fine * product
    return Technical(round(score, 3), factors)
