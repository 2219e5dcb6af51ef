"""OUT/masks/: the outlines that steps drew, as grey PNGs, where the recipe asks for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from safelight.actions.outlined import Masks
from safelight.engine.record import Record
from safelight.errors import OutputError
from safelight.models.outlines import Mask
from safelight.output.atomic import replacing
from safelight.output.places import places

FOLDER: Final = "masks"


@dataclass(frozen=True, slots=True)
class WrittenMasks:
    """Paths below the output folder, by the photos' index, and what kept the rest from being written."""

    paths: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    fault: OutputError | None = None


def write_masks(out: Path, records: Sequence[Record]) -> WrittenMasks:
    """Write every mask. A full disk is no exception here but the answer's `fault`, so that the records can still say
    what was written."""
    homes = places((record.photo.name for record in records), FOLDER)
    paths: dict[int, list[str]] = {}
    try:
        for record in records:
            for name, mask in _masks(record.results):
                written = _write(out, homes[record.photo.name], name, mask)
                paths.setdefault(record.index, []).append(written)
    except OutputError as fault:
        return WrittenMasks(_frozen(paths), fault)
    return WrittenMasks(_frozen(paths))


def _frozen(paths: Mapping[int, list[str]]) -> dict[int, tuple[str, ...]]:
    return {index: tuple(written) for index, written in paths.items()}


def _masks(results: Mapping[str, object]) -> Iterator[tuple[str, Mask]]:
    """Each mask under a name that says which result it is of, which number, and what it shows."""
    for name, result in results.items():
        for number, mask in enumerate(result.masks if isinstance(result, Masks) else (), 1):
            yield re.sub(r"[^\w-]+", "-", f"{name}-{number}-{mask.label}"), mask


def _write(out: Path, home: str, name: str, mask: Mask) -> str:
    path = f"{home}/{name}.png"
    try:
        (out / path).parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise OutputError(f"folder {home!r} could not be made: {fault.strerror or fault}") from fault
    with replacing(out / path, durable=False) as file:
        file.write(mask.png)
    return path
