"""Where a store is: a file of this user, a path, or the URL of a server."""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Self

from safelight.errors import CallError

NONE = "none"
"""What people write where nothing is to be remembered."""
FILE = "store.db"
BLOBS = "SAFELIGHT_BLOBS"
"""Names the folder or URL where a server's blobs lie, so that all who use it find them."""
_SERVER = re.compile(r"postgres(ql)?(\+\w+)?://")


@dataclass(frozen=True, slots=True)
class Location:
    """A store's place."""

    url: str
    """SQLAlchemy's URL; it may hold a password."""
    name: str
    """As it may be shown."""
    file: Path | None = None
    """For SQLite."""

    @classmethod
    def of(cls, asked: str | None) -> Self | None:
        """By what was asked for; by default a file in the user's data folder. None where nothing is to be remembered.

        Raises CallError for a URL of something that is no store.
        """
        if asked == NONE:
            return None
        if asked and _SERVER.match(asked):
            return cls(re.sub(r"^postgres(ql)?(\+\w+)?://", "postgresql+psycopg://", asked), shown(asked))
        if asked and "://" in asked:
            raise CallError(
                f"there is no store at {shown(asked)!r}: name a file, a PostgreSQL URL (postgresql://…), or {NONE!r}"
            )
        file = (Path(asked) if asked else data_folder() / FILE).expanduser()
        if file.is_dir():
            file /= FILE
        file = file.resolve()  # whoever names it by a link finds the same blobs and the same owners
        return cls(f"sqlite:///{file}", str(file), file)

    @property
    def folder(self) -> Path:
        """Where what lies beside the database is kept: blobs, and locks of running runs."""
        if self.file is not None:
            return self.file.parent / f"{self.file.name}.d"
        return data_folder() / f"server-{sha256(self.name.encode()).hexdigest()[:8]}.d"

    @property
    def blobs(self) -> str:
        """Where large values lie: for a server what `SAFELIGHT_BLOBS` says, if it says anything."""
        asked = None if self.file is not None else os.environ.get(BLOBS)
        return asked or str(self.folder / "blobs")


def shown(url: str) -> str:
    """A URL without its password, wherever that stands."""
    if "://" not in url:
        return url
    scheme, _, rest = url.partition("://")
    who, at, where = rest.rpartition("@")
    return f"{scheme}://{who.partition(':')[0]}{at}{where.partition('?')[0]}"


def data_folder() -> Path:
    """Where this platform keeps what a user's programs remember."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "safelight"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "safelight"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "safelight"
