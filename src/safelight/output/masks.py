"""OUT/masks/: the outlines that steps drew, as grey PNGs, where the recipe asks for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from safelight.actions.outlined import Masks
from safelight.engine.record import Record
from safelight.errors import OutputError
from safelight.models.outlines import Mask
from safelight.output.atomic import replacing
from safelight.output.places import places

FOLDER: Final = "masks"


def write_masks(out: Path, records: Sequence[Record]) -> dict[int, tuple[str, ...]]:
    """Write every mask; paths below `out`, by the photos' index. Raises `OutputError`."""
    homes = places((record.photo.name for record in records), FOLDER)
    return {
        record.index: tuple(_write(out, homes[record.photo.name], name, mask) for name, mask in _masks(record.results))
        for record in records
        if any(isinstance(result, Masks) and result.count for result in record.results.values())
    }


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
