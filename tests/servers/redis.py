"""A real Redis server: Debian's, in a folder of its own, on a free port. It keeps nothing: a restart empties it.

With papers its places are reached over TLS and by a password, and whether it answers is seen without TLS.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.servers.broker import Broker, served
from tests.servers.papers import Papers
from tests.servers.ports import free_port

MISSING = "Redis is not installed here: `apt-get install redis-server`"
_PLACES = 1000
PASSWORD = "swordfish"


def program() -> Path | None:
    """The server, where it is installed."""
    found = shutil.which("redis-server")
    return Path(found) if found else None


@contextmanager
def serving(server: Path, papers: Papers | None = None) -> Iterator[Broker]:
    """A server, as long as the block lasts."""
    port = free_port()
    knock = places = f"redis://127.0.0.1:{port}"
    sealing: dict[str, str] = {}
    if papers:
        knock = f"redis://:{PASSWORD}@127.0.0.1:{port}"
        places, sealing = _sealed(papers)
    with TemporaryDirectory(prefix="safelight-redis-", ignore_cleanup_errors=True) as folder:
        options = {
            "port": str(port),
            "bind": "127.0.0.1",
            "dir": folder,
            "save": "",
            "appendonly": "no",
            "databases": str(_PLACES),
            **sealing,
        }
        command = [str(server), *(word for name, value in options.items() for word in (f"--{name}", value))]
        urls = chain([f"{knock}/0"], (f"{places}/{number}" for number in range(1, _PLACES)))
        with served(Broker(command, Path(folder), {}, urls)) as broker:
            yield broker


def _sealed(papers: Papers) -> tuple[str, dict[str, str]]:
    """Where its places are, and what it has to be told."""
    port = free_port()
    return f"rediss://:{PASSWORD}@127.0.0.1:{port}", {
        "tls-port": str(port),
        "tls-cert-file": str(papers.certificate),
        "tls-key-file": str(papers.key),
        "tls-ca-cert-file": str(papers.authority),
        "tls-auth-clients": "no",
        "requirepass": PASSWORD,
    }
