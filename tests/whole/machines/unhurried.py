"""A profile whose models take time and no processor, as those on a card do: what is tried is how work gets lost.

What they say hangs on the picture alone.
"""

import os
import time
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PIL import Image

from safelight.models.contract import Focus, Looks, PlayerSpec, Quality, Sight

Cells = npt.NDArray[np.uint8]
NAME = "unhurried"
SECONDS = "SECONDS_A_PHOTO"
"""The variable that says how long each of them looks at one; unset, not at all."""


class Scorer:
    """The lighter the better."""

    def assess(self, sights: Sequence[Sight], *, faces: bool = True) -> list[Quality]:
        return [_quality(_cells(sight, 8)) for sight in sights]

    def focus(self, sights: Sequence[Sight]) -> list[Focus]:
        return [Focus(None, "centre", SCORER.name) for _ in sights]


class Embedder:
    """Alike is what has the same cells."""

    def embed(self, sights: Sequence[Sight]) -> list[Looks]:
        return [_looks(_cells(sight, 8), _cells(sight, 32)) for sight in sights]


def _cells(sight: Sight, edge: int) -> Cells:
    grey = Image.fromarray(sight.picture.rgb).convert("L")
    return np.asarray(grey.resize((edge, edge), Image.Resampling.BOX))


def _quality(cells: Cells) -> Quality:
    _look()
    score = round(1 + 9 * float(cells.mean()) / 255, 3)
    return Quality(score, score, "high", SCORER.name)


def _looks(cells: Cells, thumb: Cells) -> Looks:
    _look()
    vector = cells.ravel() - cells.mean()
    return Looks((vector / np.linalg.norm(vector)).astype(np.float16), thumb, EMBEDDER.name)


def _look() -> None:
    time.sleep(float(os.environ.get(SECONDS, "0")))


SCORER = PlayerSpec("nima", f"{NAME}/quality@1", "1", 1_000_000, Scorer, frozenset({"quality", "focus"}))
EMBEDDER = PlayerSpec("siglip", f"{NAME}/looks@1", "1", 1_000_000, Embedder, frozenset({"looks"}))
PLAYED = (SCORER, EMBEDDER)
