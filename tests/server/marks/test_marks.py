"""Words on photos over HTTP: said, shown, and taken back exactly."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from safelight.server.house import House
from tests.server.runs.made import made_run


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAFELIGHT_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def run(house: House, root: Path) -> str:
    starred = {"mark": {"pick": None, "rating": 4, "when": None, "from": "c.xmp"}, "machine_verdict": "alternate"}
    told = {"a.jpg": {"verdict": "review"}, "b.jpg": {}, "c.jpg": starred, "d.jpg": {"verdict": "failed"}}
    return made_run(house, root / "shoot", told)


def test_a_word_goes_before_what_the_machine_said(client: TestClient, run: str) -> None:
    said = client.post(f"/api/runs/{run}/marks", json={"photos": [0, 1], "pick": "reject"}).json()
    assert [(one["index"], one["pick"], one["verdict"]) for one in said["marks"]] == [
        (0, "reject", "rejected"),
        (1, "reject", "rejected"),
    ]
    assert said["undo"] == [{"index": at, "pick": None, "rating": None} for at in (0, 1)]
    grid = client.get(f"/api/runs/{run}/photos").json()
    assert grid["verdicts"] == ["rejected", "rejected", "keep", "failed"]
    assert grid["machine"] == ["review", "keep", "alternate", "failed"]
    assert grid["picks"][:2] == ["reject", "reject"]


def test_what_was_said_is_taken_back_exactly(client: TestClient, run: str) -> None:
    before = client.get(f"/api/runs/{run}/photos").json()
    first = client.post(f"/api/runs/{run}/marks", json={"photos": [0, 2], "rating": 3}).json()
    middle = client.get(f"/api/runs/{run}/photos").json()
    second = client.post(f"/api/runs/{run}/marks", json={"photos": [0, 1, 2], "pick": "reject"}).json()
    client.post(f"/api/runs/{run}/marks/restore", json={"marks": second["undo"]})
    assert client.get(f"/api/runs/{run}/photos").json() == middle
    redo = client.post(f"/api/runs/{run}/marks/restore", json={"marks": first["undo"]}).json()["undo"]
    assert client.get(f"/api/runs/{run}/photos").json() == before
    client.post(f"/api/runs/{run}/marks/restore", json={"marks": redo})
    assert client.get(f"/api/runs/{run}/photos").json() == middle


def test_what_stands_in_files_comes_back_when_a_word_is_cleared(client: TestClient, run: str, house: House) -> None:
    client.post(f"/api/runs/{run}/marks", json={"photos": [2], "pick": "reject"})
    cleared = client.post(f"/api/runs/{run}/marks", json={"photos": [2], "clear": True}).json()
    assert cleared["marks"] == [{"index": 2, "pick": None, "rating": 4, "verdict": "keep"}]
    assert house.lookout.store.marks.all() == ()


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"photos": [0]}, 400),
        ({"photos": [0], "pick": "pick", "clear": True}, 400),
        ({"photos": [0], "pick": "reject", "rating": 2}, 400),
        ({"photos": [0], "rating": 6}, 422),
        ({"photos": [9], "pick": "pick"}, 404),
        ({"photos": [], "pick": "pick"}, 422),
        ({"photos": [0], "pick": "pick", "path": "/etc/passwd"}, 422),
    ],
)
def test_what_makes_no_sense_is_refused(client: TestClient, run: str, body: dict[str, object], status: int) -> None:
    assert client.post(f"/api/runs/{run}/marks", json=body).status_code == status


def test_words_are_those_of_the_command_line(client: TestClient, run: str, house: House) -> None:
    from safelight.app.marking import MarkCall, mark

    mark(MarkCall(run, ("a.jpg",), "pick", None, house.store))
    assert client.get(f"/api/runs/{run}/photos").json()["verdicts"][0] == "keep"
    client.post(f"/api/runs/{run}/marks", json={"photos": [1], "rating": 2})
    kept = {Path(one.path).name: (one.pick, one.rating) for one in house.lookout.store.marks.all()}
    assert kept == {"a.jpg": ("pick", None), "b.jpg": (None, 2)}


def test_how_all_photos_stand_is_told_as_the_grid_tells_it(client: TestClient, run: str) -> None:
    client.post(f"/api/runs/{run}/marks", json={"photos": [1], "pick": "reject"})
    stand = client.get(f"/api/runs/{run}/marks").json()
    grid = client.get(f"/api/runs/{run}/photos").json()
    assert stand == {name: grid[name] for name in ("verdicts", "picks", "ratings")}
    assert stand["picks"] == [None, "reject", None, None]
