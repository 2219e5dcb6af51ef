"""What one embedder's cosines mean on the scale of similarity, which was set by those of the builtin embedder.

Embedders crowd their vectors differently: what is 0.6 to one is 0.8 to another. A table by producer and version leads
each one's cosines to those of the builtin embedder that mean the same; everything after that is one scale.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Knots = tuple[tuple[float, ...], tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class CosineScale:
    """One embedder's: its own cosines and, below them, the common ones, both rising; straight in between."""

    knots: Knots | None = None
    """None: its cosines are the common ones."""
    calibrated: bool = False
    """Whether it was set on photos; else it is a guess, and thresholds of similarity hold only roughly."""

    def common(self, own: Floats) -> Floats:
        """Cosines of the embedder as common ones."""
        return own if self.knots is None else np.interp(own, *self.knots).astype(np.float32)

    def own(self, common: float) -> float:
        """The embedder's cosine that is this common one."""
        return common if self.knots is None else float(np.interp(common, *self.knots[::-1]))


_SIGLIP_2: Knots = ((-1.0, 0.0, 0.50, 0.75, 0.86, 0.95, 1.0), (-1.0, 0.0, 0.25, 0.60, 0.75, 0.90, 1.0))
_SCALES: Mapping[str, CosineScale] = MappingProxyType(
    {
        "builtin/looks@1": CosineScale(calibrated=True),
        "siglip2-base@1": CosineScale(_SIGLIP_2),
        "siglip2-so400m@1": CosineScale(_SIGLIP_2),
    }
)
"""By producer and version. SigLIP's knots are a guess from how contrastive embedders crowd photos, not measured."""
PLAIN = CosineScale()
"""Of a producer that the table does not have: its cosines are taken as they are."""


def scale_of(producer: str) -> CosineScale:
    """The scale of an embedder's cosines, by what its looks are signed with."""
    return _SCALES.get(producer, PLAIN)
