import asyncio

import pytest
from starlette.testclient import TestClient
from starlette.types import Message, Receive, Scope, Send

from safelight.server.guard.door import Door
from safelight.server.guard.guarded import guarded
from safelight.server.guard.hosts import Hosts
from safelight.server.guard.token import Token
from tests.server.guard.echo import echo

WORD = "abcdefghijklmnopqrstuvwxyz"
HERE = "http://127.0.0.1:8765"


def caller(token: str | None = None, *, loopback: bool = True, base: str = HERE) -> TestClient:
    hosts = Hosts.of("127.0.0.1" if loopback else "0.0.0.0", loopback=loopback, more=["photos.example.org"])
    return TestClient(guarded(echo(), hosts, Token(token) if token else None), base_url=base, follow_redirects=False)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8765", "LOCALHOST", "[::1]:8765", "photos.example.org:443"])
def test_it_answers_to_its_own_names(host: str) -> None:
    assert caller().get("/api/size", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "evil.example:8765",
        "192.168.1.7",
        "[fe80::1]",
        "127.0.0.1@evil.example",
        "",
        "[",
    ],
)
@pytest.mark.parametrize("path", ["/", "/api/size"])
def test_a_foreign_name_that_points_here_opens_nothing(host: str, path: str) -> None:
    answer = caller().get(path, headers={"Host": host})
    assert answer.status_code == 403
    assert answer.json()["error"]["kind"] == "Forbidden"
    assert "--name" in answer.json()["error"]["message"]


def test_where_others_reach_it_any_plain_address_will_do_and_no_name() -> None:
    door = caller(WORD, loopback=False)
    bearer = {"Authorization": f"Bearer {WORD}"}
    assert door.get("/api/size", headers={"Host": "192.168.1.7:8765", **bearer}).status_code == 200
    assert door.get("/api/size", headers={"Host": "evil.example", **bearer}).status_code == 403


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Origin": "http://127.0.0.1:8765.evil.example"},
        {"Origin": "http://["},
        {"Origin": ""},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "cross-site", "Origin": HERE},
    ],
)
def test_no_other_sites_page_changes_anything(method: str, headers: dict[str, str]) -> None:
    answer = caller().request(method, "/api/size", headers=headers)
    assert answer.status_code == 403
    assert "another site" in answer.json()["error"]["message"]


@pytest.mark.parametrize(
    "headers",
    [{}, {"Origin": HERE}, {"Origin": HERE, "Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}],
)
def test_its_own_pages_and_what_is_no_browser_may(headers: dict[str, str]) -> None:
    assert caller().post("/api/size", headers=headers, content=b"12").text == "2"


def test_behind_a_proxy_that_ends_tls_the_page_is_its_own() -> None:
    headers = {"Host": "photos.example.org", "Origin": "https://photos.example.org"}
    assert caller().post("/api/size", headers=headers).status_code == 200


def test_other_sites_look_into_nothing_of_the_api() -> None:
    assert caller().get("/api/text", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert caller().get("/file", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200  # a link to the app


def test_without_the_token_the_api_is_shut_and_the_page_is_not() -> None:
    door = caller(WORD)
    shut = door.get("/api/text")
    assert (shut.status_code, shut.json()["error"]["kind"]) == (401, "Unauthorised")
    assert shut.headers["WWW-Authenticate"] == "Bearer"
    assert WORD not in shut.text
    assert door.get("/").status_code == 200


@pytest.mark.parametrize("header", [f"Bearer {WORD}", f"bearer {WORD} "])
def test_the_token_as_a_header_opens(header: str) -> None:
    assert caller(WORD).get("/api/text", headers={"Authorization": header}).status_code == 200


@pytest.mark.parametrize(
    "header", ["", "Bearer", "Bearer ", f"Basic {WORD}", WORD, f"Bearer {WORD}x", f"Bearer {WORD[:-1]}", "Bearer é"]
)
def test_a_wrong_token_does_not(header: str) -> None:
    headers = {"Authorization": header.encode("latin-1")}
    assert caller(WORD).get("/api/text", headers=headers).status_code == 401


def test_the_token_in_the_address_becomes_a_cookie_that_no_script_reads() -> None:
    door = caller(WORD)
    swapped = door.get(f"/?token={WORD}")
    assert (swapped.status_code, swapped.headers["Location"]) == (303, "/")
    assert swapped.headers["Cache-Control"] == "no-store"
    cookie = swapped.headers["Set-Cookie"]
    assert all(said in cookie for said in ("HttpOnly", "SameSite=Strict", "Path=/"))
    assert door.get("/api/text").status_code == 200  # the client keeps cookies


def test_the_address_opens_nothing_but_the_first_page() -> None:
    door = caller(WORD)
    assert door.get(f"/api/text?token={WORD}").status_code == 401
    assert door.get("/?token=wrong").status_code == 401
    assert door.get("/?token=%ff%fe").status_code == 401
    assert "Set-Cookie" not in door.get("/?token=wrong").headers


@pytest.mark.parametrize(
    "cookie", ["safelight-8765=wrong", f"safelight-1={WORD}", f'safelight-8765="{WORD}', ";;=", "é"]
)
def test_a_wrong_cookie_opens_nothing(cookie: str) -> None:
    assert caller(WORD).get("/api/text", headers={"Cookie": cookie.encode("latin-1")}).status_code == 401


def test_without_a_token_one_in_the_address_means_nothing() -> None:
    assert caller().get("/?token=x").status_code == 200


def test_the_application_is_told_when_it_begins_and_ends_and_hears_of_no_websocket() -> None:
    heard: list[str] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        heard.append(scope["type"])

    async def nothing(_message: Message | None = None) -> Message:
        return {}

    door = Door(app, Hosts.of("127.0.0.1", loopback=True))
    for kind in ("lifespan", "websocket"):
        asyncio.run(door({"type": kind}, nothing, nothing))  # type: ignore[arg-type]
    assert heard == ["lifespan"]
