"""What the photographer already said about a photo: read before anything is decided, and it wins."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from safelight.errors import MetadataError
from safelight.metadata import sidecar
from safelight.metadata.facts import HumanWord
from safelight.metadata.xmp_marks import Marks, marks_of

SILENT: Final = HumanWord()
"""Nothing was said."""


def human_word(
    path: Path, xmp: bytes | None = None, exif_rating: int | None = None, *, companions: Iterable[Path] = ()
) -> HumanWord:
    """The human's word on the photo at `path`: sidecars beside it first, then `xmp`, the packet inside the file, then
    `exif_rating`, the stars that cameras write.

    `companions` are the other files of the same exposure. What nobody said is filled in from the next place, but a pick
    never joins stars from another place: the two could contradict each other. A read-only file says nothing: whole
    network shares and cards are. Never fails: what cannot be read is in the answer's `warnings`.
    """
    return joined(sidecar_word(sidecar.beside(path, companions)), inside_word(xmp, exif_rating))


def sidecar_word(places: Iterable[Path]) -> HumanWord:
    """What sidecars say; what the first of them does not, the next may. Those that are not there say nothing."""
    return _folded((place.name, partial(sidecar.read, place)) for place in places)


def inside_word(xmp: bytes | None, exif_rating: int | None = None) -> HumanWord:
    """What stands inside one file."""
    stars = Marks(rating=exif_rating if exif_rating in range(1, 6) else None)
    packet = _folded([("file", lambda: xmp)])
    return replace(_joined(packet, stars, "file"), warnings=packet.warnings)


def joined(word: HumanWord, then: HumanWord) -> HumanWord:
    """A word, and what another place says where it is silent."""
    if word == then == SILENT:  # most photos of most shoots
        return then
    marks = Marks(then.rating, then.label, then.pick, then.when, then.developed)
    return replace(_joined(word, marks, then.source), warnings=(*word.warnings, *then.warnings))


def _folded(said: Iterable[tuple[str, Callable[[], bytes | None]]]) -> HumanWord:
    warnings: list[str] = []
    word = HumanWord()
    for source, read in said:
        word = _joined(word, _marks(source, read, warnings), source)
    return replace(word, warnings=tuple(warnings))


def _marks(source: str, read: Callable[[], bytes | None], warnings: list[str]) -> Marks:
    from safelight.metadata.xmp import Packet

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
