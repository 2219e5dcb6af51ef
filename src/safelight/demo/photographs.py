"""The photographs that shoots are made of: found on disk inside installed packages, never downloaded."""

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from safelight.errors import CallError

Pixels = npt.NDArray[np.uint8]
"""RGB, uint8 of shape (height, width, 3)."""


@dataclass(frozen=True, slots=True)
class Ellipse:
    """Where a photograph's subject is: centre and radii as shares of its width and height."""

    x: float
    y: float
    rx: float
    ry: float


@dataclass(frozen=True, slots=True)
class Photograph:
    """A picture that a package ships."""

    package: str
    file: str
    subject: Ellipse = Ellipse(0.5, 0.5, 0.3, 0.35)

    @property
    def path(self) -> Path:
        """Where it lies. Raises CallError where its package is not installed."""
        try:
            path = Path(str(distribution(self.package).locate_file(self.file)))
        except PackageNotFoundError:
            path = None
        if path is None or not path.is_file():
            raise CallError(
                f"the made shoot needs the photographs that {self.package!r} ships, and it is not installed\n"
                "  install it with: pip install 'safelight[demo]'"
            )
        return path

    def read(self) -> Pixels:
        """Its pixels."""
        pixels = cv2.imread(str(self.path), cv2.IMREAD_COLOR_RGB)
        if pixels is None:
            raise CallError(
                f"the photograph {self.file!r} of {self.package!r} cannot be read; install the package anew"
            )
        return np.asarray(pixels, np.uint8)


def _skimage(name: str, *subject: float) -> Photograph:
    return Photograph("scikit-image", f"skimage/data/{name}", Ellipse(*subject))


def _sklearn(name: str, *subject: float) -> Photograph:
    return Photograph("scikit-learn", f"sklearn/datasets/images/{name}", Ellipse(*subject))


ASTRONAUT = _skimage("astronaut.png", 0.43, 0.52, 0.36, 0.54)
BRICK = _skimage("brick.png", 0.5, 0.5, 0.3, 0.3)
CAMERA = _skimage("camera.png", 0.45, 0.35, 0.2, 0.3)
CAT = _skimage("chelsea.png", 0.48, 0.48, 0.4, 0.48)
CHINA = _sklearn("china.jpg", 0.5, 0.52, 0.42, 0.33)
COFFEE = _skimage("coffee.png", 0.46, 0.52, 0.37, 0.48)
COINS = _skimage("coins.png", 0.5, 0.5, 0.4, 0.4)
FLOWER = _sklearn("flower.jpg", 0.475, 0.49, 0.24, 0.37)
GALAXIES = _skimage("hubble_deep_field.jpg", 0.5, 0.5, 0.4, 0.4)
GRAVEL = _skimage("gravel.png", 0.5, 0.5, 0.4, 0.4)
HORSE = _skimage("horse.png", 0.5, 0.5, 0.45, 0.45)
MOON = _skimage("moon.png", 0.5, 0.5, 0.4, 0.4)
MOTORCYCLE = _skimage("motorcycle_left.png", 0.5, 0.54, 0.44, 0.4)
MOTORCYCLE_LATER = _skimage("motorcycle_right.png", 0.46, 0.52, 0.4, 0.36)
ROCKET = _skimage("rocket.jpg", 0.5, 0.5, 0.12, 0.4)
