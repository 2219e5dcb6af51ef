"""The report's pictures: inside the page while they are few, else as files beside it."""

from base64 import b64encode
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from re import compile as pattern
from types import MappingProxyType

from safelight.engine.jpegs import Jpeg
from safelight.engine.reading import THUMB_EDGE
from safelight.engine.record import Record
from safelight.errors import OutputError
from safelight.output.atomic import holds, replacing
from safelight.output.report.image import Image
from safelight.output.report.veil import masks_of, veil

FOLDER = "report_files"
_OURS = pattern(r"\d{6}(-face\d|-after|-masks)?\.(jpg|png)")
BUDGET = 40_000_000
"""Characters of pictures that one page may hold; a page of 60 MB still opens, but no more."""


@dataclass(frozen=True, slots=True)
class Album:
    """Says where each picture of a record is to be found by the page."""

    beside: bool
    veils: Mapping[int, bytes] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    """Outlines as PNGs, by the photo's index."""

    @classmethod
    def of(cls, records: Sequence[Record], budget: int = BUDGET) -> "Album":
        """Pictures go beside the page where inside it they would take more than `budget` characters."""
        drawn = ((record.index, veil(masks)) for record in records if (masks := masks_of(record)))
        veils = {index: png for index, png in drawn if png}
        return cls(sum(map(_inlined, records)) + sum(map(len, veils.values())) * 4 // 3 > budget, veils)

    def photo(self, record: Record) -> Image | None:
        """The thumbnail; None where the photo could not be read."""
        if not record.thumb:
            return None
        return Image(self._source(record.thumb, _name(record)), *_fitted(record.width, record.height))

    def copy(self, record: Record) -> Image | None:
        """The edited copy, as small; None where there is none, or where it is the photo's own bytes."""
        copied = record.copy
        if not copied or not copied.thumb:
            return None
        return Image(self._source(copied.thumb, _name(record, "-after")), *_fitted(copied.width, copied.height))

    def veil(self, record: Record) -> Image | None:
        """The outlines, to be laid over the thumbnail; None where nothing was outlined."""
        png = self.veils.get(record.index)
        return Image(self._source(png, _name(record, "-masks", "png"))) if png else None

    def faces(self, record: Record) -> tuple[Image, ...]:
        """The faces at 100 %."""
        crops = enumerate(record.face_crops, 1)
        return tuple(Image(self._source(crop, _name(record, f"-face{number}"))) for number, crop in crops)

    def write(self, out: Path, records: Sequence[Record]) -> None:
        """Write what the page refers to beside it, and take away what an earlier page referred to.

        Raises:
            OutputError: the disk is full or the folder cannot be written.
        """
        folder = out / FOLDER
        shown = records if self.beside else ()
        names = {name for record in shown for name, _ in self._files(record)}
        try:
            _clear(folder, names)
            if names:
                folder.mkdir(exist_ok=True)
        except OSError as fault:
            raise OutputError(f"{FOLDER!r} could not be written: {fault.strerror or fault}") from fault
        for name, picture in (file for record in shown for file in self._files(record)):
            data = bytes(picture)
            if not holds(folder / name, data):  # a picture that an earlier run left is not written again
                with replacing(folder / name, durable=False) as file:
                    file.write(data)

    def _source(self, picture: Jpeg, name: str) -> str:
        if self.beside:
            return f"{FOLDER}/{name}"
        kind = "png" if name.endswith("png") else "jpeg"
        return f"data:image/{kind};base64,{b64encode(bytes(picture)).decode('ascii')}"

    def _files(self, record: Record) -> Iterator[tuple[str, Jpeg]]:
        if record.thumb:
            yield _name(record), record.thumb
        if record.copy and record.copy.thumb:
            yield _name(record, "-after"), record.copy.thumb
        if record.index in self.veils:
            yield _name(record, "-masks", "png"), self.veils[record.index]
        yield from ((_name(record, f"-face{number}"), crop) for number, crop in enumerate(record.face_crops, 1))


def _inlined(record: Record) -> int:
    """Characters a record's JPEGs take in the page. A stopped frame of a group is shown in both places."""
    thumbs = 2 if record.group and record.verdict == "review" else 1
    copied = len(record.copy.thumb) if record.copy else 0
    return (thumbs * len(record.thumb) + copied + sum(map(len, record.face_crops))) * 4 // 3


def _name(record: Record, what: str = "", suffix: str = "jpg") -> str:
    return f"{record.index:06d}{what}.{suffix}"


def _clear(folder: Path, wanted: Container[str]) -> None:
    """Unlink our own pictures that are no longer wanted, and nothing else."""
    for path in folder.glob("*"):
        if _OURS.fullmatch(path.name) and path.name not in wanted:
            path.unlink()


def _fitted(width: int, height: int) -> tuple[int, int]:
    """The size of a thumbnail of a picture of that size."""
    if not (width and height):
        return 0, 0
    scale = min(1.0, THUMB_EDGE / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))
