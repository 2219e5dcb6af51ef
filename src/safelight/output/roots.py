"""Where the photos of a run lie, as run.json says it: seen from the output folder, so that both can move together and
nothing tells whose machine it was, as long as they lie below one folder."""

import os
from base64 import b64decode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from safelight.imaging.photo import Photo
from safelight.output.names import base64_of, shown

KEY: Final = "roots"


@dataclass(frozen=True, slots=True)
class Root:
    """A folder of a shoot. `prefix` leads the names of its photos where there are several, and is empty for one."""

    prefix: str
    path: Path

    def seen_from(self, out: Path) -> dict[str, str]:
        """As JSON; a name that is not UTF-8 has its bytes beside it."""
        path = _relative(self.path, out)
        raw = base64_of(path)
        return {"prefix": shown(self.prefix), "path": shown(path), **({"path_b64": raw} if raw else {})}


def roots_of(photos: Iterable[Photo]) -> tuple[Root, ...]:
    """The folders of these photos, in the order in which they come."""
    pairs = {(photo.name.removesuffix(photo.files[0]).rstrip("/"), photo.root) for photo in photos}
    return tuple(Root(prefix, path) for prefix, path in sorted(pairs))


def read_roots(out: Path, run: Mapping[str, Any]) -> tuple[Root, ...]:
    """The folders that a run.json names; none where it is of an earlier version or says nonsense."""
    try:
        return tuple(Root(each["prefix"], _absolute(out, _path(each))) for each in run.get(KEY) or ())
    except (KeyError, TypeError, ValueError):
        return ()


def _relative(path: Path, out: Path) -> str:
    try:
        return Path(os.path.relpath(os.path.realpath(path), os.path.realpath(out))).as_posix()
    except ValueError:  # another drive
        return os.path.realpath(path)


def _absolute(out: Path, path: str) -> Path:
    return Path(os.path.normpath(Path(os.path.realpath(out), path)))


def _path(root: Mapping[str, str]) -> str:
    return os.fsdecode(b64decode(root["path_b64"])) if "path_b64" in root else root["path"]
