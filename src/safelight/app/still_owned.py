"""A run whose folder another process took over ends, before it writes into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safelight.errors import RunError

if TYPE_CHECKING:
    from safelight.dispatch.contract import Stopping
    from safelight.store.owner import Holds


def while_owned(stopping: Stopping, holds: Holds, what: str) -> Stopping:
    """Asks what `stopping` asks, and first whether the folder is still ours.

    What it gives raises RunError where it is not: `what` is said to be taken.
    """

    def asked() -> bool:
        if not holds():
            raise RunError(
                f"{what} was taken over by another process while the store's server was out of reach; this one ends, "
                "and what it found is kept: wait for the other, or run it again"
            )
        return stopping()

    return asked
