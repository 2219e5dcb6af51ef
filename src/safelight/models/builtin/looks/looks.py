"""What looks hold beside an embedding, the same for every embedder: the tiny picture, colourfulness, detail."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from safelight.models.builtin.looks.colourfulness import colourfulness
from safelight.models.builtin.looks.detail import detail
from safelight.models.builtin.looks.view import Pixels, averaged, squashed, thumb
from safelight.models.contract import Looks

if TYPE_CHECKING:
    from safelight.imaging.picture import Picture

WORKING_EDGE = 640
"""Long edge that everything smaller is reduced from; quality reads the same size, so it is made once."""


def small_of(picture: Picture) -> Pixels:
    """The whole frame at 224 x 224."""
    return squashed(picture.at(WORKING_EDGE))


def looks_of(
    picture: Picture, small: Pixels, vector: npt.NDArray[np.floating], tags: tuple[str, ...], producer: str
) -> Looks:
    """The looks of a picture; `small` is its `small_of`, `vector` its embedding of shape (d,), of any length."""
    return Looks(
        vector=(vector / np.linalg.norm(vector)).astype(np.float16),
        thumb=thumb(small),
        producer=producer,
        colourful=colourfulness(averaged(small)),
        tags=tags,
        detail=detail(picture.grey_at(WORKING_EDGE)),
        pixels=picture.full_width * picture.full_height,
        quantisation=picture.quantisation,
    )
