"""Where a plan runs: the one method that every place offers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from safelight.engine.events import Listener
    from safelight.engine.run import Finished
    from safelight.imaging.photo import Photo
    from safelight.plan.plan import Plan


class Dispatcher(Protocol):
    """Runs a plan over photos to the end, and tells what happens as it happens."""

    def run(
        self,
        run_id: str,
        plan: Plan,
        photos: Sequence[Photo],
        listen: Listener,
        stopping: Callable[[], bool],
        clocks: Mapping[str, float],
    ) -> Finished:
        """Every photo's record, whatever became of it. Raises ModelError where a player cannot be loaded."""
        ...
