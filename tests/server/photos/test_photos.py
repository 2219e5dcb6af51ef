"""Photos of a run over HTTP: columns, explanations, pictures, and nothing from where nobody may read."""

import gzip
import io
from pathlib import Path

import orjson
import pytest
from fastapi.testclient import TestClient
from PIL import Image

from safelight.server.house import House
from tests.server.runs.made import RUN, made_run
from tests.whole.shoots import jpeg, state

FACE = {"label": "face", "confidence": 0.9, "box": {"x1": 0.4, "y1": 0.4, "x2": 0.6, "y2": 0.7}, "eyes": "closed"}
REASON = {
    "step": "gate",
    "code": "below_technical_threshold",
    "message": "Too soft",
    "value": 4.26,
    "threshold": 6.0,
}


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAFELIGHT_CACHE", str(tmp_path / "cache"))


def quality(technical: float, width: float) -> dict[str, object]:
    return {"technical_score": technical, "aesthetic_score": 5.0, "measures": {"edge_width": width}, "faces": []}


@pytest.fixture
def run(house: House, root: Path, tmp_path: Path) -> str:
    out = root / "out"
    (out / "masks" / "b").mkdir(parents=True)
    (out / "edited").mkdir()
    Image.new("L", (4, 4), 255).save(out / "masks" / "b" / "masks-1-face.png")
    (out / "edited" / "b.jpg").write_bytes(jpeg(40))
    group = {"id": "g0001", "kind": "burst", "size": 2, "rank": 1, "best": True}
    found = {"quality": quality(7.0, 1.0), "objects": {"detections": [FACE, {**FACE, "label": "dog"}]}}
    told = {
        "a.jpg": {"verdict": "review", "reasons": [REASON], "results": {"quality": quality(4.26, 2.0)}, "group": group},
        "b.jpg": {
            "results": found,
            "group": {**group, "rank": 2},
            "outputs": {"edited": "edited/b.jpg", "sidecar": None, "masks": ["masks/b/masks-1-face.png"]},
            "decision": {"edits": [{"kind": "crop", "box": {"x1": 0.1, "y1": 0.1, "x2": 0.9, "y2": 0.9}}]},
        },
        "c.jpg": {"mark": {"pick": None, "rating": 5, "when": None, "from": "c.xmp"}},
    }
    return made_run(house, root / "shoot", told, out=out)


def test_all_photos_come_as_columns_and_packed(client: TestClient, run: str) -> None:
    answer = client.get(f"/api/runs/{run}/photos", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    grid = answer.json()
    assert grid["names"] == ["a.jpg", "b.jpg", "c.jpg"]
    assert grid["verdicts"] == ["review", "keep", "keep"]
    assert grid["technical"] == [4.26, 7.0, None]
    assert grid["groups"] == [0, 0, -1]
    assert (grid["group_names"], grid["ranks"]) == (["g0001"], [1, 2, 0])
    assert grid["labels"] == {"1": ["face", "dog"]}
    assert grid["faces"] == [0, 1, 0]
    assert grid["edited"] == [False, True, False]
    assert grid["ratings"] == [None, None, 5]
    assert {len(value) for key, value in grid.items() if isinstance(value, list) and "names" not in key[-6:]} == {3}


def test_a_page_that_takes_no_packing_is_sent_plain(client: TestClient, run: str) -> None:
    answer = client.get(f"/api/runs/{run}/photos", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in answer.headers
    assert gzip.compress(answer.content)
    assert orjson.loads(answer.content)["run"] == RUN


def test_a_photo_says_why_and_what_would_have_changed_it(client: TestClient, run: str) -> None:
    told = client.get(f"/api/runs/{run}/photos/0").json()
    assert told["why"] == [{"step": "gate", "message": "Too soft", "counterfactual": "Kept at 4.2 or below."}]
    assert told["sharper_than"] == []
    other = client.get(f"/api/runs/{run}/photos/1").json()
    assert other["sharper_than"] == ["a.jpg"]
    assert [(one["kind"], one["label"]) for one in other["boxes"]] == [
        ("crop", "cropped"),
        ("face", "face"),
        ("object", "dog"),
    ]
    assert other["boxes"][1]["eyes"] == "closed"
    assert other["masks"] == [{"n": 0, "label": "face"}]
    assert other["has_edited"]
    assert client.get(f"/api/runs/{run}/photos/2").json()["mark"] == {"pick": None, "rating": 5}


def test_pictures_are_sent_once_and_then_known_again(client: TestClient, run: str, root: Path) -> None:
    before = state(root / "shoot")
    for what in ("thumb", "preview?edge=2560", "full", "faces/0", "edited?edge=1600", "edited"):
        answer = client.get(f"/api/runs/{run}/photos/1/{what}")
        assert (answer.status_code, answer.headers["content-type"]) == (200, "image/jpeg"), what
        assert answer.headers["cache-control"].startswith("private, max-age=")
        Image.open(io.BytesIO(answer.content)).load()
        again = client.get(f"/api/runs/{run}/photos/1/{what}", headers={"If-None-Match": answer.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")
    mask = client.get(f"/api/runs/{run}/photos/1/masks/0")
    assert mask.headers["content-type"] == "image/png"
    assert state(root / "shoot") == before


def test_what_is_not_there_is_said(client: TestClient, run: str) -> None:
    for what in (
        "photos/3",
        "photos/0/edited",
        "photos/0/masks/0",
        "photos/0/faces/0",
        "people?group=7",
        "photos/9/thumb",
    ):
        assert client.get(f"/api/runs/{run}/{what}").status_code == 404, what
    assert client.get("/api/runs/nope/photos").status_code == 404
    assert client.get(f"/api/runs/{RUN[:12]}/photos").status_code == 404
    assert client.get(f"/api/runs/{run}/photos/0/preview?edge=100").status_code == 422


def test_a_photo_outside_the_roots_is_not_read_though_a_run_was_over_it(
    client: TestClient, house: House, tmp_path: Path
) -> None:
    made_run(house, tmp_path / "elsewhere", {"a.jpg": {}}, out=tmp_path / "photos" / "out")
    for what in ("thumb", "preview", "full"):
        answer = client.get(f"/api/runs/{RUN}/photos/0/{what}")
        assert answer.status_code == 403, what
        assert "--root" in answer.json()["error"]["message"]


def test_no_link_leads_a_photo_or_a_copy_out(client: TestClient, run: str, root: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.jpg").write_bytes(jpeg(77))
    for place in (root / "shoot" / "b.jpg", root / "out" / "edited" / "b.jpg"):
        place.unlink()
        place.symlink_to(tmp_path / "secret.jpg")
    assert client.get(f"/api/runs/{run}/photos/1/full").status_code == 403
    assert client.get(f"/api/runs/{run}/photos/1/edited").status_code == 404


def test_a_damaged_photo_is_no_picture_and_no_fault_of_the_server(client: TestClient, run: str, root: Path) -> None:
    (root / "shoot" / "c.jpg").write_bytes(b"\xff\xd8 and nothing more")
    assert client.get(f"/api/runs/{run}/photos/2/preview").status_code == 404
    (root / "shoot" / "c.jpg").unlink()
    assert client.get(f"/api/runs/{run}/photos/2/full").status_code == 404


def test_people_of_a_group(client: TestClient, run: str) -> None:
    rows = client.get(f"/api/runs/{run}/people?group=0").json()["rows"]
    assert [[(face["index"], face["n"]) for face in row["faces"]] for row in rows] == [[(1, 0)]]
