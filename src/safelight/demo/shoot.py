"""A made shoot: frames whose truth is known, and how they become files."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from zlib import crc32

import numpy as np

from safelight.demo.camera import Shot, write
from safelight.demo.faults import Fault
from safelight.demo.photographs import Pixels
from safelight.demo.scenes import Scene, Size

Kind = Literal["single", "burst", "bracket", "copy", "unusable"]
LANDSCAPE: Size = (1680, 1120)
PORTRAIT: Size = (1120, 1680)


@dataclass(frozen=True, slots=True)
class Truth:
    """What a frame is: `group` names the frames that belong together, `best` the one to keep of them."""

    kind: Kind = "single"
    group: str = ""
    best: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame of a made shoot, before it is made."""

    name: str
    scene: Scene
    shot: Shot
    truth: Truth = Truth()
    faults: tuple[Fault, ...] = ()
    size: Size = LANDSCAPE
    quality: int = 90

    def pixels(self) -> Pixels:
        """How it looks, upright; the same on every call."""
        chance = np.random.default_rng(crc32(self.name.encode()))
        pixels, subject = self.scene.pixels(self.size), self.scene.subject(self.size)
        for fault in self.faults:
            pixels = fault(pixels, subject, chance)
        return pixels


def make(frames: Iterable[Frame], folder: Path) -> tuple[Path, ...]:
    """Write the frames into `folder` (made where missing); their paths, in order."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for frame in frames:
        path = folder / frame.name
        write(frame.pixels(), frame.shot, path, frame.quality)
        paths.append(path)
    return tuple(paths)
