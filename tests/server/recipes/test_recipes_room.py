"""`/recipes` over HTTP."""

from fastapi.testclient import TestClient


def test_a_recipe_is_saved_read_listed_and_deleted(client: TestClient) -> None:
    made = client.put("/api/recipes/mine", json={"text": "name: Mine\n", "base": None})
    assert (made.status_code, made.json()) == (200, {"name": "mine", "version": 1})
    again = client.put("/api/recipes/mine", json={"text": "name: Mine too\n", "base": 1})
    assert again.json() == {"name": "mine", "version": 2}
    kept = client.get("/api/recipes/mine").json()
    assert kept == {"name": "mine", "title": "Mine too", "shipped": False, "version": 2, "text": "name: Mine too\n"}
    listed = {one["name"]: one for one in client.get("/api/recipes").json()["recipes"]}
    assert listed["mine"]["saved"]
    assert listed["cull"]["shipped"]
    assert [one["version"] for one in client.get("/api/recipes/mine/versions").json()["versions"]] == [2, 1]
    assert client.get("/api/recipes/mine/versions/1").json() == {"text": "name: Mine\n"}
    assert client.delete("/api/recipes/mine").status_code == 204
    assert client.get("/api/recipes/mine").status_code == 404


def test_a_stale_base_is_a_conflict(client: TestClient) -> None:
    client.put("/api/recipes/mine", json={"text": "a", "base": None})
    answer = client.put("/api/recipes/mine", json={"text": "b", "base": None})
    assert answer.status_code == 409
    assert answer.json()["error"]["kind"] == "Conflict"


def test_what_is_not_there_is_not_found(client: TestClient) -> None:
    for path in ("none", "none/versions", "cull/versions/1", "..%2Fsecret", "%2e%2e%2fsecret"):
        answer = client.get(f"/api/recipes/{path}")
        assert answer.status_code == 404, path
    assert client.get("/api/recipes/none").json()["error"]["kind"] == "NotFound"
    assert client.delete("/api/recipes/cull").status_code == 404


def test_a_name_that_will_not_do_is_a_wrong_call(client: TestClient) -> None:
    answer = client.put("/api/recipes/My%20Recipe", json={"text": "", "base": None})
    assert answer.status_code == 400
    assert "use 1 to 64 of a-z" in answer.json()["error"]["message"]
