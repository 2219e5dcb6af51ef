"""A real Redis server: Debian's, in a folder of its own, on a free port. It keeps nothing: a restart empties it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.servers.broker import Broker, served
from tests.servers.ports import free_port

MISSING = "Redis is not installed here: `apt-get install redis-server`"
_PLACES = 1000


def program() -> Path | None:
    """The server, where it is installed."""
    found = shutil.which("redis-server")
    return Path(found) if found else None


@contextmanager
def serving(server: Path) -> Iterator[Broker]:
    """A server, as long as the block lasts."""
    port = free_port()
    with TemporaryDirectory(prefix="safelight-redis-", ignore_cleanup_errors=True) as folder:
        options = {
            "port": str(port),
            "bind": "127.0.0.1",
            "dir": folder,
            "save": "",
            "appendonly": "no",
            "databases": str(_PLACES),
        }
        command = [str(server), *(word for name, value in options.items() for word in (f"--{name}", value))]
        urls = (f"redis://127.0.0.1:{port}/{number}" for number in range(_PLACES))
        with served(Broker(command, Path(folder), {}, urls)) as broker:
            yield broker
