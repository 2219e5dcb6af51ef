"""Are these the photos that the run looked at? A folder of the same names may hold others."""

from collections.abc import Iterator, Sequence
from typing import Final

from safelight.errors import CallError, PhotoError
from safelight.imaging.family import JPEG_SUFFIXES, RAW_SUFFIXES
from safelight.imaging.file_bytes import file_bytes
from safelight.imaging.image_hash import image_hash
from safelight.metadata.exif import Exif
from safelight.output.delivery.finished_run import FinishedRun, RunPhoto
from safelight.output.names import shown

_TRIED: Final = 5
_LASTING: Final = (RAW_SUFFIXES - {".dng"}) | JPEG_SUFFIXES | {".png"}
"""Formats whose image hash stays when an editor writes stars into the file, or into which none writes."""


def check(run: FinishedRun) -> None:
    """A few photos, spread over the run, are compared.

    Raises `CallError` where no photo is there, or all that were compared are others.
    """
    there = [photo for photo in run.photos if photo.files[0].is_file()]
    if run.photos and not there:
        folders = ", ".join(repr(shown(str(root.path))) for root in run.roots)
        raise CallError(
            f"none of the run's {len(run.photos)} photos is in {folders}; connect the disk, "
            "or name the folder where they are now with --originals"
        )
    compared = [(photo, _same(photo)) for photo in _spread([p for p in there if _comparable(p)])]
    if compared and not any(same for _, same in compared):
        photo = compared[0][0]
        raise CallError(
            f"the photos in {shown(str(photo.root.path))!r} have the names of the run's, but are others "
            f"({shown(photo.name)!r} for one); name the right folder with --originals, or run the recipe again"
        )


def _comparable(photo: RunPhoto) -> bool:
    return photo.id != "" and photo.files[0].suffix.lower() in _LASTING


def _spread(photos: Sequence[RunPhoto]) -> Iterator[RunPhoto]:
    number = min(len(photos), _TRIED)
    yield from (photos[index * len(photos) // number] for index in range(number))


def _same(photo: RunPhoto) -> bool:
    """Where a RAW could not be read, its companion was looked at."""
    for path in photo.files:
        try:
            data = file_bytes(path)
        except PhotoError:
            continue
        if image_hash(data, Exif.of(data).orientation) == photo.id:
            return True
    return False
