"""The photos of finished runs, to be searched; and which of them were found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from safelight.errors import CallError
from safelight.imaging.photo import Photo
from safelight.output.delivery.finished_run import RunPhoto, read_photos

if TYPE_CHECKING:
    from safelight.engine.record import Record

RESULT = "search_results"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A photo that may be found: in which run, and what that run decided of it."""

    photo: Photo
    run: Path
    verdict: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A photo that was found."""

    rank: int
    similarity: float
    """How likely it is what the query says, 0..1. Its order is surer than itself."""
    photo: str
    """Its name in its run."""
    path: Path
    run: Path
    verdict: str


def candidates(runs: Sequence[Path], originals: Path | None = None) -> tuple[Candidate, ...]:
    """Every photo of these runs, each file once, as its first run names it. Raises CallError where a run is none."""
    found: dict[Path, Candidate] = {}
    for run in runs:
        for photo in read_photos(run, originals):
            found.setdefault(photo.files[0], _candidate(photo, run))
    if not found:
        named = " or ".join(repr(run.absolute().name) for run in runs)
        raise CallError(f"there is no photo in {named}: name a run that has some")
    return tuple(found.values())


def hits(searched: Sequence[Candidate], records: Sequence[Record]) -> tuple[Hit, ...]:
    """Those that a search found, the best first; `records` are in the candidates' order."""
    found = [
        Hit(result.rank, result.similarity, one.photo.name, one.photo.path, one.run, one.verdict)
        for one, record in zip(searched, records, strict=True)
        if (result := record.results.get(RESULT)) is not None and result.found
    ]
    return tuple(sorted(found, key=lambda hit: hit.rank))


def _candidate(photo: RunPhoto, run: Path) -> Candidate:
    """Its companions lie in its folder."""
    leading, *others = photo.files
    names = (leading.name, *(other.name for other in others if other.exists()))
    return Candidate(Photo(photo.name, leading.parent, names), run, photo.verdict)
