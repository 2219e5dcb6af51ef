"""What a worker of the pool does for one copy: render and write it, or copy the bytes where nothing changes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from time import process_time

from safelight.engine.exporting import Copied
from safelight.engine.reading import THUMB_EDGE
from safelight.errors import MetadataError, OutputError, PhotoError
from safelight.imaging.edits import Operations
from safelight.imaging.fault import fault
from safelight.metadata.hand_off import HandOff


@dataclass(frozen=True, slots=True)
class CopyTask:
    """One copy, and where it goes: `place` is its path below `out`, without suffix."""

    index: int
    sources: tuple[Path, ...]
    """The leading file, then those that stand in for it where it cannot be read."""
    out: Path
    place: str
    operations: Operations
    hand_off: HandOff | None = None


def write_copy(task: CopyTask) -> Copied:
    """Write it, whole or not at all. Raises `PhotoError`."""
    try:
        (task.out / task.place).parent.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise fault("unwritten", trouble.strerror or type(trouble).__name__) from trouble
    first, *others = task.sources
    try:
        return _edited(task, first) if task.operations else _as_it_is(task, first)
    except PhotoError as trouble:
        for other in others:
            if task.operations and trouble.code != "unwritten":
                return _edited(task, other)
        raise


def _edited(task: CopyTask, source: Path) -> Copied:
    from safelight.imaging.copies.copy_job import CopyJob, make_copy

    # A name may hold dots of its own, so the suffix that the copy's own takes the place of is added here.
    target = task.out / f"{task.place}{source.suffix or '.jpg'}"
    made = make_copy(CopyJob(source, target, task.operations, xmp=_packet(task, source), look_edge=THUMB_EDGE))
    path = str(PurePosixPath(task.place).with_name(made.path.name))
    return Copied(task.index, path, made.width, made.height, made.look, made.seconds)


def _packet(task: CopyTask, source: Path) -> bytes | None:
    """What the photo itself carries, with what is handed over; the photo's own where that cannot be read."""
    from safelight.imaging.file_bytes import file_bytes
    from safelight.metadata.embedded import xmp_packet
    from safelight.metadata.hand_off import merged

    if task.hand_off is None:
        return None
    try:
        return merged(xmp_packet(file_bytes(source)), task.hand_off)
    except MetadataError:
        return None


def _as_it_is(task: CopyTask, source: Path) -> Copied:
    from safelight.imaging.file_bytes import file_bytes
    from safelight.output.atomic import replacing

    started = process_time()
    path = f"{task.place}{source.suffix}"
    try:
        with replacing(task.out / path) as file:
            file.write(file_bytes(source))
    except OutputError as trouble:
        raise fault("unwritten", str(trouble)) from trouble
    return Copied(task.index, path, seconds=process_time() - started)
