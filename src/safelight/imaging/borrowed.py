"""Photos behind a URL. They stand in a folder of this machine by name, size and time alone, and are fetched when they
are read: everything else sees a folder.

The folder is called by the URL, so that it is the same on every machine, and so is what is known of its photos.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from typing import Any

from safelight.errors import CallError, PhotoError
from safelight.imaging.borrowed_folder import VARIABLE, claim, folder
from safelight.imaging.fault import fault
from safelight.imaging.limits import MAX_BYTES

ROOM = 4_000_000_000
"""Bytes of fetched files that are kept for the next time; those that were not read for longest go first."""
_KEPT = ".kept"
_DRAFT = ".part"
_SIDECAR = ".xmp"
_URL = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]+):/{1,2}(?P<rest>[^/].*)")
"""Of two letters at least, so no drive of Windows; as a path has one slash for two."""


def cannot_stand(error: OSError) -> str:
    """Why photos behind a URL are not to be had, with the cure."""
    return (
        f"photos behind a URL cannot stand in {str(folder())!r} ({error.strerror} at {error.filename!r}); name "
        f"another folder by {VARIABLE}, the same on all machines, or give the file behind the URL another name"
    )


def is_url(path: Path) -> bool:
    """Whether what was named as a path is a URL."""
    return _URL.fullmatch(path.as_posix()) is not None and not os.path.lexists(path)


def is_borrowed(path: str | os.PathLike[str]) -> bool:
    """Whether a file only stands for one behind a URL."""
    return os.fspath(path).startswith(beginnings())  # whole shoots are asked, and no path is made in vain


def beginnings() -> tuple[str, ...]:
    """How paths of such files begin."""
    return _beginnings(folder())


@lru_cache(8)
def _beginnings(place: Path) -> tuple[str, ...]:
    return f"{place}{os.sep}", f"{place.resolve()}{os.sep}"


def standing(path: Path) -> Path:
    """The folder in which the photos of a URL stand, listed anew, or the one photo; any other path is as it is.

    Raises CallError where the URL cannot be listed or has a password in it, or the folder not be written.
    """
    if not is_url(path):
        return path
    found = _URL.fullmatch(path.as_posix())
    assert found is not None
    scheme, rest = found["scheme"], found["rest"].rstrip("/")
    _require_sound(scheme, rest)
    place = folder() / scheme / rest
    listed = _listed(f"{scheme}://{rest}")
    try:
        claim()
        _forget(place, listed)
        for name, told in listed.items():
            stand(place / name, int(told.get("size") or 0), round((changed_at(told) or 0.0) * 1e9))
    except OSError as error:
        raise CallError(cannot_stand(error)) from None
    return place


def _require_sound(scheme: str, rest: str) -> None:
    """Raises CallError for an address that would be a place outside the folder, or that tells a secret."""
    if scheme in ("file", "local"):
        raise CallError("photos on this machine are named by their folder, without file://")
    if {"", ".", ".."} & set(rest.split("/")):
        raise CallError(f"the {scheme}:// address of the photos leads back ('..'); name the folder itself")
    if "@" in rest.partition("/")[0] or "?" in rest:
        raise CallError(
            f"the {scheme}:// address of the photos has a name, a password or a signature in it, which would be told "
            "wherever photos are named; give these by environment, as AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
        )


def stand(path: Path, size: int, changed: int) -> None:
    """Let a file of that size and time (nanoseconds) stand for one behind a URL; it takes no room. Raises OSError."""
    with suppress(FileNotFoundError):
        status = path.stat()
        if (status.st_size, status.st_mtime_ns) == (size, changed):
            return
    claim()
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{token_hex(6)}{_DRAFT}")
    try:
        with draft.open("xb") as file:
            file.truncate(size)
        os.utime(draft, ns=(changed, changed))
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def fetched(path: Path) -> bytes:
    """The file that it stands for. Raises PhotoError: `vanished`, `empty`, `too_large`, `unreadable` or `changed`."""
    try:
        status = path.stat()
    except OSError as gone:
        raise fault("vanished") from gone
    if status.st_size == 0:
        raise fault("empty")
    if status.st_size > MAX_BYTES:
        raise fault("too_large", f"{status.st_size / 1e9:.1f} GB")
    url = _url_of(path)
    kept = folder() / _KEPT / sha256(repr((url, status.st_size, status.st_mtime_ns)).encode()).hexdigest()
    with suppress(OSError):
        claim()
        data = kept.read_bytes()
        if len(data) == status.st_size:
            os.utime(kept)
            return data
    data = _fetch(url, status.st_size, status.st_mtime)
    with suppress(OSError):
        _keep(kept, data)
    return data


def changed_at(told: Mapping[str, Any]) -> float | None:
    """When a file was changed, in seconds since 1970, by what its place says of it: file systems have many words."""
    found = next((told[word] for word in ("mtime", "LastModified", "last_modified", "created") if told.get(word)), None)
    if isinstance(found, datetime):
        return found.timestamp()
    return float(found) if isinstance(found, int | float) else None


def _listed(url: str) -> Mapping[str, Mapping[str, Any]]:
    """What lies behind a URL, by its name below it, which a single file has none of."""
    from fsspec.core import url_to_fs

    try:
        files, root = url_to_fs(url)
        files.invalidate_cache()
        found = files.find(root, detail=True)
    except ImportError as error:
        raise CallError(f"{url!r} cannot be listed: {error}. For s3:// it is `pip install 'safelight[s3]'`") from None
    except Exception as error:  # a place that only fsspec knows may raise anything
        raise CallError(f"{url!r} cannot be listed: {type(error).__name__}: {error}") from error
    names = {path.removeprefix(root).lstrip("/"): told for path, told in found.items()}
    sound = {name: told for name, told in names.items() if _is_sound(name)}
    if not sound:
        raise CallError(f"there is nothing at {url!r}; check the address, and who may read it")
    return sound


def _is_sound(name: str) -> bool:
    """Of a single file, or one below the folder. Sidecars stay where they are: nobody would fetch them."""
    return not name or not ({"", ".", ".."} & set(name.split("/")) or name.lower().endswith(_SIDECAR))


def _forget(place: Path, listed: Mapping[str, object]) -> None:
    """Who stands there, and is not behind the URL any more."""
    for path in place.rglob("*"):
        is_draft = path.suffix == _DRAFT  # of another run that begins just now
        if path.is_file() and not is_draft and path.relative_to(place).as_posix() not in listed:
            path.unlink()


def _url_of(path: Path) -> str:
    scheme, *rest = path.relative_to(folder()).parts
    return f"{scheme}://{'/'.join(rest)}"


def _fetch(url: str, size: int, changed: float) -> bytes:
    from fsspec.core import url_to_fs

    try:
        files, place = url_to_fs(url)
        told = files.info(place, refresh=True) if "s3" in files.protocol else files.info(place)
        data: bytes = files.cat_file(place)
    except FileNotFoundError as gone:
        raise fault("vanished") from gone
    except Exception as error:  # as above
        raise fault("unreadable", f"{type(error).__name__} at {url}") from error
    if len(data) != size or abs((changed_at(told) or 0.0) - changed) > 1e-3:
        raise PhotoError("it was changed while the run went on; run it again to have it looked at as it is", "changed")
    return data


def _keep(path: Path, data: bytes) -> None:
    """Whole or not at all, and no more than there is room for."""
    claim()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)  # another user fetches his own
    draft = path.with_name(f"{path.name}.{token_hex(6)}.part")
    try:
        draft.write_bytes(data)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    kept = sorted(((one.stat(), one) for one in path.parent.iterdir()), key=lambda pair: pair[0].st_mtime)
    taken = sum(status.st_size for status, _ in kept)
    for status, one in kept:
        if taken <= ROOM:
            break
        one.unlink(missing_ok=True)
        taken -= status.st_size
