"""A photo's view as its edits would leave it: what loops and the final check look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safelight.imaging.picture import Picture

if TYPE_CHECKING:
    from safelight.imaging.edits import Operations


def edited(picture: Picture, operations: Operations) -> Picture:
    """A new picture, as people look at it: what is transparent lies on white. The original one stays as it is."""
    from safelight.imaging.render.rendering import preview

    rgb = preview(picture.rgb, operations)
    rgb.setflags(write=False)
    height, width = rgb.shape[:2]
    across = picture.full_width / picture.rgb.shape[1]
    return Picture(
        rgb,
        round(width * across),
        round(height * across),
        source=picture.source,
        native_width=round(picture.native_width * width / picture.rgb.shape[1]),
        grey=picture.grey,
        bits=picture.bits,
        quantisation=picture.quantisation,
    )
