"""What a picture is of, by the ImageNet network: only words that it was seen to get right, never people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from safelight.imaging.picture import Picture
from safelight.models.builtin.looks.groups import GROUPS, TagGroup
from safelight.models.builtin.looks.view import squashed, stretched

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

WORKING_EDGE = 640
BELIEVED: Mapping[str, float] = MappingProxyType({"animal": 0.6, "vehicle": 0.6, "interior": 0.6})
OTHERS = 0.45
"""Probabilities of a family from which it is believed: the network knows animals best, and sees them in anything."""
OWN_WORD = 0.7
"""Share of its family's probability that a word needs to be said instead of it."""
FAMILY_OF = MappingProxyType({"flower": "plant", "furniture": "interior"})
"""Families of words that have none among the tags."""
SAID = MappingProxyType({"plant": "flower", "interior": "room"})
"""What is said of a family of which no word stands out."""


@dataclass(frozen=True, slots=True)
class Motif:
    """`family` is animal, vehicle, food, plant, landscape, interior, or empty where nothing is believed."""

    family: str = ""
    word: str = ""
    """The plainer word: `cat`, else the family's."""
    confidence: float = 0.0


def find_motif(picture: Picture, network: InferenceSession) -> Motif:
    """The likeliest family of what the whole picture shows, where it is likely enough."""
    small = stretched(squashed(picture.at(WORKING_EDGE)))
    return judge_motif(network.run(["probs"], {"image": small[None]})[0][0])


def judge_motif(probabilities: npt.NDArray[np.float32]) -> Motif:
    """The motif of 1,000 class probabilities."""
    families: dict[str, dict[str, float]] = {}
    for group in GROUPS:
        if family := group.family or FAMILY_OF.get(group.word, ""):
            words = families.setdefault(family, {})
            words[group.word] = words.get(group.word, 0.0) + _share(probabilities, group)
    best = max(families, key=lambda family: sum(families[family].values()))
    words, likely = families[best], sum(families[best].values())
    if likely < BELIEVED.get(best, OTHERS):
        return Motif(confidence=round(likely, 3))
    word = max(words, key=lambda name: words[name])
    plain = word and words[word] >= OWN_WORD * likely
    return Motif(best, word if plain else SAID.get(best, best), round(min(likely, 1.0), 3))


def _share(probabilities: npt.NDArray[np.float32], group: TagGroup) -> float:
    return sum(float(probabilities[first : last + 1].sum()) for first, last in group.classes)
