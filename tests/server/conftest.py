"""A house for one test: nothing in it is the user's own."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from safelight.server.application import application
from safelight.server.house import House
from safelight.server.roots import Roots
from safelight.settings import Settings


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The folder that photos may be read from."""
    folder = tmp_path / "photos"
    folder.mkdir()
    return folder


@pytest.fixture
def house(tmp_path: Path, root: Path) -> Iterator[House]:
    made = House(Settings(), str(tmp_path / "store.db"), Roots.of([root]), tmp_path / "recipes")
    with closing(made):
        yield made


@pytest.fixture
def client(house: House) -> Iterator[TestClient]:
    """Whoever calls the application itself; the guard stands before it elsewhere."""
    with TestClient(application(house)) as caller:
        yield caller
