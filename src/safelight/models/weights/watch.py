"""Who looks on while weights are pulled."""

from typing import Protocol


class Watch(Protocol):
    """Told what happens, file by file."""

    def file(self, model: str, name: str, size: int | None) -> None:
        """The next file, and its size in bytes where that is known."""
        ...

    def came(self, amount: int) -> None:
        """So many bytes of that file are there."""
        ...

    def tell(self, text: str) -> None:
        """A sentence worth a line."""
        ...
