"""Finished runs over made files, written as a run writes them."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

from safelight.engine.record import Record
from safelight.imaging.image_hash import image_hash
from safelight.output.folder import claim
from safelight.output.photos_jsonl import Outputs, write_photos
from safelight.output.run_json import write_run
from safelight.output.sidecars import write_sidecars
from tests.output.runs import record, summary


def finished(base: Path, *records: Record) -> Path:
    """An output folder beside a shoot with these records."""
    out = base / "shoot-cull"
    claim(out)
    written = write_sidecars(out, summary(), records)
    write_photos(out, records, {index: Outputs(sidecar=path) for index, path in written.paths.items()})
    write_run(out, summary(), (each.photo for each in records))
    return out


def shot(base: Path, *files: str, **fields: Any) -> Record:
    """A photo of made bytes in `base`/shoot, and its record."""
    root = base / "shoot"
    for name in files:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"a picture called " + os.fsencode(name))
    return replace(record(root, *files, **fields), id=image_hash((root / files[0]).read_bytes()))


def state(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    """Bytes, time of change and permissions of every file."""
    return {
        str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_mode)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def sidecars(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.suffix.lower() == ".xmp"}
