"""Pillow's many modes to plain 8-bit RGB."""

import numpy as np
from PIL import Image

from safelight.imaging.fault import fault
from safelight.imaging.icc import cmyk_to_srgb

_WHITE = (255, 255, 255, 255)
_SIXTEEN = 257
"""65535 / 255."""


def flattened(image: Image.Image, profile: bytes | None = None) -> Image.Image:
    """`image` as RGB: 16 bits and floats scaled, transparency over white (as on paper), CMYK by its `profile`.

    RGB profiles are not applied here. Raises `PhotoError` (`unsupported`) for a mode that is no picture.
    """
    if image.mode == "RGB":
        return image if "transparency" not in image.info else _on_white(image)
    if image.mode == "CMYK":
        return cmyk_to_srgb(image, profile)
    if image.mode[0] in "IF":
        return _scaled(image).convert("RGB")
    if image.has_transparency_data:
        return _on_white(image)
    try:
        return image.convert("RGB")
    except ValueError as unknown:
        raise fault("unsupported", f"colour mode {image.mode}") from unknown


def _on_white(image: Image.Image) -> Image.Image:
    seen = image.convert("RGBA")
    paper = Image.new("RGBA", seen.size, _WHITE)
    return Image.alpha_composite(paper, seen).convert("RGB")


def _scaled(image: Image.Image) -> Image.Image:
    values = np.asarray(image)
    if values.dtype.kind == "f":
        bright = 1.0 if np.nanmax(values, initial=0.0) <= 1.0 else float(np.nanmax(values))
        values = np.nan_to_num(values / bright * 65535)
    return Image.fromarray((values.clip(0, 65535) / _SIXTEEN).round().astype(np.uint8))
