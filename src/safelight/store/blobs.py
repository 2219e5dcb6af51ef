"""Large values by the hash of their bytes: a folder, or any place that fsspec knows."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from secrets import token_hex
from typing import Any, Final

from blake3 import blake3

from safelight.errors import StoreError
from safelight.imaging.borrowed import changed_at
from safelight.store.location import shown

_NAME: Final = re.compile(r"[0-9a-f]{64}(\.[0-9a-f]{12}\.part)?")
"""A blob's, or that of one that was being written when its process died."""


class BlobAbsentError(StoreError):
    """A blob that cannot be had now, which says nothing against the entry that names it."""


@dataclass(frozen=True, slots=True)
class BlobFile:
    """A blob as its place lists it."""

    name: str
    size: int
    changed: float | None
    """Seconds since 1970; None where the place does not say."""


class Blobs:
    """Blobs below one folder or URL. What is there under a name is what it was, or it is not served."""

    def __init__(self, url: str) -> None:
        """Nothing is made before the first blob is put. Raises StoreError for a place that is none or out of reach."""
        self._url = url
        if ":" in url:
            self._place  # noqa: B018 - it is asked for now, so that its faults are told now

    @cached_property
    def _place(self) -> tuple[Any, str]:
        """A file system and the root in it. Most runs put no blob into their folder, and need not know how."""
        from fsspec.core import url_to_fs

        try:
            files, root = url_to_fs(self._url)
        except Exception as fault:  # a place that only fsspec knows may raise anything
            raise StoreError(
                f"blobs cannot be kept at {shown(self._url)!r}: {fault}; name another place by SAFELIGHT_BLOBS"
            ) from fault
        return files, root

    @property
    def _files(self) -> Any:
        return self._place[0]

    @property
    def _root(self) -> str:
        return self._place[1]

    def put(self, data: bytes) -> str:
        """Keep `data` (once, however often it is put) and say its name. Raises StoreError where it cannot be."""
        name = blake3(data).hexdigest()
        path = self._path(name)
        try:
            if self._size(path) != len(data):
                self._files.makedirs(path.rpartition("/")[0], exist_ok=True)
                self._write(path, data)
        except Exception as fault:  # as above
            raise StoreError(f"a blob cannot be written below {self._root!r}: {fault}") from fault
        return name

    def get(self, name: str) -> bytes | None:
        """The blob; None where there is none, or it is damaged: then it is removed, too.

        Raises BlobAbsentError where that cannot be known: a folder that may not be read, a place that is out of reach.
        """
        path = self._path(name)
        try:
            data: bytes = self._files.cat_file(path)
        except FileNotFoundError:
            return None
        except Exception as fault:  # as above
            raise BlobAbsentError(f"blobs below {self._root!r} cannot be read: {fault}") from fault
        if blake3(data).hexdigest() == name:
            return data
        self.remove(name)
        return None

    def remove(self, name: str) -> None:
        """Let go of a blob, where it is there and can be."""
        with suppress(Exception):
            self._files.rm_file(self._path(name))

    def files(self) -> Iterator[BlobFile]:
        """Every blob that is there, whole or not, with what its place says of it; what is none of ours is left out.

        Raises StoreError where they cannot be listed.
        """
        try:
            found = self._files.find(self._root, detail=True) if self._files.exists(self._root) else {}
        except Exception as fault:  # as above
            raise StoreError(f"blobs below {self._root!r} cannot be listed: {fault}") from fault
        for path, told in found.items():
            name = path.rpartition("/")[2]
            if _NAME.fullmatch(name):
                yield BlobFile(name, int(told.get("size") or 0), changed_at(told))

    def _write(self, path: str, data: bytes) -> None:
        """Whole or not at all: what is not a file system of this machine sees to that by itself."""
        from fsspec.implementations.local import LocalFileSystem

        if not isinstance(self._files, LocalFileSystem):
            self._files.pipe_file(path, data)
            return
        draft = Path(f"{path}.{token_hex(6)}.part")
        try:
            with draft.open("xb") as file:
                file.write(data)
                file.flush()
                _sync(file.fileno())
            draft.replace(path)
            _settle(draft.parent)
        finally:
            draft.unlink(missing_ok=True)

    def _size(self, path: str) -> int | None:
        try:
            size: int | None = self._files.info(path)["size"]
        except FileNotFoundError:
            return None
        return size

    def _path(self, name: str) -> str:
        return f"{self._root}/{name[:2]}/{name}"


def _settle(folder: Path) -> None:
    """That the names in a folder survive a power loss, and its own; Windows sees to that by itself."""
    if sys.platform == "win32":
        return
    for one in (folder, folder.parent):
        opened = os.open(one, os.O_RDONLY)
        try:
            with suppress(OSError):  # not every file system can do that for a folder
                _sync(opened)
        finally:
            os.close(opened)


def _sync(file: int) -> None:
    """Down to the disk itself, which on macOS is asked for apart."""
    if sys.platform == "darwin":
        import fcntl

        with suppress(OSError):  # network drives know no such thing
            fcntl.fcntl(file, fcntl.F_FULLFSYNC)
            return
    os.fsync(file)
