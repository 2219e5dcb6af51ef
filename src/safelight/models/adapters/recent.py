"""What was made of a picture lately: several steps of a recipe look at one photo, one after the other."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from threading import Lock
from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt
from blake3 import blake3

Pixels = npt.NDArray[np.uint8]
Made = TypeVar("Made")


class Recent(Generic[Made]):
    """Remembers what was made of the latest `size` pictures, by their pixels. May be asked from several threads."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._made: OrderedDict[bytes, Made] = OrderedDict()
        self._lock = Lock()

    def of(self, pictures: Sequence[Pixels], make: Callable[[list[Pixels]], Sequence[Made]]) -> list[Made]:
        """What is made of each picture, in order; `make` is given those that are not remembered, each once."""
        keys = [_key(rgb) for rgb in pictures]
        with self._lock:
            found = {key: self._made[key] for key in keys if key in self._made}
        wanted = {key: rgb for key, rgb in zip(keys, pictures, strict=True) if key not in found}
        if wanted:
            found.update(zip(wanted, make(list(wanted.values())), strict=True))
        with self._lock:
            for key in dict.fromkeys(keys):
                self._made[key] = found[key]
                self._made.move_to_end(key)
            while len(self._made) > self._size:
                self._made.popitem(last=False)
        return [found[key] for key in keys]


def _key(rgb: Pixels) -> bytes:
    return blake3(np.ascontiguousarray(rgb).data, max_threads=1).digest() + repr(rgb.shape).encode()
