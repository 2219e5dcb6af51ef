"""A real RabbitMQ server: Debian's, in a folder of its own, on a free port.

Its Erlang asks a program of its own, epmd, where others are. That one would go on for ever as a daemon of this machine,
so it is started here, at a port of its own, and ended with the server. With papers its places are reached over TLS, and
it can be seen without whether it answers.
"""

import json
import shutil
import subprocess
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.servers.broker import Broker, served
from tests.servers.papers import Papers
from tests.servers.ports import free_port

MISSING = "RabbitMQ is not installed here: `apt-get install rabbitmq-server`"
_DEBIANS = Path("/usr/lib/rabbitmq/bin/rabbitmq-server")
"""Behind the one that is found on the path, which serves the system's own folders, and that user alone."""
_NAME, PASSWORD = "safelight", "swordfish"
_PLACES = 32


def program() -> Path | None:
    """The server, where it is installed."""
    found = _DEBIANS if _DEBIANS.is_file() else shutil.which("rabbitmq-server")
    return Path(found) if found and shutil.which("epmd") else None


@contextmanager
def serving(server: Path, papers: Papers | None = None) -> Iterator[Broker]:
    """A server, as long as the block lasts."""
    port, sealed = free_port(), free_port()
    scheme, at = ("amqps", sealed) if papers else ("amqp", port)
    with TemporaryDirectory(prefix="safelight-rabbitmq-", ignore_cleanup_errors=True) as made, _names() as environment:
        folder = Path(made)
        environment |= _places_of(folder, port)
        if papers:
            _seal(folder / "rabbitmq.conf", papers, sealed)
        who = f"{_NAME}:{PASSWORD}@127.0.0.1"
        places = (f"{scheme}://{who}:{at}/place{number}" for number in range(1, _PLACES))
        urls = chain([f"amqp://{who}:{port}/place0"], places)
        with served(Broker([str(server)], folder, environment, urls)) as broker:
            yield broker


@contextmanager
def _names() -> Iterator[dict[str, str]]:
    """An epmd, as long as the block lasts, and what tells Erlang of it."""
    port = str(free_port())
    epmd = subprocess.Popen(
        ["epmd", "-port", port, "-address", "127.0.0.1"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield {"ERL_EPMD_PORT": port, "ERL_EPMD_ADDRESS": "127.0.0.1"}
    finally:
        epmd.kill()
        epmd.wait()


def _places_of(folder: Path, port: int) -> dict[str, str]:
    """Where it keeps what: nothing outside its folder, nothing of the system's own settings."""
    (folder / "definitions.json").write_text(json.dumps(_definitions()))
    (folder / "rabbitmq.conf").write_text(f"load_definitions = {folder / 'definitions.json'}\n")
    (folder / "environment").touch()
    return {
        "HOME": str(folder),  # of the cookie by which Erlangs know each other
        "RABBITMQ_NODENAME": f"safelight{port}@localhost",
        "RABBITMQ_NODE_IP_ADDRESS": "127.0.0.1",
        "RABBITMQ_NODE_PORT": str(port),
        "RABBITMQ_DIST_PORT": str(free_port()),
        "RABBITMQ_CONF_ENV_FILE": str(folder / "environment"),
        "RABBITMQ_CONFIG_FILE": str(folder / "rabbitmq.conf"),
        "RABBITMQ_ENABLED_PLUGINS_FILE": str(folder / "plugins"),
        "RABBITMQ_MNESIA_BASE": str(folder / "data"),
        "RABBITMQ_LOG_BASE": str(folder / "logs"),
        "RABBITMQ_PID_FILE": str(folder / "pid"),
    }


def _seal(settings: Path, papers: Papers, port: int) -> None:
    said = {
        "listeners.ssl.1": f"127.0.0.1:{port}",
        "ssl_options.cacertfile": papers.authority,
        "ssl_options.certfile": papers.certificate,
        "ssl_options.keyfile": papers.key,
        "ssl_options.verify": "verify_none",
        "ssl_options.fail_if_no_peer_cert": "false",
    }
    with settings.open("a") as file:
        file.writelines(f"{name} = {value}\n" for name, value in said.items())


def _definitions() -> dict[str, object]:
    """A user who may do all in each of the places. Made at start: to ask for one later takes seconds each time."""
    places = [f"place{number}" for number in range(_PLACES)]
    salt = b"salt"
    hashed = b64encode(salt + sha256(salt + PASSWORD.encode()).digest()).decode()
    every = {"configure": ".*", "write": ".*", "read": ".*"}
    return {
        "users": [{"name": _NAME, "password_hash": hashed, "tags": "administrator"}],
        "vhosts": [{"name": place} for place in places],
        "permissions": [{"user": _NAME, "vhost": place, **every} for place in places],
    }
