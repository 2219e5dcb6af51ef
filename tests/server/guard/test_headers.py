import asyncio
import re
from collections.abc import AsyncIterator, MutableMapping
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from safelight.server.guard.guarded import guarded
from safelight.server.guard.hosts import Hosts
from tests.server.guard.echo import echo


@pytest.fixture(name="caller")
def _caller() -> TestClient:
    return TestClient(guarded(echo(), Hosts.of("127.0.0.1", loopback=True)), base_url="http://127.0.0.1")


@pytest.mark.parametrize(("path", "host"), [("/", ""), ("/api/text", ""), ("/none", ""), ("/", "evil.example")])
def test_every_answer_is_strict(path: str, host: str, caller: TestClient) -> None:
    headers = caller.get(path, headers={"Host": host} if host else {}).headers
    policy = dict(re.findall(r"([\w-]+) ([^;]+)", headers["Content-Security-Policy"]))
    assert policy["script-src"] == "'self'"
    assert policy["default-src"] == "'self'"
    assert policy["style-src"] == "'self' 'unsafe-inline'"
    assert policy["img-src"] == "'self' blob: data:"
    assert policy["frame-ancestors"] == policy["object-src"] == policy["base-uri"] == "'none'"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_a_route_may_be_stricter(caller: TestClient) -> None:
    assert caller.get("/api/framed").headers["Content-Security-Policy"] == "default-src 'none'"


@pytest.mark.parametrize("kind", ["text/plain", "application/json", "text/javascript"])
def test_text_is_compressed(kind: str, caller: TestClient) -> None:
    answer = caller.get("/api/text", params={"kind": kind})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert int(answer.headers["Content-Length"]) < 1_000
    assert len(answer.content) == 10_000


@pytest.mark.parametrize("kind", ["image/jpeg", "image/png", "application/zip"])
def test_what_is_compressed_already_is_not(kind: str, caller: TestClient) -> None:
    assert "Content-Encoding" not in caller.get("/api/text", params={"kind": kind}).headers


def test_events_pass_one_by_one_as_they_come() -> None:
    sent: list[MutableMapping[str, Any]] = []
    pulled: list[int] = []

    async def stream(_request: Request) -> Response:
        async def events() -> AsyncIterator[bytes]:
            for number in range(3):
                pulled.append(len([one for one in sent if one.get("body")]))
                yield b"data: %d\n\n" % number

        return StreamingResponse(events(), media_type="text/event-stream")

    async def receive() -> MutableMapping[str, Any]:
        await asyncio.sleep(60)
        return {"type": "http.disconnect"}

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    app = guarded(Starlette(routes=[Route("/", stream)]), Hosts.of("127.0.0.1", loopback=True))
    headers = [(b"host", b"127.0.0.1"), (b"accept-encoding", b"gzip")]
    asyncio.run(
        app({"type": "http", "method": "GET", "path": "/", "query_string": b"", "headers": headers}, receive, send)
    )
    assert pulled == [0, 1, 2]
    assert sent[1]["body"] == b"data: 0\n\n"


def test_who_cannot_unpack_gets_it_plain(caller: TestClient) -> None:
    assert "Content-Encoding" not in caller.get("/api/text", headers={"Accept-Encoding": "identity"}).headers
