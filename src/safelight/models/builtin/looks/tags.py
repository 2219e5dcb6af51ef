"""Words for what a picture plainly shows, from a whitelist of classes."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from safelight.models.builtin.looks.groups import GROUPS, TagGroup

Probabilities = npt.NDArray[np.float32]

SURE_OF_CLASS = 0.35
SURE_OF_GROUP = 0.5


def _words() -> Iterator[tuple[str, list[TagGroup]]]:
    """Every word with the groups that it stands for, the wider words first."""
    for family in dict.fromkeys(group.family for group in GROUPS if group.family):
        yield family, [group for group in GROUPS if group.family == family]
    yield from ((group.word, [group]) for group in GROUPS if group.word)


def _classes(groups: list[TagGroup]) -> list[int]:
    return [number for group in groups for first, last in group.classes for number in range(first, last + 1)]


_LISTED = [(word, _classes(groups)) for word, groups in _words()]
_CLASSES = np.concatenate([classes for _, classes in _LISTED])
_STARTS = np.cumsum([0, *(len(classes) for _, classes in _LISTED[:-1])])
"""Where each word's classes begin, so that all words are looked at in one go."""


def tags(probabilities: Probabilities) -> tuple[str, ...]:
    """Tags for one picture's 1,000 class probabilities, the wider word first: `("animal", "cat")`.

    A word is given where one of its classes reaches .35, or all of them together .5.
    """
    own = probabilities[_CLASSES].astype(np.float64)
    plain = (np.add.reduceat(own, _STARTS) >= SURE_OF_GROUP) | (np.maximum.reduceat(own, _STARTS) >= SURE_OF_CLASS)
    return tuple(_LISTED[at][0] for at in np.flatnonzero(plain))
