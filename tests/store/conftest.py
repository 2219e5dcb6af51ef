"""Stores to test: a file, and a database of a real PostgreSQL server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from safelight.store.location import Location
from safelight.store.store import Store, open_store


@pytest.fixture(params=["sqlite", "postgres"])
def location(request: pytest.FixtureRequest, tmp_path: Path) -> Location:
    """Where a store may be made that is not there yet; once of each kind."""
    asked = str(tmp_path / "store.db") if request.param == "sqlite" else request.getfixturevalue("postgres").database()
    found = Location.of(asked)
    assert found is not None
    return found


@pytest.fixture
def store(location: Location, tmp_path: Path) -> Iterator[Store]:
    """A store of each kind, open and empty; its blobs lie in `tmp_path / "blobs"`."""
    opened = open_store(location, str(tmp_path / "blobs"))
    yield opened
    opened.close()


@pytest.fixture
def file_store(tmp_path: Path) -> Iterator[Store]:
    """A store in a file, for what only a file can suffer."""
    place = Location.of(str(tmp_path / "store.db"))
    assert place is not None
    opened = open_store(place, str(tmp_path / "blobs"))
    yield opened
    opened.close()
