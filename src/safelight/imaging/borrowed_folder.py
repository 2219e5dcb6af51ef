"""Where photos behind URLs stand on this machine: a folder for each user, unless one is named."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from errno import EPERM
from functools import lru_cache
from getpass import getuser
from pathlib import Path
from tempfile import gettempdir

VARIABLE = "SAFELIGHT_BORROWED"
_NAME = "safelight-borrowed-"


def folder() -> Path:
    """`SAFELIGHT_BORROWED`, to be the same on all machines of a run; or the user's own."""
    return _folder(os.environ.get(VARIABLE))


@lru_cache(8)
def _folder(asked: str | None) -> Path:
    if asked:
        return Path(asked).expanduser().absolute()
    lasting = Path("/var/tmp")  # noqa: S108 - in a folder that is its user's alone
    return (lasting if lasting.is_dir() else Path(gettempdir())) / f"{_NAME}{_user()}"


def _user() -> str:
    """By name, which is more often the same on all machines than a number."""
    if sys.platform == "win32":
        return getuser()
    from pwd import getpwuid

    with suppress(KeyError):
        return getpwuid(os.geteuid()).pw_name
    return str(os.geteuid())


def claim() -> None:
    """Make it its user's alone; who names a folder answers for it. Raises OSError where another user has it."""
    place = folder()
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.environ.get(VARIABLE) or sys.platform == "win32":
        return
    status = place.lstat()
    if status.st_uid != os.geteuid():
        raise PermissionError(EPERM, "it belongs to another user", str(place))
    if stat.S_IMODE(status.st_mode) & 0o077:
        place.chmod(0o700)


def is_another_users(path: Path) -> bool:
    """Whether a path leads into such a folder, and it is not the one of here."""
    return any(part.startswith(_NAME) for part in path.parts) and not path.is_relative_to(folder())
