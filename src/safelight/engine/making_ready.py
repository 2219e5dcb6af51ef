"""Pictures made ready for networks in a thread, while the networks work on the ones before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from safelight.models.preparing import prepared

if TYPE_CHECKING:
    from safelight.engine.measuring import Measurer
    from safelight.engine.reading import Loaded
    from safelight.plan.plan import Phase


def made_ready(loads: Iterator[Loaded], phase: Phase, measurer: Measurer) -> Iterator[Loaded]:
    """`loads` in order, two batches ahead. Without a network in the phase, `loads` itself: no thread is paid for.

    A network that is not in memory yet makes its first pictures ready itself, and one that cannot make one says so when
    it is asked.
    """
    tasks = (*phase.ahead, *(task for tasks in phase.tasks.values() for task in tasks))
    networks = {task.player.name for task in tasks if task.player.network}
    if not networks:
        return loads

    def prepare(loaded: Loaded) -> None:
        for name in networks if loaded.picture else ():
            make_ready = getattr(measurer.in_use(name), "make_ready", None)
            if make_ready is not None:
                make_ready(loaded.picture)

    return (one.item for one in prepared(loads, prepare, depth=2 * measurer.batch_size))
