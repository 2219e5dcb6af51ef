"""Runs that are not begun, since something is wrong with their recipe: it is said where."""

from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from safelight.recipes import path
from safelight.server.house import House
from tests.server.runs.made import made_run

TEXT = path("five-stages").read_text()
WINDOW = ["stages", 0, "steps", 1, "parameters", "time_window_seconds"]
WRONG = TEXT.replace("time_window_seconds: 30", "time_window_seconds: soon")


def refused(client: TestClient, root: Path, **order: Any) -> dict[str, Any]:
    """The one problem that keeps a run over this folder from being begun."""
    answer = client.post("/api/runs", json={"photos": [str(root)], **order})
    assert answer.status_code == 422, answer.text
    (problem,) = answer.json()["error"]["problems"]
    return problem


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAFELIGHT_CACHE", str(tmp_path / "cache"))


def test_what_is_wrong_with_a_text_that_is_to_be_run_is_said_where_it_stands(client: TestClient, root: Path) -> None:
    problem = refused(client, root, text=WRONG)
    assert problem["path"] == WINDOW
    assert "soon" in WRONG.splitlines()[problem["line"] - 1]
    assert problem["source"] == "<recipe>"


def test_what_is_wrong_with_a_recipe_of_ones_own_is_said_where_it_stands(client: TestClient, root: Path) -> None:
    assert client.put("/api/recipes/mine", json={"text": WRONG, "base": None}).status_code == 200
    assert refused(client, root, recipe="mine")["path"] == WINDOW


def test_of_a_part_of_a_recipe_the_place_is_said_and_no_line_that_nobody_wrote(client: TestClient, root: Path) -> None:
    problem = refused(client, root, text=WRONG, until="find_duplicates")
    assert (problem["path"], problem["line"], problem["text"]) == (WINDOW, 0, "")
    assert problem["message"] in refused(client, root, text=WRONG)["message"]


def test_a_recipe_that_is_understood_no_more_says_where_when_it_is_decided_again(
    client: TestClient, house: House, root: Path
) -> None:
    run = made_run(house, root / "shoot", {"a.jpg": {}}, text=WRONG)
    for answer in (client.get(f"/api/runs/{run}/knobs"), client.post(f"/api/runs/{run}/whatif", json={"settings": []})):
        assert answer.status_code == 422
        assert [one["path"] for one in answer.json()["error"]["problems"]] == [WINDOW]
