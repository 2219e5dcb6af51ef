"""The format of a copy: the photo's own where editors read and write it, else JPEG; PNG for what is transparent."""

from __future__ import annotations

from pathlib import PurePath
from typing import Literal

from safelight.imaging.edits import Operations, RemoveBackground
from safelight.imaging.family import HEAD_BYTES, JPEG_SUFFIXES, Family, family_of

CopyFormat = Literal["jpeg", "png", "tiff"]
_SUFFIXES: dict[CopyFormat, tuple[str, frozenset[str]]] = {
    "jpeg": (".jpg", JPEG_SUFFIXES),
    "png": (".png", frozenset({".png"})),
    "tiff": (".tif", frozenset({".tif", ".tiff"})),
}


def format_of(family: Family, operations: Operations) -> CopyFormat:
    """JPEG, PNG and TIFF stay what they are; HEIC, AVIF, WebP, GIF and RAW become JPEG. What is made transparent
    becomes PNG, but for a TIFF, which can hold it."""
    if family == "tiff":
        return "tiff"
    if family == "png" or any(isinstance(one, RemoveBackground) and one.colour is None for one in operations):
        return "png"
    return "jpeg"


def suffix_for(form: CopyFormat, suffix: str) -> str:
    """The photo's own suffix where it says the format, as it is written."""
    usual, others = _SUFFIXES[form]
    return suffix if suffix.lower() in others else usual


def copy_name(name: str, head: bytes, operations: Operations) -> str:
    """The name that a copy of the photo of that name, whose file begins with `head`, gets by its format."""
    path = PurePath(name)
    family = family_of(head[:HEAD_BYTES], path.suffix)
    return str(path.with_suffix(suffix_for(format_of(family, operations), path.suffix))) if family else name
