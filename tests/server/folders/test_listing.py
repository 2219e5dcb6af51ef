import os
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from safelight.server.roots import BYTES


@pytest.fixture(name="shoot")
def _shoot(root: Path) -> Path:
    for name in ("Day 2", "day 1", ".hidden", "@eaDir", "thumbnails", "day 1/deeper"):
        (root / name).mkdir()
    for name in ("a.JPG", "b.cr3", "b.xmp", "a.jpg.xmp", "clip.mov", "notes.txt", ".c.jpg", "day 1/d.jpg"):
        (root / name).write_bytes(b"")
    return root


def asked(client: TestClient, path: Path | str) -> dict[str, Any]:
    answer = client.get("/api/folders", params={"path": str(path)})
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json()
    return found


def test_it_begins_at_the_roots(client: TestClient, root: Path) -> None:
    assert client.get("/api/folders").json() == {
        "path": None,
        "parent": None,
        "folders": [{"name": "photos", "path": str(root)}],
        "photos": 0,
        "sidecars": 0,
    }


def test_a_folder_tells_what_somebody_who_looks_for_photos_wants_to_know(client: TestClient, shoot: Path) -> None:
    assert asked(client, shoot) == {
        "path": str(shoot),
        "parent": None,
        "folders": [
            {"name": "day 1", "path": str(shoot / "day 1")},
            {"name": "Day 2", "path": str(shoot / "Day 2")},
        ],
        "photos": 2,
        "sidecars": 2,
    }


def test_one_goes_down_and_up_again(client: TestClient, shoot: Path) -> None:
    deeper = asked(client, asked(client, shoot / "day 1")["folders"][0]["path"])
    assert deeper["path"] == str(shoot / "day 1" / "deeper")
    assert asked(client, deeper["parent"])["parent"] == str(shoot)


def test_a_link_is_shown_where_it_stays_inside_and_not_where_it_leads_out(
    client: TestClient, shoot: Path, tmp_path: Path
) -> None:
    (shoot / "again").symlink_to(shoot / "day 1")
    (shoot / "out").symlink_to(tmp_path)
    (shoot / "lost").symlink_to(shoot / "none")
    (shoot / "loop").symlink_to(shoot / "loop")
    folders = {one["name"]: one["path"] for one in asked(client, shoot)["folders"]}
    assert set(folders) == {"again", "day 1", "Day 2"}
    assert folders["again"] == str(shoot / "day 1")


def test_a_folder_whose_name_is_no_text_can_be_gone_into(client: TestClient, root: Path) -> None:
    folder = root / os.fsdecode(b"caf\xe9")
    folder.mkdir()
    (folder / "a.jpg").write_bytes(b"")
    (shown,) = asked(client, root)["folders"]
    assert shown["name"] == "caf\\xe9"
    assert shown["path"].startswith(BYTES)
    assert asked(client, shown["path"])["photos"] == 1


@pytest.mark.parametrize("path", ["/", "/etc", "", "..", "photos", "C:\\", "\0"])
def test_what_is_outside_is_forbidden(path: str, client: TestClient) -> None:
    answer = client.get("/api/folders", params={"path": path})
    assert (answer.status_code, answer.json()["error"]["kind"]) == (403, "Forbidden")


@pytest.mark.parametrize("name", ["none", "a.JPG", "loop/x"])
def test_what_is_no_folder_is_not_found(name: str, client: TestClient, shoot: Path) -> None:
    answer = client.get("/api/folders", params={"path": str(shoot / name)})
    assert (answer.status_code, answer.json()["error"]["kind"]) == (404, "NotFound")


def test_what_the_system_does_not_show_is_forbidden(
    client: TestClient, shoot: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", refuse)
    answer = client.get("/api/folders", params={"path": str(shoot)})
    assert answer.status_code == 403
    assert "cannot be looked into: Permission denied" in answer.json()["error"]["message"]
