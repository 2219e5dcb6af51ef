"""The editors that are delivered to: where each looks for sidecars, and which photos it reads no sidecar of."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from safelight.imaging.family import JPEG_SUFFIXES, PHOTO_SUFFIXES, RAW_SUFFIXES

Naming = Literal["adobe", "darktable"]
"""`IMG_1234.xmp`, or `IMG_1234.CR2.xmp`."""

_TIFFS: Final = frozenset({".tif", ".tiff"})


@dataclass(frozen=True, slots=True)
class Editor:
    """One program. Of photos whose suffix is in `embeds` it reads no sidecar, but what stands in the file itself."""

    title: str
    namings: tuple[Naming, ...]
    next: str
    """What to do in the editor now, as a sentence."""
    embeds: frozenset[str] = frozenset()
    develops: bool = True
    """Whether it reads crop and light (`crs:`)."""


EDITORS: Final[Mapping[str, Editor]] = MappingProxyType(
    {
        "lightroom": Editor(
            "Lightroom",
            ("adobe",),
            "In Lightroom, photos that are in the catalogue already need Metadata > Read Metadata from Files; "
            "others are read when you import them.",
            (PHOTO_SUFFIXES - RAW_SUFFIXES) | {".dng"},
        ),
        "captureone": Editor(
            "Capture One",
            ("adobe",),
            "In Capture One, set Settings > Image > Auto Sync Sidecar XMP to Load, or use Image > Load Metadata; "
            "for JPEG and TIFF, also Prefer Sidecar XMP over Embedded Metadata.",
        ),
        "darktable": Editor(
            "darktable",
            ("darktable", "adobe"),
            "In darktable, photos that are in the library already are read again only if `look for updated XMP files "
            "on startup` is set in its preferences; others are read when you import them.",
        ),
        "digikam": Editor(
            "digiKam",
            ("darktable",),
            "In digiKam, set Metadata > Sidecars > Read from sidecar files, then use Item > Reread Metadata From File.",
            develops=False,
        ),
        "photomechanic": Editor(
            "Photo Mechanic",
            ("adobe",),
            "Photo Mechanic reads them when you open the contact sheet, or refresh it.",
            JPEG_SUFFIXES | _TIFFS,
        ),
    }
)
"""Lightroom, and Photo Mechanic for JPEG and TIFF (docs.camerabits.com, IPTC/XMP preferences), keep the metadata of
files that can hold it inside them. Where darktable finds both of its names, it takes stars, label and keywords from
`IMG_1234.CR2.xmp` alone, a reject only from there, and crop and exposure only from `IMG_1234.xmp`."""
