"""That the brokers that tests are given are brokers, and can be lost and come back."""

import sys
from contextlib import suppress
from pathlib import Path
from queue import Empty

import pytest
from kombu import Connection

from tests.servers.broker import Broker, answers
from tests.servers.fixtures import needed


def put(url: str, words: str) -> None:
    with Connection(url) as connection, connection.SimpleQueue("letters") as queue:
        queue.put({"words": words})


def taken(url: str) -> str:
    with Connection(url) as connection, connection.SimpleQueue("letters") as queue:
        letter = queue.get(timeout=30)
        letter.ack()
        words: str = letter.payload["words"]
        return words


def empty(url: str) -> bool:
    with Connection(url) as connection, connection.SimpleQueue("letters") as queue, suppress(Empty):
        queue.get(block=False)
        return False
    return True


def test_what_is_sent_arrives(broker: Broker) -> None:
    place = broker.place()
    put(place, "good morning")
    assert taken(place) == "good morning"
    assert empty(place)


def test_one_place_knows_nothing_of_another(broker: Broker) -> None:
    one, other = broker.place(), broker.place()
    put(one, "for one")
    assert empty(other)
    assert not empty(one)


@pytest.mark.slow
def test_a_broker_that_was_killed_comes_back_where_it_was(broker: Broker) -> None:
    place = broker.place()
    with broker.gone(killed=True):
        assert not answers(place)
    put(place, "again")
    assert taken(place) == "again"


@pytest.mark.slow
def test_rabbitmq_keeps_what_waited_in_it(rabbitmq_server: Broker) -> None:
    place = rabbitmq_server.place()
    put(place, "kept")
    with rabbitmq_server.gone():
        assert not answers(place)
    assert taken(place) == "kept"


def test_redis_forgets_what_waited_in_it(redis_server: Broker) -> None:
    place = redis_server.place()
    put(place, "lost")
    with redis_server.gone():
        assert not answers(place)
    assert empty(place)


def test_a_server_that_cannot_start_says_why(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "raise SystemExit('the port is taken')"]
    with pytest.raises(AssertionError, match="the port is taken"):
        Broker(command, tmp_path, {}, iter(["redis://127.0.0.1:1/0"])).start()


def test_a_missing_server_is_skipped_here_and_fails_in_continuous_integration(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="not here"):
        needed(None, "it is not here")
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="not here"):
        needed(None, "it is not here")
