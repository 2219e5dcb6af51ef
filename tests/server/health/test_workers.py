"""The server tells who works behind its broker, as the doctor does."""

from dataclasses import replace

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from safelight.server.application import application
from safelight.server.house import House
from tests.servers.broker import Broker
from tests.servers.ports import free_port


def caller(house: House, broker: str) -> TestClient:
    settings = house.settings.model_copy(update={"broker": SecretStr(broker)})
    return TestClient(application(replace(house, settings=settings)))


def test_without_a_broker_there_are_no_queues_and_all_is_well(client: TestClient) -> None:
    told = client.get("/api/health/workers").json()
    assert told == {"broker": False, "ok": True, "wrong": "", "queues": []}


def test_a_queue_that_nobody_works_on_has_no_worker(
    house: House, redis_server: Broker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("safelight.app.working.crew.SECONDS", 0.2)
    told = caller(house, redis_server.place()).get("/api/health/workers").json()
    assert (told["broker"], told["ok"]) == (True, True)
    assert told["queues"] == [
        {"queue": queue, "worker": None, "busy": [], "stuck": [], "milliseconds": None}
        for queue in ("gpu_queue", "fast_queue", "cpu_queue")
    ]


def test_a_broker_that_is_away_is_told_without_its_password(house: House) -> None:
    answer = caller(house, f"redis://:secret@127.0.0.1:{free_port()}/0").get("/api/health/workers")
    assert not answer.json()["ok"]
    assert "cannot be reached" in answer.json()["wrong"]
    assert "secret" not in answer.text
