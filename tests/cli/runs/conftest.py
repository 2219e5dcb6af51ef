from pathlib import Path

import pytest

from safelight.cli.main import called
from safelight.store.location import Location
from safelight.store.runs import RunRow
from safelight.store.store import Store, open_store
from tests.whole.shoots import jpeg, shoot_of


class Culled:
    """A shoot that was culled, and the store that remembers it."""

    def __init__(self, base: Path) -> None:
        self.base, self.out, self.place = base, base / "out", ["--store", str(base / "store.db")]
        self.shoot = shoot_of(base / "shoot", {"a.jpg": jpeg(1), "b.jpg": jpeg(2, "2026:06:21 15:00:00"), "c.jpg": b""})
        assert self.call("run", "cull", str(self.shoot), "-o", str(self.out), "--workers", "0") == 3

    def call(self, *words: str) -> int:
        return called([*words, *self.place])

    def opened(self) -> Store:
        location = Location.of(self.place[1])
        assert location
        return open_store(location)

    def row(self) -> RunRow:
        store = self.opened()
        found = store.runs.latest_in(str(self.out))
        store.close()
        assert found
        return found


@pytest.fixture(scope="package")
def culled(tmp_path_factory: pytest.TempPathFactory) -> Culled:
    """For tests that change nothing of it."""
    return Culled(tmp_path_factory.mktemp("culled"))


@pytest.fixture
def own(tmp_path: Path) -> Culled:
    """For one test alone."""
    return Culled(tmp_path)
