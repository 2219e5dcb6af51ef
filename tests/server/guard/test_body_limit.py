from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel

from safelight.server.faults import install
from safelight.server.guard.body_limit import BodyLimit


class Said(BaseModel):
    text: str


@pytest.fixture(name="caller")
def _caller() -> TestClient:
    app = FastAPI()
    install(app)

    @app.post("/api/length")
    def length(said: Said) -> int:
        return len(said.text)

    return TestClient(BodyLimit(app, 1_000))


def chunks(length: int) -> Iterator[bytes]:
    """A body that does not say how long it is."""
    yield b'{"text": "'
    for _ in range(length // 10):
        yield b"0123456789"
    yield b'"}'


JSON = {"Content-Type": "application/json"}


def test_what_fits_passes(caller: TestClient) -> None:
    assert caller.post("/api/length", json={"text": "x" * 900}).json() == 900
    assert caller.post("/api/length", content=chunks(900), headers=JSON).json() == 900


def test_more_is_refused_before_it_is_read(caller: TestClient) -> None:
    answer = caller.post("/api/length", json={"text": "x" * 1_000})
    assert (answer.status_code, answer.json()["error"]["kind"]) == (413, "TooLarge")
    assert "1,000 bytes" in answer.json()["error"]["message"]


def test_more_is_refused_also_where_nobody_says_how_much_comes(caller: TestClient) -> None:
    answer = caller.post("/api/length", content=chunks(2_000), headers=JSON)
    assert (answer.status_code, answer.json()["error"]["kind"]) == (413, "TooLarge")


def test_a_length_that_is_no_number_says_nothing(caller: TestClient) -> None:
    assert (
        caller.post("/api/length", content=chunks(2_000), headers={**JSON, "Content-Length": "-1"}).status_code == 413
    )
