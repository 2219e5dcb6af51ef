"""What a run keeps in the store while it goes on, and what it does where there is none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from safelight.engine.events import Noted
from safelight.errors import StoreError
from safelight.store.cache import MemoryCache, ResultCache
from safelight.store.owner import surely

if TYPE_CHECKING:
    from pathlib import Path

    from safelight.engine.events import Listener
    from safelight.store.bounds import Bounds
    from safelight.store.owner import Holds
    from safelight.store.store import Store


@dataclass
class Keeping:
    """A run's cache, and the store behind it."""

    store: Store | None = None
    cache: ResultCache = field(default_factory=MemoryCache)

    def owning(self, out: Path, what: str) -> AbstractContextManager[Holds]:
        """Own an output folder, so that nobody else runs into it. Raises CallError where another process does."""
        return self.store.owners.owning(str(out), what) if self.store else nullcontext(surely)

    def flush(self) -> None:
        """Write down what waits."""
        flush = getattr(self.cache, "flush", None)
        if flush is not None:
            flush()


@contextmanager
def kept(asked: str | None, listen: Listener, bounds: Bounds | None = None) -> Iterator[Keeping]:
    """What `asked` says (a path or URL; None is the user's own store, `none` no store), open while a run goes on.

    Where that ends well, the store is brought within `bounds`, once a day.

    Raises StoreError where it cannot be opened, CallError where it is none.
    """
    from safelight.store.location import Location

    location = Location.of(asked)
    if location is None:
        yield Keeping()
        return
    from safelight.store.pruning import prune_daily
    from safelight.store.store import open_store
    from safelight.store.stored_cache import StoredCache

    store = open_store(location)
    cache = StoredCache(store.results, lambda said: listen(Noted(said)))
    try:
        yield Keeping(store, cache)
        cache.close()
        if bounds is not None:
            with suppress(StoreError):  # a run is no worse for it; `safelight cache prune` says what is the matter
                prune_daily(store, location.folder, bounds)
    finally:
        cache.close()
        store.close()
