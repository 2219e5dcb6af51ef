"""A photo as a file (or a RAW and its JPEG) of a shoot, before anything of it was read."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Photo:
    """One exposure: a file, or a RAW and its JPEG or HEIC (the RAW leads).

    `name` and `files` are POSIX paths relative to `root`; what is not UTF-8 keeps Python's surrogate escapes.
    `name` is unique within a shoot: where several roots are given, a root's folder name leads.
    """

    name: str
    root: Path
    files: tuple[str, ...]
    size_bytes: int = 0
    """Of the leading file."""

    @property
    def path(self) -> Path:
        """Where the leading file lies."""
        return self.root / self.files[0]

    @property
    def paths(self) -> tuple[Path, ...]:
        return tuple(self.root / name for name in self.files)

    @property
    def places(self) -> tuple[str, ...]:
        """The same as text, for whoever asks about whole shoots: a path is dear."""
        root = os.fspath(self.root)
        return tuple(os.path.join(root, name) for name in self.files)  # noqa: PTH118 - no path is made in vain
