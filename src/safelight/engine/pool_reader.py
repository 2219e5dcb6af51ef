"""Reading photos in a pool of processes: the engine's `Reader`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from safelight.engine.decode_job import read_photo
from safelight.engine.reading import Loaded, Want
from safelight.errors import PhotoError
from safelight.imaging.pool import GIB, Pool

MODEL_EDGES = (640, 320)
"""Sizes that models look at, made from the view in the same go."""


class PoolReader:
    """Reads photos ahead in `workers` processes (default: one a core; 0: here, without protection).

    `seconds` and `memory_limit` (bytes) are what one photo may take; one that takes more is a fault of that photo.
    """

    def __init__(
        self,
        workers: int | None = None,
        *,
        seconds: float = 60.0,
        memory_limit: int = 3 * GIB,
        edges: tuple[int, ...] = MODEL_EDGES,
    ) -> None:
        self._pool: Pool[Want, Loaded] = Pool(
            partial(read_photo, edges=edges), workers, job_seconds=seconds, memory_limit=memory_limit
        )

    def read(self, wants: Iterable[Want]) -> Iterator[Loaded]:
        """One `Loaded` a want, in order; a photo that cannot be read is one with a `fault`."""
        for want, answer in self._pool.run(wants):
            yield Loaded(index=want.index, fault=answer) if isinstance(answer, PhotoError) else answer

    def begin(self) -> None:
        """Be ready for the first photo. Raises RunError where no process can start."""
        self._pool.begin()

    def close(self) -> None:
        self._pool.close()
