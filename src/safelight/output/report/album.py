"""The report's pictures: inside the page while they are few, else as files beside it."""

from base64 import b64encode
from collections.abc import Container, Sequence
from dataclasses import dataclass
from pathlib import Path
from re import compile as pattern

from safelight.engine.reading import THUMB_EDGE
from safelight.engine.record import Record
from safelight.errors import OutputError
from safelight.output.atomic import replacing
from safelight.output.report.page import Image

FOLDER = "report_files"
_OURS = pattern(r"\d{6}(-face\d)?\.jpg")
BUDGET = 40_000_000
"""Characters of pictures that one page may hold; a page of 60 MB still opens, but no more."""


@dataclass(frozen=True, slots=True)
class Album:
    """Says where each picture of a record is to be found by the page."""

    beside: bool

    @classmethod
    def of(cls, records: Sequence[Record], budget: int = BUDGET) -> "Album":
        """Pictures go beside the page where inside it they would take more than `budget` characters."""
        return cls(sum(map(_inlined, records)) > budget)

    def photo(self, record: Record) -> Image | None:
        """The thumbnail; None where the photo could not be read."""
        if not record.thumb:
            return None
        return Image(self._source(record.thumb, _thumb_name(record)), *_thumb_size(record))

    def faces(self, record: Record) -> tuple[Image, ...]:
        """The faces at 100 %."""
        return tuple(
            Image(self._source(crop, _face_name(record, number))) for number, crop in enumerate(record.face_crops)
        )

    def write(self, out: Path, records: Sequence[Record]) -> None:
        """Write what the page refers to beside it, and take away what an earlier page referred to.

        Raises:
            OutputError: the disk is full or the folder cannot be written.
        """
        folder = out / FOLDER
        files = dict(file for record in records for file in _files(record)) if self.beside else {}
        try:
            _clear(folder, files)
            if files:
                folder.mkdir(exist_ok=True)
        except OSError as fault:
            raise OutputError(f"{FOLDER!r} could not be written: {fault.strerror or fault}") from fault
        for name, data in files.items():
            with replacing(folder / name, durable=False) as file:
                file.write(data)

    def _source(self, data: bytes, name: str) -> str:
        return f"{FOLDER}/{name}" if self.beside else f"data:image/jpeg;base64,{b64encode(data).decode('ascii')}"


def _inlined(record: Record) -> int:
    """Characters a record's pictures take in the page. A stopped frame of a group is shown in both places."""
    thumbs = 2 if record.group and record.verdict == "review" else 1
    return (thumbs * len(record.thumb) + sum(map(len, record.face_crops))) * 4 // 3


def _thumb_name(record: Record) -> str:
    return f"{record.index:06d}.jpg"


def _face_name(record: Record, number: int) -> str:
    return f"{record.index:06d}-face{number + 1}.jpg"


def _clear(folder: Path, wanted: Container[str]) -> None:
    """Unlink our own pictures that are no longer wanted, and nothing else."""
    for path in folder.glob("*.jpg"):
        if _OURS.fullmatch(path.name) and path.name not in wanted:
            path.unlink()


def _files(record: Record) -> list[tuple[str, bytes]]:
    thumb = [(_thumb_name(record), record.thumb)] if record.thumb else []
    return thumb + [(_face_name(record, number), crop) for number, crop in enumerate(record.face_crops)]


def _thumb_size(record: Record) -> tuple[int, int]:
    if not (record.width and record.height):
        return 0, 0
    scale = min(1.0, THUMB_EDGE / max(record.width, record.height))
    return max(1, round(record.width * scale)), max(1, round(record.height * scale))
