"""Tags by words: how well a picture goes with a sentence for each word of the builtin whitelist; never about people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from safelight.models.builtin.looks.groups import GROUPS

Floats = npt.NDArray[np.float32]

SURE = 0.5
"""Probability from which a word is a tag: likelier than not, by what the network was trained to say. Not measured."""
TEMPLATE = "this is a photo of {}."
_PHRASES: Mapping[str, str] = MappingProxyType(
    {
        "aeroplane": "an airplane",
        "animal": "an animal",
        "coast": "the sea coast",
        "coffee": "a cup of coffee",
        "elephant": "an elephant",
        "food": "food",
        "fruit": "fruit",
        "furniture": "furniture",
        "insect": "an insect",
        "landscape": "a landscape",
        "sheep": "sheep",
        "sign": "a street sign",
        "vegetable": "vegetables",
    }
)


def _families() -> Iterator[tuple[str, str]]:
    """Every word of the whitelist with its wider word, the wider words first."""
    yield from ((family, "") for family in dict.fromkeys(group.family for group in GROUPS if group.family))
    yield from ((group.word, group.family) for group in GROUPS if group.word)


WORDS: tuple[tuple[str, str], ...] = tuple(_families())
SENTENCES: tuple[str, ...] = tuple(TEMPLATE.format(_PHRASES.get(word, f"a {word}")) for word, _ in WORDS)
VERSION = "1"
"""Of the sentences."""


@dataclass(frozen=True, slots=True)
class Texts:
    """Vectors of texts, L2-normalised, (n, d); and how their cosines with pictures become logits."""

    vectors: Floats
    scale: float
    shift: float

    def probabilities(self, pictures: Floats) -> npt.NDArray[np.float64]:
        """How likely each text belongs to each picture, (pictures, n), as the network was trained to say it."""
        logits = (pictures @ self.vectors.T).astype(np.float64) * self.scale + self.shift
        return np.asarray(1 / (1 + np.exp(-logits)), np.float64)

    def packed(self) -> bytes:
        """Itself as bytes."""
        return np.concatenate([[self.scale, self.shift], self.vectors.ravel()]).astype("<f4").tobytes()

    @classmethod
    def unpacked(cls, content: bytes, count: int) -> Texts:
        """The same again; `count` texts."""
        values = np.frombuffer(content, "<f4").astype(np.float32)
        return cls(values[2:].reshape(count, -1), float(values[0]), float(values[1]))


def tags(probabilities: npt.NDArray[np.float64]) -> tuple[str, ...]:
    """Tags of one picture, the wider word first, from the probability of each of `SENTENCES`."""
    plain = {word for (word, _), sure in zip(WORDS, probabilities, strict=True) if sure >= SURE}
    plain |= {family for word, family in WORDS if word in plain and family}
    return tuple(word for word, _ in WORDS if word in plain)
