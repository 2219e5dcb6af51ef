"""Small JPEGs for the report."""

import numpy as np
import numpy.typing as npt
import simplejpeg

from safelight.imaging.picture import Picture

_QUALITY = 72


def thumb(picture: Picture, edge: int) -> bytes:
    """The picture as an sRGB JPEG with a long edge of at most `edge` pixels."""
    return encoded(picture.at(edge))


def encoded(rgb: npt.NDArray[np.uint8], quality: int = _QUALITY) -> bytes:
    """`rgb`, uint8 (h, w, 3), as a JPEG."""
    jpeg: bytes = simplejpeg.encode_jpeg(
        np.ascontiguousarray(rgb), quality=quality, colorspace="RGB", colorsubsampling="420"
    )
    return jpeg
