"""A picture on the page, as a value."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Image:
    """A picture on the page: a data URI or a relative address, and its size in pixels where it is known."""

    src: str
    width: int = 0
    height: int = 0

    @property
    def aspect(self) -> float:
        """Width over height, held within what a row of pictures can bear."""
        return min(max(self.width / self.height, 0.4), 3.0) if self.width and self.height else 1.5
