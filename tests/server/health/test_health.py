from dataclasses import replace
from pathlib import Path

from fastapi.testclient import TestClient

from safelight import __version__
from safelight.server.application import application
from safelight.server.house import House


def test_it_says_what_it_is(client: TestClient, root: Path, tmp_path: Path) -> None:
    assert client.get("/api/health").json() == {
        "version": __version__,
        "store": str(tmp_path / "store.db"),
        "roots": [str(root)],
        "profile": "builtin",
        "ok": True,
        "wrong": "",
    }


def test_without_a_store_it_is_well(house: House) -> None:
    said = TestClient(application(replace(house, store="none"))).get("/api/health").json()
    assert (said["store"], said["ok"]) == (None, True)


def test_a_store_that_cannot_be_opened_is_told(house: House, tmp_path: Path) -> None:
    (tmp_path / "torn.db").write_bytes(b"no database" * 100)
    said = TestClient(application(replace(house, store=str(tmp_path / "torn.db")))).get("/api/health").json()
    assert not said["ok"]
    assert "torn.db" in said["wrong"]


def test_no_password_is_told(house: House) -> None:
    answer = TestClient(application(replace(house, store="postgresql://me:secret@127.0.0.1:1/db"))).get("/api/health")
    assert not answer.json()["ok"]
    assert "secret" not in answer.text
