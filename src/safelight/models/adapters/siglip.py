"""Plays `siglip` with SigLIP 2 (Tschannen et al. 2025): photos and words in one space."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from safelight.imaging.picture import Picture
from safelight.models.adapters.checkpoint import fingerprint, read_checkpoint
from safelight.models.adapters.embedder_weights import KINDS
from safelight.models.adapters.export import load
from safelight.models.adapters.network import Placement
from safelight.models.adapters.recent import Recent
from safelight.models.adapters.siglip_parts import IMAGE, TEXT
from safelight.models.adapters.siglip_tokens import Tokens, check_tokenizer
from safelight.models.adapters.siglip_words import SENTENCES, VERSION, Texts, tags
from safelight.models.adapters.squares import Squares
from safelight.models.builtin.looks.looks import WORKING_EDGE, looks_of, small_of
from safelight.models.builtin.weights.graph_cache import kept_bytes
from safelight.models.contract import Looks, Sight
from safelight.models.cosine_scale import scale_of
from safelight.models.likeness_scale import resemblance
from safelight.models.tone_style import likeness, tones

Floats = npt.NDArray[np.float32]
Pixels = npt.NDArray[np.uint8]

PRODUCER = "siglip@1"
REMEMBERED = 4096
"""Photos whose vectors are kept: some 3 kB each."""
QUERIES = 64
SEEN = 0.2
"""Share of the embedding in the likeness of looks; the rest is tones and colours. Not measured."""


class SigLip:
    """SigLIP 2 on whatever runtime its placement names.

    The network of words is the larger one by far, and is seldom asked: it is loaded for a call, and let go.
    """

    def __init__(self, placement: Placement, producer: str = PRODUCER) -> None:
        """Raises ModelError where the checkpoint is missing, not whole, or of another architecture."""
        checkpoint = read_checkpoint(placement.folder, *KINDS)
        self._placement, self._producer = placement, producer
        check_tokenizer(placement.folder)
        self._squares = Squares.of(placement.folder)
        self._network = load(IMAGE, placement)
        self._words = self._whitelist(fingerprint(checkpoint.weights))
        self._recent: Recent[Floats] = Recent(REMEMBERED)
        self._query = lru_cache(QUERIES)(lambda query: self._texts([query], self._placement))

    def make_ready(self, picture: Picture) -> None:
        """Make of a picture what the network takes, ahead of its being asked; from any thread."""
        self._squares.make_ready(picture.rgb)

    def embed(self, sights: Sequence[Sight]) -> list[Looks]:
        """One `Looks` a sight, in order."""
        vectors = self.embed_pictures([sight.picture.rgb for sight in sights])
        sure = self._words.probabilities(vectors)
        return [
            looks_of(sight.picture, small_of(sight.picture), vector, tags(row), self._producer)
            for sight, vector, row in zip(sights, vectors, sure, strict=True)
        ]

    def match(self, sights: Sequence[Sight], query: str) -> list[float]:
        """How likely each photo is what the query says, 0..1, unrounded: small figures rank photos, too."""
        vectors = self.embed_pictures([sight.picture.rgb for sight in sights])
        found: list[float] = self._query(query).probabilities(vectors)[:, 0].tolist()
        return found

    def style(self, sights: Sequence[Sight], reference: Sight) -> list[float]:
        """How much each photo has the look of the reference, 0..1: tones and colours, and a little of the embedding."""
        wanted = tones(reference.picture.at(WORKING_EDGE))
        alike = [likeness(wanted, tones(sight.picture.at(WORKING_EDGE))) for sight in sights]
        vectors = self.embed_pictures([sight.picture.rgb for sight in (reference, *sights)])
        seen = resemblance(scale_of(self._producer).common(vectors[1:] @ vectors[0]))
        mixed = (1 - SEEN) * np.array(alike) + SEEN * seen
        return [round(value, 3) for value in mixed.tolist()]

    def embed_pictures(self, pictures: Sequence[Pixels]) -> Floats:
        """L2-normalised, float32 of shape (n, d)."""
        found = self._recent.of(pictures, self._seen)
        return np.stack(found) if found else np.zeros((0, self._words.vectors.shape[1]), np.float32)

    def embed_text(self, texts: Sequence[str]) -> Floats:
        """L2-normalised, float32 of shape (n, d)."""
        if not texts:
            return np.zeros((0, self._words.vectors.shape[1]), np.float32)
        return self._texts(texts, self._placement).vectors

    def _seen(self, pictures: Sequence[Pixels]) -> list[Floats]:
        return list(_normalised(self._network({"pixels": self._squares.of_pictures(pictures)})["vectors"]))

    def _texts(self, texts: Sequence[str], placement: Placement) -> Texts:
        answer = load(TEXT, placement)({"tokens": Tokens(placement.folder).of(texts)})
        return Texts(_normalised(answer["vectors"]), float(answer["scale"][0, 0]), float(answer["shift"][0, 0]))

    def _whitelist(self, weights: str) -> Texts:
        """The whitelist's words. Kept, so that the network of words is needed once a checkpoint; torch is there then,
        as it is needed for the export, and answers without an export of its own."""
        plain = replace(self._placement, runtime="torch", device="cpu", precision="fp32")
        content = kept_bytes("siglip-words.f4", f"{VERSION}-{weights}", lambda: self._texts(SENTENCES, plain).packed())
        return Texts.unpacked(content, len(SENTENCES))


def _normalised(vectors: Floats) -> Floats:
    return np.asarray(vectors / np.linalg.norm(vectors, axis=-1, keepdims=True), np.float32)
