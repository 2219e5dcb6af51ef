"""Animals, vehicles and furniture: classified, then located, then looked at once more where they are.

A map of evidence alone takes every meadow for an animal; so each place that it shows is cut out and classified by
itself, and what the whole picture says counts too. Touching things come out as one.

The idea of the map: Zhou et al. 2016, "Learning Deep Features for Discriminative Localization".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

from safelight.imaging.geometry import Box
from safelight.models.builtin.finds.evidence import evidence, label_of, probability
from safelight.models.builtin.finds.families import FAMILIES, Family
from safelight.models.builtin.finds.network import Classes
from safelight.models.builtin.finds.places import Place, places
from safelight.models.finds import LEAST_CONFIDENCE, Detection

Pixels = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]

SOURCE = "classified, then located"
MOST = 3
"""Places of one family that are looked at once more: each costs a run."""
MARGIN = 0.1
ONE_THING = 0.8
"""Share of the weaker part's evidence that two parts of one thing speak together."""
SIDEWAYS = 0.4
"""How far a part is widened towards a square, as a share of what it lacks on each side."""


@dataclass(frozen=True, slots=True)
class _Seen:
    place: Place
    spoken: float
    probabilities: Floats


class SubjectFinder:
    """Finds what the families name; deterministic, keeps no state."""

    def __init__(self, classes: Classes | None = None) -> None:
        self._classes = classes or Classes()

    def find(self, small: Pixels, full: Pixels) -> list[Detection]:
        """Finds of every family in a picture, given small for the whole and in full for its parts."""
        views = [self._classes.of(small), self._classes.of(_middle(small))]
        cells = self._classes.of_cells(small)
        found = [self._of(family, views, cells, full) for family in FAMILIES]
        return [one for family in found for one in family if one.confidence >= LEAST_CONFIDENCE]

    def _of(self, family: Family, views: list[Floats], cells: Floats, full: Pixels) -> Iterator[Detection]:
        whole = max(float(evidence(view, family)) for view in views)
        seen = [self._look(family, place, full) for place in places(evidence(cells, family))[:MOST]]
        for one in self._joined(family, seen, full):
            confidence = probability(one.spoken, whole, one.place.box.area)
            yield Detection(label_of(one.probabilities, family), confidence, one.place.box, SOURCE)

    def _joined(self, family: Family, seen: list[_Seen], full: Pixels) -> list[_Seen]:
        """Two places that hang together, and together speak hardly less than one of them, are parts of one thing."""
        for one, other in combinations(seen, 2):
            if one.place.region == other.place.region:
                both = self._look(family, one.place.joined(other.place), full)
                if both.spoken > ONE_THING * min(one.spoken, other.spoken):
                    return self._joined(family, [both, *(s for s in seen if s is not one and s is not other)], full)
        return seen

    def _look(self, family: Family, place: Place, full: Pixels) -> _Seen:
        probabilities = self._classes.of_part(full, _part(place.box, full))
        return _Seen(place, float(evidence(probabilities, family)), probabilities)


def _middle(rgb: Pixels) -> Pixels:
    height, width = rgb.shape[:2]
    side = min(height, width)
    top, left = (height - side) // 2, (width - side) // 2
    return rgb[top : top + side, left : left + side]


def _part(box: Box, rgb: Pixels) -> Box:
    """The box with a margin, widened towards a square: what is squashed much is not recognised."""
    height, width = rgb.shape[:2]
    across, down = box.width * width, box.height * height
    side = max(across, down) * (1 + 2 * MARGIN)
    x, y = (max(MARGIN * own, SIDEWAYS * (side - own)) for own in (across, down))
    return Box(
        max(box.x1 - x / width, 0.0),
        max(box.y1 - y / height, 0.0),
        min(box.x2 + x / width, 1.0),
        min(box.y2 + y / height, 1.0),
    )
