"""What a run found, taken along over HTTP: beside originals, into folders, as lists."""

import csv
import io
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from safelight.server.house import House
from tests.server.runs.made import made_run
from tests.whole.shoots import jpeg, safelight, shoot_of, state


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAFELIGHT_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def culled(house: House, root: Path) -> str:
    """A real run of the command line, which the server sees too."""
    shoot_of(root / "shoot", {f"{n}.jpg": jpeg(n, f"2026:06:20 15:{n:02}:00") for n in range(4)})
    done = safelight("run", "cull", root / "shoot", "-o", root / "out", "--store", str(house.store))
    assert done.returncode == 0, done.stderr
    return house.lookout.store.runs.all()[0].id


def test_a_delivery_is_shown_made_and_undone(client: TestClient, culled: str, root: Path) -> None:
    before = state(root / "shoot")
    ask = f"/api/runs/{culled}/deliver"
    dry = client.post(ask, json={"to": "capture-one", "dry_run": True, "undo": False}).json()
    assert (dry["counts"], dry["done"]) == ({"new": 4}, False)
    assert dry["changes"][0]["file"] == "0.xmp"
    assert state(root / "shoot") == before
    made = client.post(ask, json={"to": "captureone", "dry_run": False}).json()
    assert (made["counts"], made["done"]) == ({"new": 4}, True)
    assert len(state(root / "shoot")) == 8
    back = client.post(ask, json={"to": "captureone", "dry_run": False, "undo": True}).json()
    assert back["counts"] == {"removed": 4}
    assert state(root / "shoot") == before
    assert client.post(ask, json={"to": "word"}).status_code == 400


def test_copies_and_sidecars_are_taken_and_nothing_is_replaced(client: TestClient, culled: str, root: Path) -> None:
    before = state(root / "shoot")
    ask, to = f"/api/runs/{culled}/export", root / "album"
    assert client.post(ask, json={"what": "copies", "to": str(to)}).json() == {"written": 4, "folder": str(to)}
    assert (to / "0.jpg").read_bytes() == (root / "shoot" / "0.jpg").read_bytes()
    assert client.post(ask, json={"what": "copies", "to": str(to)}).json()["written"] == 0
    (to / "1.jpg").write_bytes(b"mine")
    (to / "0.jpg").unlink()
    refused = client.post(ask, json={"what": "copies", "to": str(to)})
    assert refused.status_code == 400
    assert not (to / "0.jpg").exists()
    assert (to / "1.jpg").read_bytes() == b"mine"
    assert client.post(ask, json={"what": "sidecars", "to": str(to), "photos": [0, 1]}).json()["written"] == 2
    assert client.post(ask, json={"what": "copies", "to": str(root / "shoot" / "x")}).status_code == 400
    assert client.post(ask, json={"what": "copies", "to": "/etc"}).status_code == 403
    assert state(root / "shoot") == before


def test_what_would_be_changed_decides_what_is_set_aside(client: TestClient, culled: str) -> None:
    knobs = client.get(f"/api/runs/{culled}/knobs").json()["knobs"]
    gate = next(one for one in knobs if one["parameter"] == "technical_threshold")
    setting = f"{gate['step']}.technical_threshold=10"
    first = client.post(f"/api/runs/{culled}/whatif", json={"settings": [*gate["along"], setting]}).json()
    assert first["before"]["keep"] == 4
    assert sum(first["after"].values()) + first["unknown"] == 4
    assert {one["index"] for one in first["changes"]} <= set(range(4))
    assert first["changes"]
    assert all(one["reason"] for one in first["changes"])
    client.post(f"/api/runs/{culled}/marks", json={"photos": [0], "pick": "pick"})
    now = client.post(f"/api/runs/{culled}/whatif", json={"settings": [*gate["along"], setting]}).json()
    assert 0 not in {one["index"] for one in now["changes"]}
    wrong = client.post(f"/api/runs/{culled}/whatif", json={"settings": ["nope.x=1"]})
    assert wrong.status_code == 400
    assert "nope" in wrong.json()["error"]["message"]


def test_a_delivery_outside_the_roots_is_refused(client: TestClient, house: House, tmp_path: Path, root: Path) -> None:
    shoot_of(tmp_path / "elsewhere", {"a.jpg": jpeg(1)})
    safelight("run", "cull", tmp_path / "elsewhere", "-o", root / "out", "--store", str(house.store))
    run = house.lookout.store.runs.all()[0].id
    before = state(tmp_path / "elsewhere")
    assert client.post(f"/api/runs/{run}/deliver", json={"to": "darktable", "dry_run": False}).status_code == 403
    assert client.post(f"/api/runs/{run}/export", json={"what": "copies", "to": str(root / "x")}).status_code == 403
    assert state(tmp_path / "elsewhere") == before


def test_lists(client: TestClient, house: House, root: Path) -> None:
    run = made_run(house, root / "shoot", {"=cmd.jpg": {}, "b.jpg": {"verdict": "review"}})
    txt = client.get(f"/api/runs/{run}/list?format=txt&verdict=keep")
    assert txt.text == "=cmd.jpg\n"
    assert txt.headers["content-disposition"].startswith("attachment")
    rows = list(csv.reader(io.StringIO(client.get(f"/api/runs/{run}/list?format=csv").text)))
    assert [row[0] for row in rows] == ["photo", "'=cmd.jpg", "b.jpg"]
    assert [one["verdict"] for one in client.get(f"/api/runs/{run}/list?format=json").json()] == ["keep", "review"]
