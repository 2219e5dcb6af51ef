"""Runs begun, watched, stopped and gone on with over HTTP: real processes, a real store, real photos."""

import os
import signal
from pathlib import Path

import pytest

from safelight.server.roots import Roots
from tests.server.runs.real import house_over, pictures, served, wait_for
from tests.whole.shoots import jpeg, shoot_of, state

FINAL = {"done", "failed", "stopped", "cancelled", "dead"}


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shoot with a burst, singles, and one file that is none."""
    base = tmp_path_factory.mktemp("served")
    burst = {f"b{n}.jpg": jpeg(1, f"2026:06:20 15:00:0{n}") for n in range(3)}
    singles = {f"s{n}.jpg": jpeg(10 + n, f"2026:06:20 16:{n:02}:00") for n in range(9)}
    shoot_of(base / "shoot", {**burst, **singles, "bad.jpg": b"not a picture"})
    return base


@pytest.fixture(autouse=True, scope="module")
def _cache(tmp_path_factory: pytest.TempPathFactory):
    before = os.environ.get("XDG_CACHE_HOME")
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))
    yield
    os.environ.pop("XDG_CACHE_HOME")
    if before is not None:
        os.environ["XDG_CACHE_HOME"] = before


def test_a_run_is_begun_followed_and_looked_at_and_no_original_is_touched(base: Path) -> None:
    before = state(base / "shoot")
    with served(house_over(base)) as client:
        begun = client.post("/runs", json={"recipe": "cull", "photos": [str(base / "shoot")]})
        assert begun.status_code == 202, begun.text
        run = begun.json()
        assert (run["seen_by"], run["photos"], run["sample"]) == ("web", 13, False)
        told = list(pictures(client, run["id"]))
        numbers = [number for number, _, _ in told]
        assert numbers == sorted(numbers)
        last = told[-1][2]
        assert last["state"] == "done"
        assert sum(last["counts"].values()) == 13
        assert [one["photo"] for one in last["failures"]] == ["bad.jpg"]
        again = list(pictures(client, run["id"], after=last["number"]))
        assert [one["state"] for _, _, one in again] == ["done"]
        assert client.get(f"/runs/{run['id']}/live").json() == last
        detail = client.get(f"/runs/{run['id']}").json()
        assert detail["state"] == "done"
        assert detail["report"]
        assert {one["node"] for one in detail["nodes"]}
        report = client.get(f"/runs/{run['id']}/report")
        policy = report.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        script = next(word for word in policy.split() if word.startswith("'sha256-"))
        assert script.rstrip(";") in report.text  # it is the one that the report itself allows
        grid = client.get(f"/runs/{run['id']}/photos").json()
        assert grid["verdicts"][grid["names"].index("bad.jpg")] == "failed"
        for index, verdict in enumerate(grid["verdicts"]):
            for what in ("thumb", "preview?edge=1600", "full"):
                answer = client.get(f"/runs/{run['id']}/photos/{index}/{what}")
                if verdict == "failed" and what != "full":
                    assert answer.status_code == 404
                else:
                    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/jpeg"), answer.text
    assert state(base / "shoot") == before


def test_a_run_goes_on_without_its_server_and_a_new_one_shows_it(tmp_path: Path) -> None:
    shoot = {f"{n:03}.jpg": jpeg(n, f"2026:06:20 {n // 60:02}:{n % 60:02}:00") for n in range(150)}
    shoot_of(tmp_path / "shoot", shoot)
    with served(house_over(tmp_path)) as client:
        run = client.post("/runs", json={"recipe": "cull", "photos": [str(tmp_path / "shoot")]}).json()["id"]
    with served(house_over(tmp_path)) as client:
        assert client.get("/runs").json()["runs"][0]["id"] == run
        seen = client.get(f"/runs/{run}/live").json()
        assert seen["state"] == "running", seen
        *_, (_, _, last) = pictures(client, run)
        assert last["state"] == "done"


def test_a_run_is_cancelled_and_gone_on_with(tmp_path: Path) -> None:
    shoot = {f"{n:03}.jpg": jpeg(n, f"2026:06:20 {n // 60:02}:{n % 60:02}:00") for n in range(200)}
    before = state(shoot_of(tmp_path / "shoot", shoot))
    with served(house_over(tmp_path)) as client:
        run = client.post("/runs", json={"recipe": "cull", "photos": [str(tmp_path / "shoot")]}).json()["id"]
        assert client.post(f"/runs/{run}/resume").status_code == 409
        assert client.delete(f"/runs/{run}").status_code == 409
        assert client.post(f"/runs/{run}/cancel").status_code == 202
        *_, (_, _, last) = pictures(client, run)
        assert last["state"] == "cancelled"
        assert client.post(f"/runs/{run}/cancel").status_code == 409
        assert client.get(f"/runs/{run}").json()["interrupted"]
        assert client.post(f"/runs/{run}/whatif", json={"settings": []}).status_code == 409
        assert client.post(f"/runs/{run}/resume").status_code == 202
        *_, (_, _, last) = pictures(client, run)
        assert (last["state"], last["photos"]) == ("done", 200)
        assert client.delete(f"/runs/{run}").status_code == 204
        assert client.get(f"/runs/{run}").status_code == 404
    assert state(tmp_path / "shoot") == before


def test_a_run_whose_process_was_killed_is_said_to_be_dead(tmp_path: Path) -> None:
    shoot = {f"{n:03}.jpg": jpeg(n, f"2026:06:20 {n // 60:02}:{n % 60:02}:00") for n in range(150)}
    shoot_of(tmp_path / "shoot", shoot)
    house = house_over(tmp_path)
    with served(house) as client:
        run = client.post("/runs", json={"recipe": "cull", "photos": [str(tmp_path / "shoot")]}).json()["id"]
        row = house.lookout.run(run)
        assert row
        os.kill(int(row.owner.split()[1]), signal.SIGKILL)
        *_, (_, _, last) = pictures(client, run)
        assert last["state"] == "dead"
        assert client.post(f"/runs/{run}/cancel").json()["state"] == "cancelled"


def test_what_is_wrong_is_told_and_nothing_is_begun(base: Path, tmp_path: Path) -> None:
    with served(house_over(base)) as client:
        before = len(client.get("/runs").json()["runs"])
        shoot = str(base / "shoot")
        wrong = client.post(
            "/runs", json={"text": "name: x\nstages:\n  - name: a\n    stepps: []\n", "photos": [shoot]}
        )
        assert wrong.status_code == 422
        assert wrong.json()["error"]["problems"]
        assert client.post("/runs", json={"recipe": "cull", "photos": [str(tmp_path)]}).status_code == 403
        assert client.post("/runs", json={"recipe": "../x", "photos": [shoot]}).status_code == 404
        inside = client.post("/runs", json={"recipe": "cull", "photos": [shoot], "out": f"{shoot}/out"})
        assert (inside.status_code, inside.json()["error"]["kind"]) == (400, "CallError")
        assert len(client.get("/runs").json()["runs"]) == before


def test_results_go_nowhere_outside_the_roots(base: Path) -> None:
    house = house_over(base)
    object.__setattr__(house, "roots", Roots.of([base / "shoot"]))
    with served(house) as client:
        answer = client.post("/runs", json={"recipe": "cull", "photos": [str(base / "shoot")]})
        assert answer.status_code == 403
        assert "name a folder" in answer.json()["error"]["message"]


def test_photos_in_a_root_itself_are_run_into_the_place_that_is_proposed(tmp_path: Path) -> None:
    root = shoot_of(tmp_path / "root", {"a.jpg": jpeg(1), "day/b.jpg": jpeg(2)})
    before = state(root)
    house = house_over(tmp_path)
    object.__setattr__(house, "roots", Roots.of([root]))
    with served(house) as client:
        place = client.post("/runs/place", json={"photos": [str(root)], "recipe": "Cull"}).json()
        assert place == {"out": str(root / "safelight-Cull"), "inside": True}
        asked = {"recipe": "cull", "photos": [str(root)], "out": place["out"]}
        for _ in range(2):  # what the first one wrote is no photo of the second
            begun = client.post("/runs", json=asked)
            assert begun.status_code == 202, begun.text
            *_, (_, _, last) = pictures(client, begun.json()["id"])
            assert (last["state"], last["photos"]) == ("done", 2)
        assert client.post("/runs/place", json={"photos": [str(tmp_path)]}).status_code == 403
        within = client.post("/runs", json={**asked, "photos": [f"{root}/day"], "out": f"{root}/day/out"})
        assert (within.status_code, within.json()["error"]["kind"]) == (400, "CallError")
    after = state(root)
    assert {name: after[name] for name in before} == before


def test_five_thousand_chosen_photos_are_run(tmp_path: Path) -> None:
    shoot = tmp_path / "shoot"
    shoot.mkdir()
    names = [f"chosen-out-of-a-very-large-shoot-{number:04}.jpg" for number in range(5_001)]
    for name in names:
        (shoot / name).touch()  # nothing of them can be read, so that the run is short
    with served(house_over(tmp_path)) as client:
        only = [str(shoot / name) for name in names[1:]]
        begun = client.post("/runs", json={"recipe": "cull", "photos": [str(shoot)], "only": only})
        assert begun.status_code == 202, begun.text
        assert begun.json()["photos"] == 5_000
        client.post(f"/runs/{begun.json()['id']}/cancel")
        *_, (_, _, last) = pictures(client, begun.json()["id"])
        assert last["photos"] == 5_000


def test_a_sample_runs_over_a_few_photos_until_a_step(base: Path) -> None:
    with served(house_over(base)) as client:
        asked = {"recipe": "five-stages", "photos": [str(base / "shoot")], "sample": 4, "until": "group_similar"}
        begun = client.post("/runs", json=asked)
        assert begun.status_code == 202, begun.text
        run = begun.json()
        assert (run["sample"], run["photos"]) == (True, 4)
        assert run["folder"].endswith("sample")
        *_, (_, _, last) = pictures(client, run["id"])
        assert last["state"] == "done"
        nodes = {one["node"] for one in last["nodes"]}
        assert "group_similar" in nodes
        assert "detect_objects" not in nodes
        unknown = client.post("/runs", json={**asked, "until": "nope"})
        assert "group_similar" in unknown.json()["error"]["message"]


def test_wait_for_gives_up() -> None:
    with pytest.raises(AssertionError):
        wait_for(lambda: False, 0.1)
