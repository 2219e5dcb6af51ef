"""What the photographer already said about a photo: read before anything is decided, and it wins."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from safelight.errors import MetadataError
from safelight.metadata import sidecar
from safelight.metadata.facts import HumanWord
from safelight.metadata.xmp import Packet
from safelight.metadata.xmp_marks import Marks, marks_of


def human_word(
    path: Path, xmp: bytes | None = None, exif_rating: int | None = None, *, companions: Iterable[Path] = ()
) -> HumanWord:
    """The human's word on the photo at `path`: sidecars beside it first, then `xmp`, the packet inside the file, then
    `exif_rating`, the stars that cameras write.

    `companions` are the other files of the same exposure. What nobody said is filled in from the next place, but a pick
    never joins stars from another place: the two could contradict each other. A read-only file says nothing: whole
    network shares and cards are. Never fails: what cannot be read is in the answer's `warnings`.
    """
    warnings: list[str] = []
    word = HumanWord()
    for source, marks in _said(path, xmp, exif_rating, companions, warnings):
        word = _joined(word, marks, source)
    return replace(word, warnings=tuple(warnings))


def _said(
    path: Path, xmp: bytes | None, exif_rating: int | None, companions: Iterable[Path], warnings: list[str]
) -> Iterator[tuple[str, Marks]]:
    for place in sidecar.beside(path, companions):
        yield place.name, _marks(place.name, partial(sidecar.read, place), warnings)
    yield "file", _marks("file", lambda: xmp, warnings)
    yield "file", Marks(rating=exif_rating if exif_rating in range(1, 6) else None)


def _marks(source: str, read: Callable[[], bytes | None], warnings: list[str]) -> Marks:
    try:
        data = read()
        return Marks() if data is None else marks_of(Packet(data))
    except MetadataError as fault:
        warnings.append(f"{source}: {fault}")
        return Marks()


def _joined(word: HumanWord, marks: Marks, source: str) -> HumanWord:
    silent = word.rating is None and word.pick is None
    says = marks.rating is not None or marks.pick is not None or (marks.label is not None and word.label is None)
    return HumanWord(
        rating=marks.rating if word.rating is None else word.rating,
        label=word.label or marks.label,
        pick=marks.pick if silent else word.pick,
        source=word.source or (source if says else ""),
        when=word.when or (marks.when if says else None),
        developed=word.developed or marks.developed,
    )
