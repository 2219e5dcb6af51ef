"""What was made of pictures ahead of their use, by another thread."""

from __future__ import annotations

from typing import Generic, TypeVar
from weakref import ref

import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
Made = TypeVar("Made")


class MadeReady(Generic[Made]):
    """Keeps what was made of a picture until it is taken, or the picture is gone; may be used from several threads."""

    def __init__(self) -> None:
        self._made: dict[int, tuple[ref[Pixels], Made]] = {}

    def __len__(self) -> int:
        return len(self._made)

    def put(self, picture: Pixels, made: Made) -> None:
        """Keep it; the picture itself is not held."""
        key = id(picture)
        self._made[key] = ref(picture, lambda _: self._made.pop(key, None)), made

    def take(self, picture: Pixels) -> Made | None:
        """What was made of this very picture, once; None where nothing was."""
        kept = self._made.pop(id(picture), None)
        return kept[1] if kept and kept[0]() is picture else None
