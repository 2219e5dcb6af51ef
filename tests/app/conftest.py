from collections.abc import Iterator
from pathlib import Path

import pytest

from safelight.store.location import Location
from safelight.store.store import Store, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store in a file."""
    location = Location.of(str(tmp_path / "store.db"))
    assert location
    opened = open_store(location)
    yield opened
    opened.close()
