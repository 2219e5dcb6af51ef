"""Looks made by hand: scenes are random, and a photo of one is a shifted, noisy view of it."""

import cv2
import numpy as np
import numpy.typing as npt

from safelight.models.contract import Looks

EDGE = 32
DIMENSIONS = 64


class Scenes:
    """Scenes by number: two of them have nothing in common."""

    def __init__(self, seed: int = 3) -> None:
        self._seed = seed

    def looks(
        self,
        scene: int,
        *,
        right: int = 0,
        down: int = 0,
        noise: float = 0.0,
        away: float = 0.0,
        colourful: float = 40.0,
        mirrored: bool = False,
        pixels: int = 24_000_000,
        quantisation: float | None = None,
        detail: npt.NDArray[np.uint8] | None = None,
        producer: str = "made",
    ) -> Looks:
        """A view of `scene`, shifted by cells; `away` turns the embedding off towards another scene's."""
        rng = np.random.default_rng((self._seed, scene))
        vector, other = rng.standard_normal((2, DIMENSIONS))
        vector = vector / np.linalg.norm(vector) * (1 - away) + other / np.linalg.norm(other) * away
        wide = cv2.GaussianBlur(rng.standard_normal((3 * EDGE, 3 * EDGE)), (0, 0), 1.5)
        cells = wide[EDGE + down : 2 * EDGE + down, EDGE + right : 2 * EDGE + right] / wide.std() * 30
        grain = np.random.default_rng((self._seed, scene, right + 50, down + 50)).standard_normal(cells.shape) * noise
        thumb = np.clip(cells + grain + 128, 0, 255).astype(np.uint8)
        return Looks(
            vector=(vector / np.linalg.norm(vector)).astype(np.float16),
            thumb=np.ascontiguousarray(thumb[:, ::-1]) if mirrored else thumb,
            producer=producer,
            colourful=colourful,
            pixels=pixels,
            quantisation=quantisation,
            detail=detail,
        )
