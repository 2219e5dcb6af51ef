"""Words for what a picture plainly shows, from a whitelist of classes."""

import numpy as np
import numpy.typing as npt

from safelight.models.builtin.looks.groups import GROUPS, TagGroup

Probabilities = npt.NDArray[np.float32]

SURE_OF_CLASS = 0.35
SURE_OF_GROUP = 0.5


def tags(probabilities: Probabilities) -> tuple[str, ...]:
    """Tags for one picture's 1,000 class probabilities, the wider word first: `("animal", "cat")`.

    A word is given where one of its classes reaches .35, or all of them together .5.
    """
    families = dict.fromkeys(group.family for group in GROUPS if group.family)
    found = [family for family in families if _plain(probabilities, [g for g in GROUPS if g.family == family])]
    found += [group.word for group in GROUPS if group.word and _plain(probabilities, [group])]
    return tuple(found)


def _plain(probabilities: Probabilities, groups: list[TagGroup]) -> bool:
    parts = [probabilities[first : last + 1] for group in groups for first, last in group.classes]
    together = sum(float(part.sum()) for part in parts)
    return together >= SURE_OF_GROUP or max(float(part.max()) for part in parts) >= SURE_OF_CLASS
