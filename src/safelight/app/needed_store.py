"""The store of whatever can do nothing without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safelight.errors import CallError

if TYPE_CHECKING:
    from safelight.store.location import Location


def needed(asked: str | None, who: str = "this", why: str = "") -> Location:
    """Where the store is that `asked` names; None is the user's own.

    Raises CallError for `none`, where nothing is remembered: `who` needs it, and `why`.
    """
    from safelight.store.location import NONE, Location

    location = Location.of(asked)
    if location is None:
        reason = f": {why}" if why else ""
        raise CallError(f"{who} needs a store, and the settings say {NONE!r}{reason}; name one with --store")
    return location
