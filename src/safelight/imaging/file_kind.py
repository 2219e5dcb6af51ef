"""What a file or folder of a shoot is: a photo, or one of the things that lie beside photos and are ignored."""

from pathlib import PurePath
from typing import Literal

from safelight.imaging.family import HEAD_BYTES, PHOTO_SUFFIXES, family_of, suffixes

Kind = Literal["photo", "video", "sidecar", "system", "hidden", "thumbnails", "catalogue", "output", "link", "other"]

_VIDEOS = suffixes(".mov .mp4 .m4v .avi .mts .m2ts .mpg .mpeg .mkv .webm .3gp .braw .r3d .insv .lrv .wmv")
_SIDECARS = suffixes(".xmp .aae .pp3 .dop .on1 .cos .cop .cot .comask .thm .arp .rws .spd .nks .vrd .wav")
_CATALOGUES = suffixes(
    ".lrcat .lrcat-data .lrdata .lrcat-wal .lrcat-shm .cocatalog .cosessiondb .db .dtp .mdb .ini .ctg"
)
_SYSTEM = frozenset({".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "@eadir", "__macosx"})
_THUMBNAIL_FOLDERS = frozenset({"thumbnails", ".thumbnails", "thumbs", ".thumbs", "_thumbs"})
_BACKUP_ENDS = ("_original", "~")
"""ExifTool and editors keep the file as it was beside the file as it is."""
_CATALOGUE_FOLDERS = frozenset({"captureone"})


def folder_kind(name: str) -> Kind | None:
    """Why a folder of that name is not looked into; None where it is."""
    lower = name.lower()
    if lower in _SYSTEM or lower.startswith(("$recycle", "system volume information")):
        return "system"
    if lower in _THUMBNAIL_FOLDERS:
        return "thumbnails"
    if lower in _CATALOGUE_FOLDERS or PurePath(lower).suffix in _CATALOGUES:
        return "catalogue"
    return "hidden" if lower.startswith(".") else None


def kind_by_name(name: str) -> Kind | None:
    """What a file's name says it is; None where it says nothing and the first bytes must."""
    lower = name.lower()
    if lower in _SYSTEM or lower.startswith("._"):
        return "system"
    if lower.startswith("."):
        return "hidden"
    if lower.endswith(_BACKUP_ENDS):
        return "other"
    suffix = PurePath(lower).suffix
    if suffix in PHOTO_SUFFIXES:
        return "photo"
    return next((kind for kind, members in _BY_SUFFIX if suffix in members), None)


def kind_by_head(head: bytes) -> Kind:
    """What a file's first `HEAD_BYTES` bytes say it is."""
    return "photo" if family_of(head[:HEAD_BYTES]) else "other"


_BY_SUFFIX: tuple[tuple[Kind, frozenset[str]], ...] = (
    ("video", _VIDEOS),
    ("sidecar", _SIDECARS),
    ("catalogue", _CATALOGUES),
)
