"""Files compressed once, and told from the plain ones."""

import gzip
import os
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from safelight.server.bundle import Bundle
from safelight.server.packing import Packing

SCRIPT = "export const a = 1;\n" * 200
PLAIN = {"Accept-Encoding": "identity"}


@pytest.fixture(name="script")
def _script(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text("<!doctype html>")
    (tmp_path / "mark.png").write_bytes(b"\x89PNG" + bytes(5_000))
    script = tmp_path / "index.js"
    script.write_text(SCRIPT)
    return script


@pytest.fixture(name="caller")
def _caller(script: Path) -> TestClient:
    app = Starlette()
    app.router.default = Bundle(script.parent)
    return TestClient(app)


def test_a_file_is_compressed_once_for_as_long_as_it_stays_as_it_is(
    script: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[bytes] = []

    def counted(data: bytes, *args: int, **more: int) -> bytes:
        made.append(data)
        return compress(data, *args, **more)

    compress = gzip.compress
    monkeypatch.setattr("safelight.server.packing.gzip.compress", counted)
    packing = Packing()
    assert packing.packed(str(script), script.stat()) is packing.packed(str(script), script.stat())
    assert made == [SCRIPT.encode()]
    script.write_text(SCRIPT + "// more")
    assert gzip.decompress(packing.packed(str(script), script.stat())) == (SCRIPT + "// more").encode()


def test_text_is_sent_compressed_to_whoever_can_read_it(caller: TestClient) -> None:
    packed, plain = caller.get("/index.js"), caller.get("/index.js", headers=PLAIN)
    assert packed.text == plain.text == SCRIPT
    assert packed.headers["Content-Encoding"] == "gzip"
    assert int(packed.headers["Content-Length"]) < len(SCRIPT) // 10
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Type"] == plain.headers["Content-Type"]


def test_caches_tell_the_two_apart_and_ask_again_by_either(script: Path, caller: TestClient) -> None:
    packed, plain = caller.get("/index.js"), caller.get("/index.js", headers=PLAIN)
    assert packed.headers["ETag"] != plain.headers["ETag"]
    for answer in (packed, plain):
        assert answer.headers["Vary"] == "Accept-Encoding"
        assert answer.headers["Cache-Control"] == "no-cache"
    assert caller.get("/index.js", headers={"If-None-Match": packed.headers["ETag"]}).status_code == 304
    assert caller.get("/index.js", headers={"If-None-Match": plain.headers["ETag"], **PLAIN}).status_code == 304
    later = script.stat().st_mtime + 5
    os.utime(script, (later, later))
    assert caller.get("/index.js", headers={"If-None-Match": packed.headers["ETag"]}).status_code == 200


@pytest.mark.parametrize("path", ["/index.html", "/mark.png"])
def test_what_is_tiny_or_a_picture_is_sent_as_it_is(path: str, caller: TestClient) -> None:
    assert "Content-Encoding" not in caller.get(path).headers
