"""Items of a HEIC or AVIF file (ISO 23008-12), found by their type."""

from safelight.containers import iso_items


def heif_item(data: bytes, kind: bytes) -> bytes | None:
    """The first item of that type (`b"Exif"`, `b"mime"`); None where there is none or its place is no place."""
    extents = next((item.extents for item in iso_items(data) if item.kind == kind), ())
    return b"".join(data[start:end] for start, end in extents) or None
