"""Colour profiles: what is not sRGB is turned into it."""

import io
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageCms

from safelight.containers import jpeg_segments

_NAME = b"ICC_PROFILE\x00"


def jpeg_profile(data: bytes) -> bytes | None:
    """The ICC profile of a JPEG, joined from its segments; None where there is none."""
    pieces = sorted(
        (data[part.start + len(_NAME)], data[part.start + len(_NAME) + 2 : part.end])
        for part in jpeg_segments(data)
        if part.kind == b"\xe2" and data.startswith(_NAME, part.start) and part.end > part.start + len(_NAME) + 2
    )
    return b"".join(piece for _, piece in pieces) or None


def to_srgb(rgb: npt.NDArray[np.uint8], profile: bytes | None) -> npt.NDArray[np.uint8]:
    """`rgb`, uint8 (h, w, 3), in sRGB. A profile that is sRGB, broken or not of RGB changes nothing."""
    transform = _transform(profile, "RGB") if profile else None
    if transform is None:
        return rgb
    converted = ImageCms.applyTransform(Image.fromarray(rgb), transform)
    return np.asarray(converted)


def cmyk_to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """A CMYK picture in sRGB: by its profile, else by the plain inversion."""
    transform = _transform(profile, "CMYK") if profile else None
    converted = ImageCms.applyTransform(image, transform) if transform else None
    return converted or image.convert("RGB")


@lru_cache(maxsize=8)
def _transform(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if source.profile.xcolor_space.strip() != mode or _is_srgb(source):
            return None
        return ImageCms.buildTransform(source, ImageCms.createProfile("sRGB"), mode, "RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None


def _is_srgb(profile: ImageCms.ImageCmsProfile) -> bool:
    return "srgb" in (profile.profile.profile_description or "").lower()
