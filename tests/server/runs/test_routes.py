"""What is answered about runs, and what is made ready beside that."""

from pathlib import Path

from fastapi.testclient import TestClient

from safelight.server.house import House
from tests.server.runs.made import made_run


def test_whoever_looks_at_a_run_that_is_over_need_not_wait_for_its_photos(
    house: House, root: Path, client: TestClient
) -> None:
    run = made_run(house, root / "shoot", {"a.jpg": {}, "b.jpg": {}})
    assert client.get(f"/api/runs/{run}").status_code == 200
    row = house.lookout.run(run)
    assert row
    house.lookout.store.runs.delete(run)
    assert house.lookout.sheet(row).names == ["a.jpg", "b.jpg"]  # it was read before
