"""Which ImageNet classes speak for which class of finds, in families: animals, vehicles, furniture.

What the network takes for shapeless creatures (jellyfish, worms) are mostly textures, and speak for nothing. Horses and
giraffes have no fair class: they are found as animals, without a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from safelight.models.builtin.looks.groups import GROUPS

_SHAPELESS = frozenset({69, 107, 108, 109, 110, 111, 114})
_CALLED = {"aeroplane": "airplane"}
"""Tags that COCO calls otherwise."""
_NAMED = {
    "animal": ("bird", "cat", "dog", "sheep", "elephant", "bear", "zebra"),
    "vehicle": ("bicycle", "car", "motorcycle", "airplane", "bus", "train", "truck", "boat"),
}
_FURNITURE: Mapping[str, tuple[int, ...]] = {
    "chair": (423, 559, 765, 857),
    "couch": (831,),
    "bed": (564,),
    "dining table": (532,),
    "": (431, 453, 492, 493, 495, 516, 520, 526, 548, 553, 648, 736, 894),
}


@dataclass(frozen=True, slots=True)
class Family:
    """`word` is the wider word; `members` the ImageNet classes by label, `""` those of other members."""

    word: str
    members: Mapping[str, tuple[int, ...]] = field(repr=False)

    @property
    def classes(self) -> tuple[int, ...]:
        """All of them, in ascending order."""
        return tuple(sorted(number for numbers in self.members.values() for number in numbers))

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels that it can tell apart."""
        return tuple(label for label in self.members if label)


def _of_tags(word: str) -> Family:
    members: dict[str, list[int]] = {label: [] for label in (*_NAMED[word], "")}
    for group in GROUPS:
        if group.family == word:
            called = _CALLED.get(group.word, group.word)
            members[called if called in members else ""] += _numbers(group.classes)
    return Family(word, {label: tuple(numbers) for label, numbers in members.items()})


def _numbers(ranges: Iterable[tuple[int, int]]) -> list[int]:
    listed = (number for first, last in ranges for number in range(first, last + 1))
    return [number for number in listed if number not in _SHAPELESS]


FAMILIES = (_of_tags("animal"), _of_tags("vehicle"), Family("furniture", _FURNITURE))
FOUND: frozenset[str] = frozenset({word for one in FAMILIES for word in (one.word, *one.labels)})
"""Every word that a find may bear."""
