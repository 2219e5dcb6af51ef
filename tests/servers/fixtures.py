"""Running servers: without its program a test that needs one is skipped; in continuous integration it fails."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.servers.broker import Broker
    from tests.servers.papers import Papers
    from tests.servers.postgres import Server
    from tests.servers.s3 import Bucketful


def needed(program: Path | None, missing: str) -> Path:
    """The program, which CI has to have."""
    if program is not None:
        return program
    if os.environ.get("CI") == "true":
        pytest.fail(missing)
    pytest.skip(missing)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A running PostgreSQL server; each `database()` of it is empty."""
    from tests.servers.postgres import MISSING, programs, serving

    with serving(needed(programs(), MISSING)) as server:
        yield server


@pytest.fixture(scope="session")
def redis_server() -> Iterator[Broker]:
    """A running Redis server; each `place()` of it is empty."""
    from tests.servers.redis import MISSING, program, serving

    with serving(needed(program(), MISSING)) as server:
        yield server


@pytest.fixture(scope="session")
def rabbitmq_server() -> Iterator[Broker]:
    """A running RabbitMQ server; each `place()` of it is empty."""
    from tests.servers.rabbitmq import MISSING, program, serving

    with serving(needed(program(), MISSING)) as server:
        yield server


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Papers:
    """By which brokers show who they are."""
    from tests.servers.papers import MISSING, papers, program

    return papers(needed(program(), MISSING), tmp_path_factory.mktemp("papers"))


@pytest.fixture(scope="session")
def sealed_redis(papers: Papers) -> Iterator[Broker]:
    """A running Redis server, of which each `place()` is reached over TLS and by a password."""
    from tests.servers.redis import MISSING, program, serving

    with serving(needed(program(), MISSING), papers) as server:
        yield server


@pytest.fixture(scope="session")
def sealed_rabbitmq(papers: Papers) -> Iterator[Broker]:
    """The same of RabbitMQ."""
    from tests.servers.rabbitmq import MISSING, program, serving

    with serving(needed(program(), MISSING), papers) as server:
        yield server


@pytest.fixture(scope="session")
def s3_server() -> Iterator[Bucketful]:
    """A running S3 server; each `bucket()` of it is empty."""
    from tests.servers.s3 import MISSING, program, serving

    with serving(needed(program(), MISSING)) as server:
        yield server


@pytest.fixture
def bucket(s3_server: Bucketful, monkeypatch: pytest.MonkeyPatch) -> str:
    """The URL of an empty bucket, whose server everything that is started from now on is told."""
    for name, value in s3_server.environment.items():
        monkeypatch.setenv(name, value)
    return s3_server.bucket()


@pytest.fixture(params=["redis_server", "rabbitmq_server"])
def broker(request: pytest.FixtureRequest) -> Broker:
    """A running broker, once of each kind."""
    server: Broker = request.getfixturevalue(request.param)
    return server


@pytest.fixture(params=["sealed_redis", "sealed_rabbitmq"])
def sealed(request: pytest.FixtureRequest) -> Broker:
    """A running broker that is reached over TLS, once of each kind."""
    server: Broker = request.getfixturevalue(request.param)
    return server
