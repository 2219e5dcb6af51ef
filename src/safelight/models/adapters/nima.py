"""NIMA by idealo: how people would mark a photo, 1 to 10, for its looks and for its technical quality, kept apart.

Two MobileNets (Talebi & Milanfar 2017) that idealo trained, on AVA for looks (LCC 0.626 and SRCC 0.609 there) and on
TID2013 for technical quality (0.652 and 0.675): github.com/idealo/image-quality-assessment. Both saw pictures of some
hundred pixels, squeezed to a square by taking the nearest ones; so do we.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from safelight.models.adapters.network import Network, Part, Placement
from safelight.models.adapters.scorer_weights import HEADS

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from safelight.models.contract import Sight

SIDE = 224
LARGE_EDGE = 1200
"""Long edge from which a picture is halved: AVA's have 640 or 800, TID2013's 512."""


@dataclass(frozen=True, slots=True)
class Marks:
    """How often each of the marks 1 to 10 would be given."""

    shares: tuple[float, ...]
    """Ten, adding up to 1."""

    @property
    def mean(self) -> float:
        """1..10."""
        return sum(mark * share for mark, share in enumerate(self.shares, 1))

    @property
    def spread(self) -> float:
        """Standard deviation: how far people would be apart."""
        mean = self.mean
        return float(sum(share * (mark - mean) ** 2 for mark, share in enumerate(self.shares, 1)) ** 0.5)


@dataclass(frozen=True, slots=True)
class Rating:
    """What both networks say of one photo."""

    aesthetic: Marks
    technical: Marks


class Nima:
    """Rates photos. Keeps nothing between calls."""

    def __init__(self, placement: Placement) -> None:
        """`placement.folder` holds both files of `WEIGHTS`, or what was made of them.

        Raises ModelError where they are missing, damaged, or no weights of MobileNet.
        """
        from safelight.models.adapters.export import load
        from safelight.models.adapters.nima_checkpoint import ported

        self._network: Network = load(PAIR, replace(placement, folder=ported(placement.folder)))

    def rate(self, sights: Sequence[Sight]) -> list[Rating]:
        """One `Rating` a sight, in order, by one call."""
        if not sights:
            return []
        answers = self._network({"pixels": pixels([sight.picture.rgb for sight in sights])})
        return [
            Rating(*(Marks(tuple(float(share) for share in answers[head][at])) for head in HEADS))
            for at in range(len(sights))
        ]


def pixels(pictures: Sequence[npt.NDArray[np.uint8]]) -> npt.NDArray[np.float32]:
    """What the networks see: float32 in -1..1, shape (n, 3, 224, 224), from uint8 pictures of shape (h, w, 3)."""
    import cv2
    import numpy as np

    seen = np.empty((len(pictures), SIDE, SIDE, 3), np.uint8)
    for at, picture in enumerate(pictures):
        cv2.resize(_halved(picture), (SIDE, SIDE), dst=seen[at], interpolation=cv2.INTER_NEAREST_EXACT)
    planes = np.ascontiguousarray(seen.transpose(0, 3, 1, 2)).astype(np.float32)
    planes /= np.float32(127.5)
    planes -= np.float32(1)
    return planes


def _halved(picture: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """About the size that the networks were trained on. Exact halves are made in a tenth of the time of other sizes."""
    import cv2

    while max(picture.shape[:2]) >= LARGE_EDGE:
        height, width = (max(side // 2, 1) for side in picture.shape[:2])
        even = picture[: 2 * height, : 2 * width]
        picture = cv2.resize(even, (width, height), interpolation=cv2.INTER_AREA)
    return picture


def _build(folder: Path) -> Any:
    from safelight.models.adapters.nima_checkpoint import read

    return read(folder)


def _sample(_folder: Path) -> dict[str, npt.NDArray[np.float32]]:
    """Any pixels do; these differ everywhere."""
    import numpy as np

    return {"pixels": np.random.default_rng(0).uniform(-1, 1, (1, 3, SIDE, SIDE)).astype(np.float32)}


PAIR = Part(
    name="nima",
    build=_build,
    inputs=("pixels",),
    outputs=HEADS,
    sample=_sample,
    dynamic={name: {0: "photos"} for name in ("pixels", *HEADS)},
    bound=1e-5,
)
