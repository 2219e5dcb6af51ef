"""Which family of formats a file belongs to: told by its first bytes, its name only where these leave it open."""

from typing import Literal

Family = Literal["jpeg", "png", "webp", "tiff", "avif", "gif", "heif", "raw"]


def suffixes(words: str) -> frozenset[str]:
    """A set of suffixes, written as one reads them."""
    return frozenset(words.split())


HEAD_BYTES = 64
"""What `family_of` needs of a file's beginning."""
RAW_SUFFIXES = suffixes(
    ".3fr .arw .cr2 .cr3 .crw .dcr .dng .erf .fff .gpr .iiq .kdc .mef .mos .mrw .nef .nrw .orf .pef .raf "
    ".raw .rw2 .rwl .sr2 .srf .srw .x3f"
)
JPEG_SUFFIXES = frozenset({".jpg", ".jpeg", ".jpe", ".jfif"})
HEIF_SUFFIXES = frozenset({".heic", ".heif", ".hif"})
PHOTO_SUFFIXES = (
    RAW_SUFFIXES
    | JPEG_SUFFIXES
    | HEIF_SUFFIXES
    | {".png", ".apng", ".webp", ".tif", ".tiff", ".avif", ".avifs", ".gif"}
)

_MAGIC: tuple[tuple[bytes, Family], ...] = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"II+\x00", "tiff"),
    (b"MM\x00+", "tiff"),
    (b"FUJIFILMCCD-RAW", "raw"),
    (b"IIRO", "raw"),
    (b"IIRS", "raw"),
    (b"MMOR", "raw"),
    (b"IIU\x00", "raw"),
    (b"FOVb", "raw"),
    (b"\x00MRM", "raw"),
)
_HEIF_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})


def family_of(head: bytes, suffix: str = "") -> Family | None:
    """The family of a file that begins with `head`; None where it is none of ours.

    Most RAW formats are TIFFs to the eye: with a RAW's suffix they are taken for one.
    """
    found = _by_magic(head)
    if suffix.lower() in RAW_SUFFIXES and found in (None, "tiff"):
        return "raw"
    return found


def _by_magic(head: bytes) -> Family | None:
    if head[4:8] == b"ftyp":
        return _by_brands({head[at : at + 4] for at in (8, *range(16, len(head) - 3, 4))})
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    return next((family for magic, family in _MAGIC if head.startswith(magic)), None)


def _by_brands(brands: set[bytes]) -> Family | None:
    if b"crx " in brands:
        return "raw"
    if brands & {b"avif", b"avis"}:
        return "avif"
    return "heif" if brands & _HEIF_BRANDS else None
