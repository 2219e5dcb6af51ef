"""How much a picture speaks for a family of things, and how that becomes a probability."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from safelight.models.builtin.finds.families import Family

Floats = npt.NDArray[np.float32]

FAINTEST = 0.01
"""Probability below which a class says nothing. The network spreads what it does not know over all classes, and two
fifths of them are animals: summed up, grass and stars come near to a horse."""
NAMED = 0.7
"""Share of its family's evidence that a label needs to be named."""

HERE, WHOLE, PER_DOUBLING, OFFSET = 5.5, 5.4, 0.42, -2.6
"""Log-odds for evidence of the place, of the picture, for twice the area, and to begin with."""
LEAST_AREA, MOST_AREA = 0.002, 0.25
"""Shares of the picture between which the size of a place tells something."""


def evidence(probabilities: Floats, family: Family) -> Floats:
    """What speaks for a family, 0..1: probabilities of its classes that are more than faint; one value a cell."""
    own = probabilities[list(family.classes)]
    spoken: Floats = np.where(own > FAINTEST, own, 0).sum(0)
    return spoken


def label_of(probabilities: Floats, family: Family) -> str:
    """The label that holds most of the family's evidence, else the family's word."""
    whole = float(evidence(probabilities, family))
    shares = {label: float(evidence(probabilities, _only(family, label))) for label in family.labels}
    best = max(shares, key=lambda label: shares[label])
    return best if whole > 0 and shares[best] >= NAMED * whole else family.word


def _only(family: Family, label: str) -> Family:
    return Family(label, {label: family.members[label]})


def probability(here: float, whole: float, area: float) -> float:
    """How likely a place holds one of the family, 0..1 with 3 decimals.

    From the evidence of the place cut out and of the whole picture, and its share of the picture's area. Logistic,
    fitted on 985 places in crops of 45 photos; judged on photos that it was not fitted on, what it calls .5 to .6 is
    right in 1 of 2, .6 to .8 in .7, .8 to .95 in .9, above in .98.
    """
    size = np.log2(min(max(area, LEAST_AREA), MOST_AREA))
    odds = HERE * here + WHOLE * whole + PER_DOUBLING * size + OFFSET
    return round(float(1 / (1 + np.exp(-odds))), 3)
