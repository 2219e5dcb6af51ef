"""The walk over a shoot's folders: each folder and file once, links and loops survived, strangers counted."""

from __future__ import annotations

import glob
import os
import stat
from dataclasses import dataclass
from pathlib import Path, PurePath

from safelight.errors import CallError
from safelight.imaging.family import HEAD_BYTES
from safelight.imaging.file_kind import Kind, folder_kind, kind_by_head, kind_by_name

OUTPUT_MARK = "run.json"
OUTPUT_MARKER = ".safelight"
"""The file that says that a folder is an output of ours, from before the first record is written."""
_OURS = b"safelight"


@dataclass(frozen=True, slots=True)
class Found:
    """A photo's file: `name` is its POSIX path below `root`."""

    root: Path
    name: str
    size: int

    @property
    def path(self) -> Path:
        return self.root / self.name

    @property
    def suffix(self) -> str:
        return PurePath(self.name).suffix.lower()


class Walk:
    """Gathers photo files into `found`; `ignored` holds the kind of everything else, `notes` what could not be seen."""

    def __init__(self, output: Path | None = None) -> None:
        self.found: list[Found] = []
        self.ignored: list[Kind] = []
        self.notes: list[str] = []
        self._output = output.resolve() if output is not None else None
        self._folders: set[tuple[int, int]] = set()
        self._files: dict[str, str] = {}
        self._real_folders: dict[Path, str] = {}

    def enter(self, path: Path) -> None:
        """Take a file, a folder with all that is in it, or what a glob matches."""
        if _is_folder(path):
            self._folder(path, path)
        elif os.path.lexists(path):
            self._file(path.parent, path)
        else:
            self._glob(path)

    def _glob(self, pattern: Path) -> None:
        text = str(pattern)
        matches = sorted(glob.glob(text, recursive=True)) if glob.has_magic(text) else []  # noqa: PTH207 - any root
        if not matches:
            raise CallError(f"no file or folder {text!r}; check the path, or quote it where it holds blanks")
        root = _fixed_part(pattern)
        for match in map(Path, matches):
            if _is_folder(match):
                self._folder(root, match)
            else:
                self._file(root, match)

    def _folder(self, root: Path, top: Path) -> None:
        waiting = [top]
        while waiting:
            below = [path for path in self._entries(waiting.pop()) if not self._taken(root, path)]
            waiting += reversed(below)

    def _entries(self, folder: Path) -> list[Path]:
        try:
            return [folder / name for name in sorted(os.listdir(folder))] if self._is_new(folder) else []  # noqa: PTH208
        except OSError as trouble:
            self.notes.append(f"the folder {folder.name!r} cannot be looked into ({trouble.strerror})")
            return []

    def _is_new(self, folder: Path) -> bool:
        status = folder.stat()
        key = status.st_dev, status.st_ino
        if key in self._folders or folder.resolve() == self._output:
            return False
        self._folders.add(key)
        if _is_output(folder):
            self.ignored.append("output")
            return False
        return True

    def _taken(self, root: Path, path: Path) -> bool:
        """Whether `path` is dealt with; False for a folder that is to be looked into."""
        if not _is_folder(path):
            self._file(root, path)
            return True
        kind = folder_kind(path.name)
        if kind:
            self.ignored.append(kind)
        return bool(kind)

    def _file(self, root: Path, path: Path) -> None:
        kind = kind_by_name(path.name) or _kind_by_content(path)
        size = _size(path) if kind == "photo" else None
        if size is None:
            self.ignored.append("other" if kind == "photo" else kind)
            return
        real, place = self._real(path), os.path.abspath(path)  # noqa: PTH100 - links keep their own place
        if real not in self._files:
            self._files[real] = place
            self.found.append(Found(root, path.relative_to(root).as_posix(), size))
        elif self._files[real] != place:  # no file that the call merely names twice
            self.ignored.append("link")

    def _real(self, path: Path) -> str:
        """Where a file lies, links followed; where its folder does is asked once."""
        folder = path.parent
        if folder not in self._real_folders:
            self._real_folders[folder] = os.path.realpath(folder)
        there = os.path.join(self._real_folders[folder], path.name)  # noqa: PTH118 - whole shoots are asked
        return os.path.realpath(there) if os.path.islink(there) else there  # noqa: PTH114 - likewise


def _is_folder(path: Path) -> bool:
    """False also where nobody may know."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _fixed_part(pattern: Path) -> Path:
    """The folder above a pattern's first wildcard."""
    fixed = pattern
    while glob.has_magic(str(fixed)):
        fixed = fixed.parent
    return fixed


def _is_output(folder: Path) -> bool:
    try:
        if (folder / OUTPUT_MARKER).is_file():
            return True
        with (folder / OUTPUT_MARK).open("rb") as file:
            return _OURS in file.read(4096)
    except OSError:
        return False


def _kind_by_content(path: Path) -> Kind:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return "other"
        with path.open("rb") as file:
            return kind_by_head(file.read(HEAD_BYTES))
    except OSError:
        return "other"


def _size(path: Path) -> int | None:
    """In bytes. None of a pipe, socket or device: whoever opens one may wait for ever."""
    try:
        found = path.stat()
    except OSError:  # reading it will fail and say why
        return 0
    return found.st_size if stat.S_ISREG(found.st_mode) else None
