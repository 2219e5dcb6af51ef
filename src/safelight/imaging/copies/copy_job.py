"""One edited copy as a job of the decode pool: read, rendered and written by the worker; no pixel passes a pipe."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from time import process_time

from safelight.imaging.edits import Operations
from safelight.imaging.fault import fault


@dataclass(frozen=True, slots=True)
class CopyJob:
    """What is copied, where to, and what is changed."""

    source: Path
    target: Path
    """Its suffix gives way to the copy's own (`copy_name` tells it beforehand)."""
    operations: Operations = ()
    orientation: int | None = None
    """EXIF's; None reads it."""
    xmp: bytes | None = None
    """The copy's packet; None takes over the photo's own, an empty one leaves it out."""
    look_edge: int = 0
    """Long edge of a small look at the copy, in pixels; 0 makes none."""


@dataclass(frozen=True, slots=True)
class Copied:
    """A copy that was written."""

    path: Path
    form: str
    """`jpeg`, `png` or `tiff`."""
    width: int
    height: int
    bits: int
    size: int
    """Of the file, in bytes."""
    seconds: float
    """Of processor time."""
    notes: tuple[str, ...] = ()
    look: bytes = b""
    """A small sRGB JPEG of it."""


def make_copy(job: CopyJob) -> Copied:
    """Write the copy that `job` asks for; it is there whole or not at all, and takes the place of what was there.

    Raises `PhotoError`: what is wrong with the photo, or `unwritten`. The photo itself is never written to.
    """
    from safelight.imaging.copies.edited_copy import copy_bytes
    from safelight.imaging.file_bytes import file_bytes

    started = process_time()
    copy = copy_bytes(
        file_bytes(job.source),
        job.source.suffix,
        job.operations,
        orientation=job.orientation,
        xmp=job.xmp,
        look_edge=job.look_edge,
    )
    target = job.target.with_suffix(copy.suffix)
    if target.exists() and target.samefile(job.source):
        raise fault("unwritten", "it would take the photo's own place")
    _write(target, copy.data)
    seconds = process_time() - started
    return Copied(target, copy.form, copy.width, copy.height, copy.bits, len(copy.data), seconds, copy.notes, copy.look)


def _write(path: Path, data: bytes) -> None:
    draft = path.with_name(f".safelight-{token_hex(6)}.part")
    try:
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as trouble:
        raise fault("unwritten", trouble.strerror or type(trouble).__name__) from trouble
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
