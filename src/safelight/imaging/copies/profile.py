"""ICC profiles of copies: the file's own where it fits what is written, sRGB where colours were converted."""

from __future__ import annotations

from functools import lru_cache

from PIL import ImageCms

_SPACE = slice(16, 20)
_DATE = slice(24, 36)


def fits(profile: bytes | None, *, grey: bool) -> bool:
    """Whether a profile describes pixels of one channel (`grey`), or of three."""
    return profile is not None and len(profile) >= 128 and profile[_SPACE] == (b"GRAY" if grey else b"RGB ")


@lru_cache(maxsize=1)
def srgb() -> bytes:
    """A small sRGB profile; the time of its making is left out, so that copies are the same every time."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_DATE] = bytes(12)
    return bytes(profile)
