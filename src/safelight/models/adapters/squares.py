"""Pictures as encoders take them: the whole frame pressed into a square, each channel centred and scaled.

The checkpoint's own file says how. Resizing is Pillow's, as in the processors that the networks were trained with; it
averages over what a smaller pixel covers, which OpenCV's does not in the same way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import numpy as np
import numpy.typing as npt
from PIL import Image

from safelight.errors import ModelError
from safelight.models.adapters.checkpoint import fault, read_json
from safelight.models.adapters.made_ready import MadeReady

Pixels = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]

OWN, SHARED = "preprocessor_config.json", "processor_config.json"
"""Where a checkpoint says how its pictures are made; the second holds it under `image_processor`, in newer ones."""
LARGEST = 4096


@dataclass(frozen=True, slots=True)
class Squares:
    """How one checkpoint's pictures are made."""

    height: int
    width: int
    resample: Image.Resampling
    scale: Floats
    """Of each channel, shape (3, 1, 1): pixels are multiplied by it, …"""
    shift: Floats
    """… and this is added."""
    _ready: MadeReady[Floats] = field(default_factory=MadeReady, repr=False, compare=False)

    @classmethod
    def of(cls, folder: Path) -> Self:
        """What the checkpoint in `folder` says. Raises ModelError where it does not, or says what cannot be."""
        file = folder / OWN if (folder / OWN).exists() or not (folder / SHARED).exists() else folder / SHARED
        said = read_json(file)
        said = said.get("image_processor", said)
        try:
            return cls(*_size(said), Image.Resampling(said.get("resample", 2)), *_affine(said))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise fault(file, f"does not say how pictures are made for the network ({error!r})") from error

    def of_pictures(self, pictures: Sequence[Pixels]) -> Floats:
        """Float32 of shape (n, 3, height, width); `pictures` are uint8 (h, w, 3), of any size."""
        made = np.empty((len(pictures), 3, self.height, self.width), np.float32)
        for row, rgb in zip(made, pictures, strict=True):
            ready = self._ready.take(rgb)
            if ready is None:
                self._make(rgb, row)
            else:
                row[:] = ready
        return made

    def make_ready(self, rgb: Pixels) -> None:
        """Make a picture's square now; `of_pictures` takes it then. May be called from any thread."""
        made = np.empty((3, self.height, self.width), np.float32)
        self._make(rgb, made)
        self._ready.put(rgb, made)

    def _make(self, rgb: Pixels, row: Floats) -> None:
        small = np.asarray(Image.fromarray(rgb).resize((self.width, self.height), self.resample))
        np.multiply(small.transpose(2, 0, 1), self.scale, out=row)
        row += self.shift


def _size(said: Mapping[str, Any]) -> tuple[int, int]:
    height, width = int(said["size"]["height"]), int(said["size"]["width"])
    if not (0 < height <= LARGEST and 0 < width <= LARGEST):
        raise ValueError(f"a size of {width} x {height} pixels")
    return height, width


def _affine(said: Mapping[str, Any]) -> tuple[Floats, Floats]:
    factor = float(said.get("rescale_factor", 1 / 255)) if said.get("do_rescale", True) else 1.0
    plain = not said.get("do_normalize", True)
    mean = _channels([0, 0, 0] if plain else said["image_mean"])
    spread = _channels([1, 1, 1] if plain else said["image_std"])
    if not (spread > 0).all():
        raise ValueError("a channel that is divided by nothing")
    return (factor / spread).astype(np.float32), (-mean / spread).astype(np.float32)


def _channels(values: Sequence[float]) -> npt.NDArray[np.float64]:
    return np.array(values, np.float64).reshape(3, 1, 1)


def square_side(squares: Squares, folder: Path) -> int:
    """The one side of a square. Raises ModelError where the checkpoint's pictures are none."""
    if squares.height != squares.width:
        raise ModelError(f"{folder.name}: its pictures are {squares.width} x {squares.height} pixels, and no square")
    return squares.height
