"""What is answered about runs, and what is made ready beside that."""

from pathlib import Path

from fastapi.testclient import TestClient

from safelight.server.house import House
from safelight.store.runs import Decided
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


def test_what_a_run_came_to_is_read_once(house: House, root: Path, client: TestClient) -> None:
    run = made_run(house, root / "shoot", {"a.jpg": {"seconds": {"read": 2.0}}})
    told = client.get(f"/api/runs/{run}").json()
    row = house.lookout.run(run)
    assert row
    house.lookout.store.runs.end(run, "done", row.finished or "", row.summary, [Decided(0, "", "keep", b"{")])
    assert client.get(f"/api/runs/{run}").json()["slowest"] == told["slowest"] != []
