"""A server that speaks S3: moto's, on a free port. It keeps everything in memory."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from urllib.request import urlopen

from tests.servers.ports import free_port

MISSING = "An S3 server is not installed here: `pip install 'moto[s3]' flask-cors s3fs`"
PATIENCE = 60.0


def program() -> Path | None:
    """What runs it, where it and its client are installed."""
    return Path(sys.executable) if find_spec("moto") and find_spec("flask_cors") and find_spec("s3fs") else None


@dataclass
class Bucketful:
    """A running server."""

    address: str
    _numbers: Iterator[int] = field(default_factory=count)

    @property
    def environment(self) -> dict[str, str]:
        """What a client has to be told, as users of such servers tell it."""
        return {
            "AWS_ENDPOINT_URL": self.address,
            "AWS_ACCESS_KEY_ID": "somebody",
            "AWS_SECRET_ACCESS_KEY": "something",
            "AWS_DEFAULT_REGION": "us-east-1",
        }

    def bucket(self) -> str:
        """The URL of an empty bucket; the environment has to be told before."""
        from s3fs import S3FileSystem

        name = f"bucket{next(self._numbers)}"
        S3FileSystem(skip_instance_cache=True).mkdir(name)
        return f"s3://{name}"


@contextmanager
def serving(python: Path) -> Iterator[Bucketful]:
    """A server, as long as the block lasts."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    words = [str(python), "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(words, stdin=quiet, stdout=quiet, stderr=quiet, env=os.environ)
    try:
        until = time.monotonic() + PATIENCE
        while not _answers(address):
            assert time.monotonic() < until
            assert process.poll() is None
            time.sleep(0.1)
        yield Bucketful(address)
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _answers(address: str) -> bool:
    with suppress(OSError), urlopen(f"{address}/moto-api/") as answer:
        return bool(answer.status == 200)
    return False
