"""OUT/edited/: the copies, written by a pool of processes, so that one that crashes or hangs costs one photo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from safelight.engine.exporting import Copied, Copy
from safelight.errors import PhotoError
from safelight.imaging.photo import Photo
from safelight.imaging.pool import GIB, Pool
from safelight.output.copy_task import CopyTask, write_copy
from safelight.output.places import places

FOLDER: Final = "edited"
COPY_SECONDS: Final = 4.0
"""How many times longer than a decode a copy may take: it is decoded in full, rendered, and packed."""


class PoolExporter:
    """The engine's `Exporter` for an output folder. `seconds` is what decoding one photo may take."""

    def __init__(
        self, out: Path, photos: Sequence[Photo], workers: int | None = None, *, seconds: float = 60.0
    ) -> None:
        self._out = out
        self._places = places((photo.name for photo in photos), FOLDER)
        self._pool: Pool[CopyTask, Copied] = Pool(
            write_copy, workers, job_seconds=COPY_SECONDS * seconds, memory_limit=3 * GIB, shared_bytes=1 << 20
        )

    def write(self, copies: Iterable[Copy]) -> Iterator[Copied]:
        """One `Copied` a copy, in order; one that cannot be written has a `fault`."""
        for task, answer in self._pool.run(map(self._task, copies)):
            yield Copied(task.index, fault=answer) if isinstance(answer, PhotoError) else answer

    def close(self) -> None:
        """End every worker, also one that is at work."""
        self._pool.close()

    def _task(self, copy: Copy) -> CopyTask:
        return CopyTask(
            copy.index, copy.photo.paths, self._out, self._places[copy.photo.name], copy.operations, copy.hand_off
        )
