from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from safelight.server.bundle import Bundle


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "static"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html>")
    (folder / "assets" / "index.js").write_text("export {}")
    (folder / "assets" / "index.css").write_text("body {}")
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "way-out").symlink_to(tmp_path / "secret.txt")
    return folder


@pytest.fixture(name="caller")
def _caller(folder: Path) -> TestClient:
    app = Starlette()
    app.router.default = Bundle(folder)
    return TestClient(app)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html"),
        ("/index.html", "text/html"),
        ("/assets/index.js", "text/javascript"),
        ("/assets/index.css", "text/css"),
    ],
)
def test_files_are_what_browsers_need_them_to_be(path: str, kind: str, caller: TestClient) -> None:
    answer = caller.get(path)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith(kind)
    assert answer.headers["Cache-Control"] == "no-cache"


def test_what_has_not_changed_is_not_sent_again(folder: Path, caller: TestClient) -> None:
    tag = {"If-None-Match": caller.get("/assets/index.js").headers["ETag"]}
    again = caller.get("/assets/index.js", headers=tag)
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["Cache-Control"] == "no-cache"
    (folder / "assets" / "index.js").write_text("export {};")
    assert caller.get("/assets/index.js", headers=tag).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/assets/..%5c..%5csecret.txt",
        "/way-out",
        "/%00",
        "/a",
    ],
)
def test_nothing_else_is_given(path: str, caller: TestClient) -> None:
    answer = caller.get(path)
    assert answer.status_code == 404
    assert "secret" not in answer.text


def test_nothing_is_taken(caller: TestClient) -> None:
    assert caller.post("/").status_code == 405


def test_where_it_was_not_built_the_page_says_so(tmp_path: Path) -> None:
    app = Starlette()
    app.router.default = Bundle(tmp_path)
    answer = TestClient(app).get("/")
    assert answer.status_code == 404
    assert "npm run build" in answer.text
