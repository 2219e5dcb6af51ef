"""A reader for runs that look at nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from safelight.engine.reading import Loaded
from safelight.errors import PhotoError

if TYPE_CHECKING:
    from safelight.engine.reading import Want

UNKNOWN = "not_measured"
"""Code of the fault of a photo about which the store does not know enough, and nobody looks."""


class Unread:
    """A reader that reads nothing: whoever would have to be looked at is unknown.

    What is read ahead comes one by one, and it may turn out that nobody looks at it, as where a gate stops the photo;
    whoever has to be looked at is then asked for by name.
    """

    def read(self, wants: Iterable[Want]) -> Iterator[Loaded]:
        """Nothing of what is only read ahead, and a fault where something is needed."""
        by_name = isinstance(wants, Sequence)
        for want in wants:
            yield self.missing(want) if by_name or want.identity else Loaded(want.index)

    def missing(self, want: Want) -> Loaded:
        """What is given in place of what is needed."""
        return Loaded(want.index, fault=PhotoError("it was never measured for this", UNKNOWN))

    def close(self) -> None:
        """Nothing is open."""
