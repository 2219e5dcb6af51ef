"""A photo's view as its edits would leave it: what loops and the final check look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safelight.imaging.picture import Picture

if TYPE_CHECKING:
    from safelight.imaging.edits import Operations


def edited(picture: Picture, operations: Operations) -> Picture:
    """A new picture; the original one stays as it is."""
    from safelight.imaging.render.rendering import render

    rgb = render(picture.rgb, operations)[:, :, :3]
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
