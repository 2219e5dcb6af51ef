"""`/documents`, `/catalogue` and `/plans` over HTTP."""

from fastapi.testclient import TestClient

from safelight import recipes

TEXT = recipes.path("five-stages").read_text()
WINDOW = ["stages", 0, "steps", 1, "parameters", "time_window_seconds"]


def test_a_text_is_read(client: TestClient) -> None:
    document = client.post("/api/documents/read", json={"text": TEXT, "profile": "builtin"}).json()
    assert (document["text"], document["format"], document["sound"], document["problems"]) == (TEXT, "yaml", True, [])
    step = next(one for one in document["steps"] if one["id"] == "segment_objects")
    assert step["reads"][0] == {"result": "detected_objects", "from": "detect_objects", "why": "condition"}
    assert {"parameter": "quality", "value": "high", "text": "high"} in step["sentence_parts"]
    assert document["stages"][1]["depends_on"] == ["initial_assessment"]


def test_edits_change_what_they_say_and_nothing_else(client: TestClient) -> None:
    edits = [{"op": "set", "path": WINDOW, "value": 12}, {"op": "remove", "path": ["variables"]}]
    body = {"text": TEXT, "profile": "builtin", "edits": edits}
    document = client.post("/api/documents/edit", json=body).json()
    expected = TEXT.replace("time_window_seconds: 30", "time_window_seconds: 12")
    assert document["text"] == expected.replace("variables:\n  style_preference: a natural look\n", "", 1)


def test_a_recipe_begins_with_nothing(client: TestClient) -> None:
    edits = [{"op": "set", "path": ["name"], "value": "My recipe"}]
    document = client.post("/api/documents/edit", json={"text": "", "profile": "builtin", "edits": edits}).json()
    assert document["text"] == "name: My recipe\nstages: []\n"
    assert document["recipe"] == {"format": 1, "name": "My recipe", "version": "1.0"}


def test_steps_come_and_move(client: TestClient) -> None:
    where = ["stages", 0, "steps"]
    step = {"model": "nima", "action": "rank_all", "output_to": "ranks"}
    edits = [
        {"op": "insert", "path": where, "index": 3, "value": step},
        {"op": "move", "path": [*where, 3], "to": ["stages", 1, "steps"], "index": 0},
    ]
    document = client.post("/api/documents/edit", json={"text": TEXT, "profile": "builtin", "edits": edits}).json()
    assert document["recipe"]["stages"][1]["steps"][0] == step


def test_a_broken_text_is_told_where(client: TestClient) -> None:
    document = client.post("/api/documents/read", json={"text": "stages: [", "profile": "builtin"}).json()
    assert (document["recipe"], document["sound"]) == (None, False)
    assert document["problems"][0]["line"] == 1
    body = {"text": "stages: [", "profile": "builtin", "edits": []}
    answer = client.post("/api/documents/edit", json=body)
    assert (answer.status_code, answer.json()["error"]["kind"]) == (422, "RecipeError")


def test_an_edit_that_leads_nowhere_and_a_profile_that_is_none_are_wrong_calls(client: TestClient) -> None:
    body = {"text": TEXT, "profile": "builtin", "edits": [{"op": "remove", "path": ["stages", 99]}]}
    assert client.post("/api/documents/edit", json=body).status_code == 400
    assert client.post("/api/documents/read", json={"text": TEXT, "profile": "nobody"}).status_code == 400
    assert client.post("/api/documents/edit", json={**body, "edits": [{"op": "burn"}]}).status_code == 422


def test_three_questions_give_a_recipe(client: TestClient) -> None:
    body = {"shot": "portraits", "keepers": 20, "finish": "capture-one"}
    document = client.post("/api/documents/new", json=body).json()
    assert document["sound"]
    assert "finish in Capture One" in document["text"]


def test_a_text_is_converted_compared_and_completed(client: TestClient) -> None:
    converted = client.post("/api/documents/convert", json={"text": TEXT, "to": "json"}).json()["text"]
    changes = client.post("/api/documents/compare", json={"before": TEXT, "after": converted}).json()
    assert changes == {"changes": []}
    question = {"step": ["stages", 4, "conditional_flows", 0], "key": "condition", "expression": "det", "cursor": 3}
    found = client.post("/api/documents/complete", json={"text": TEXT, "profile": "builtin", **question}).json()
    assert found["from"] == 0
    assert {"label": "detected_faces", "type": "record", "detail": "confidence, count"} in found["options"]


def test_the_catalogue_says_what_recipes_can_be_made_of(client: TestClient) -> None:
    catalogue = client.get("/api/catalogue", params={"profile": "builtin"}).json()
    profiles = {one["name"]: one for one in catalogue["profiles"]}
    assert profiles["builtin"]["playable"]
    actions = {one["name"]: one for one in catalogue["actions"]}
    assert actions["prompt"]["why"].startswith("no player of profile 'builtin' can answer a question")
    assert actions["detect_objects"]["aliases"] == {"detect": "classes", "min_confidence": "confidence_threshold"}
    assert actions["quality_check"]["gate"]
    assert actions["select_best_from_group"]["inputs"] == ["quality"]
    assert {one["role"] for one in catalogue["models"]} >= {"nima", "rt-detr", "sam2", "siglip", "qwen2.5-vl"}
    assert "ran" in {one["name"] for one in catalogue["conditions"]["functions"]}
    assert client.get("/api/catalogue", params={"profile": "nobody"}).status_code == 400


def test_a_plan_says_what_a_run_would_do_and_cost(client: TestClient) -> None:
    plan = client.post("/api/plans", json={"text": TEXT, "overrides": ["find_duplicates.time_window_seconds=9"]}).json()
    assert plan["recipe"] == "Five stages"
    assert plan["overrides"] == {"find_duplicates.time_window_seconds": 9}
    wrong = client.post("/api/plans", json={"text": "stages: [{model: nima, action: q}]"})
    assert wrong.status_code == 422
    assert wrong.json()["error"]["problems"][0]["source"] == "<recipe>"
    assert client.post("/api/plans", json={"text": TEXT, "photos": ["/etc"]}).status_code == 403


def test_what_is_wrong_with_a_plan_is_said_where_it_stands(client: TestClient) -> None:
    wrong = TEXT.replace("time_window_seconds: 30", "time_window_seconds: soon")
    (problem,) = client.post("/api/plans", json={"text": wrong}).json()["error"]["problems"]
    assert problem["path"] == WINDOW
    document = client.post("/api/documents/read", json={"text": wrong, "profile": "builtin"}).json()
    assert [one["path"] for one in document["problems"]] == [WINDOW]
    (unread,) = client.post("/api/plans", json={"text": "stages: [\x00"}).json()["error"]["problems"]
    assert unread["path"] == []


def test_what_keeps_a_text_from_another_form_is_said_where_it_stands(client: TestClient) -> None:
    wrong = TEXT.replace("action: quality_check", "action: [quality_check]", 1)
    answer = client.post("/api/documents/convert", json={"text": wrong, "to": "json"})
    (problem, *_) = answer.json()["error"]["problems"]
    assert (answer.status_code, problem["path"]) == (422, ["stages", 0, "steps", 0, "action"])
