"""One long level line across a picture: a horizon, a shelf, the edge of a wall."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from safelight.models.builtin.scene.lines import Lines
from safelight.models.builtin.scene.vanishing import CLOSE

Grey = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float64]

IN_LINE = 0.004
"""Long edges by which pieces of one line may be offset."""
COLUMNS = 12
STEP = 8.0
"""Grey levels by which the sky is lighter than the sea, in every column."""
SMOOTH = 3.0
"""Mean step between neighbouring pixels up to which what is above is sky."""
DEEP = 0.06
"""How much above and below a horizon is compared: share of the long edge."""


@dataclass(frozen=True, slots=True)
class Crossing:
    """The line at `across = offset + lean * along`, from the middle, in long edges."""

    lean: float
    offset: float
    share: float
    """Of the width that its pieces cover, 0..1."""
    apart: float
    """Spread of the heights at which lines parallel to it lie, in long edges."""


def find_crossing(level: Lines, roll: float, width: float) -> Crossing | None:
    """The line that covers most of the width of those that lean by `roll` degrees; None where no line does."""
    lean = float(np.tan(np.radians(roll)))
    near = np.abs(level.lean - lean) < 2 * CLOSE
    if not near.any():
        return None
    offsets, lengths = level.across[near] - lean * level.along[near], level.length[near]
    cover = (np.abs(offsets[:, None] - offsets) < IN_LINE) @ lengths
    best = int(cover.argmax())
    spread = np.sqrt(np.average((offsets - np.average(offsets, weights=lengths)) ** 2, weights=lengths))
    return Crossing(lean, float(offsets[best]), min(float(cover[best]) / width, 1.0), float(spread))


def is_horizon(grey: Grey, line: Crossing) -> bool:
    """Whether a smooth, lighter sky lies on it all the way across."""
    height, width = grey.shape
    edge = max(grey.shape)
    x = np.arange(width)
    y = np.rint((line.offset + line.lean * (x - width / 2) / edge) * edge + height / 2).astype(int)
    deep = max(2, round(DEEP * edge))
    if y.min() < deep + 1 or y.max() + deep + 2 > height:
        return False
    rows = np.arange(2, deep)[:, None]
    above, below = (grey[y + side * rows, x].astype(np.float64) for side in (-1, 1))
    steps = [part.mean() for part in np.array_split(above.mean(0) - below.mean(0), COLUMNS)]
    return min(steps) >= STEP and float(np.abs(np.diff(above, axis=1)).mean()) <= SMOOTH
