"""Workers, and a coordinator, that are lost over five hundred photos."""

from __future__ import annotations

import os
import signal
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import redis as redis_client
from celery import Celery

from safelight.dispatch.celery.mailbox import Mailbox, depth
from tests.dispatch.celery.conftest import GOES_ON, PATIENCE, PHOTOS, Make, Workers, until
from tests.dispatch.celery.noting_worker import Fate
from tests.dispatch.celery.redis_server import RedisServer

pytestmark = pytest.mark.slow


def test_every_message_delivered_twice_changes_nothing(
    app: Celery, workers: Workers, coordinator: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    workers.start("gpu_queue", "fast_queue")
    workers.started(app)
    send, take = app.send_task, Mailbox.take

    def send_twice(*args: Any, **more: Any) -> None:
        send(*args, **more)
        send(*args, **more)

    monkeypatch.setattr(app, "send_task", send_twice)
    monkeypatch.setattr(Mailbox, "take", lambda self, seconds: [one for one in take(self, seconds) for _ in range(2)])
    done: list[int] = []
    blames = coordinator(Fate(unreadable=(7,))).look(0, PHOTOS, done.append, GOES_ON)
    assert [blame.index for blame in blames] == [7]
    assert set(workers.seen(0)) == set(workers.seen(1)) == set(PHOTOS) - {7}
    assert sum(done) == len(PHOTOS)


def test_workers_killed_in_the_middle_lose_nothing_and_the_photo_that_kills_is_found(
    app: Celery, workers: Workers, coordinator: Make
) -> None:
    """Threads: with the work the whole process is gone, and Redis keeps its message for an hour."""
    workers.start("gpu_queue", "fast_queue")
    workers.started(app)
    done: list[int] = []
    killed = gone = 0

    def going_on() -> bool:
        nonlocal killed, gone
        gone += workers.revive()
        if killed < 2 and sum(done) > 100 * (killed + 1):
            killed += 1
            workers.kill()
        return False

    elsewhere = coordinator(Fate(deadly=(250,), slow=0.002))
    elsewhere.chunk = 8
    blames = elsewhere.look(0, PHOTOS, done.append, going_on)
    assert [(blame.index, blame.code) for blame in blames] == [(250, "killed_worker")]
    assert set(workers.seen(0)) == set(workers.seen(1)) == set(PHOTOS) - {250}
    assert sum(done) == len(PHOTOS)
    assert killed == 2
    assert gone > killed


def test_a_worker_that_stands_still_is_not_waited_for_and_what_it_says_later_changes_nothing(
    app: Celery, workers: Workers, coordinator: Make
) -> None:
    workers.start("gpu_queue", "gpu_queue", "fast_queue")
    workers.started(app)
    done: list[int] = []
    paused: list[int] = []

    def going_on() -> bool:
        if not paused and sum(done) > 100:
            workers.pause()
            paused.extend(workers.seen(0))
        return False

    blames = coordinator(Fate(slow=0.005)).look(0, PHOTOS, done.append, going_on)
    assert blames == ()
    assert sum(done) == len(PHOTOS)
    assert paused
    seen = workers.seen(0)
    assert set(seen) == set(PHOTOS)
    workers.go_on()
    until(lambda: len(workers.seen(0)) > len(seen))
    assert sum(done) == len(PHOTOS)


def test_what_redis_hands_out_again_is_done_by_another_and_its_first_worker_changes_nothing_when_it_wakes(
    app: Celery, redis: RedisServer, workers: Workers, coordinator: Make, tmp_path: Path
) -> None:
    """It stands still for longer than the visibility timeout; nothing but that tells the coordinator of it."""
    workers.start("gpu_queue", "gpu_queue", "fast_queue", hidden=3.0)
    done: list[int] = []
    elsewhere = coordinator(Fate(stops=str(tmp_path / "stopped")))
    elsewhere.patience = replace(PATIENCE, silence=600)
    assert elsewhere.look(0, PHOTOS, done.append, GOES_ON) == ()
    assert sum(done) == len(PHOTOS)
    seen = workers.seen(0)
    assert set(seen) == set(PHOTOS)
    os.kill(int((tmp_path / "stopped").read_text()), signal.SIGCONT)
    until(lambda: len(workers.seen(0)) > len(seen))
    with redis_client.Redis(port=redis.port) as client:
        until(lambda: client.hlen("unacked") == 0)
    assert sum(done) == len(PHOTOS)
    assert set(workers.seen(0)) == set(workers.seen(1)) == set(PHOTOS)


def test_a_coordinator_that_died_is_taken_over_by_another_one_of_the_same_run(
    app: Celery, workers: Workers, coordinator: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    workers.start("gpu_queue", "fast_queue")
    workers.started(app)
    first, second, done = coordinator(run="one"), coordinator(run="one"), list[int]()
    with monkeypatch.context() as dying:
        dying.setattr(app.control, "revoke", lambda ids, connection: None)  # it has no time to call anything back
        first.look(0, PHOTOS, lambda n: None, lambda: len(workers.seen(0)) > 64)
    first._mailbox.close()
    assert second.look(0, PHOTOS, done.append, GOES_ON) == ()
    assert sum(done) == len(PHOTOS)
    assert set(workers.seen(1)) == set(PHOTOS)


def test_a_child_that_is_killed_gives_its_message_back_and_is_not_killed_for_ever(
    app: Celery, workers: Workers, coordinator: Make
) -> None:
    """Prefork: the parent lives on, and starts the next child."""
    workers.start("gpu_queue", "fast_queue", pool="prefork")
    workers.started(app)
    done: list[int] = []
    elsewhere = coordinator(Fate(deadly=(13,)))
    elsewhere.chunk = 4
    blames = elsewhere.look(0, range(64), done.append, GOES_ON)
    assert [(blame.index, blame.code) for blame in blames] == [(13, "killed_worker")]
    assert set(workers.seen(0)) == set(workers.seen(1)) == set(range(64)) - {13}
    assert sum(done) == 64
    until(lambda: depth(app, "gpu_queue") == 0)
    assert workers.revive() == 0


@pytest.mark.parametrize("pool", ["threads", "solo", "prefork"])
def test_a_photo_over_which_workers_hang_is_found_and_those_that_hang_end_themselves(
    app: Celery, workers: Workers, coordinator: Make, pool: str
) -> None:
    workers.start("gpu_queue", "gpu_queue", "fast_queue", pool=pool)
    workers.started(app)
    done, said = list[int](), list[str]()

    def going_on() -> bool:
        workers.revive()
        return False

    elsewhere = coordinator(Fate(hangs=(13,)))
    elsewhere.patience, elsewhere.chunk, elsewhere.notice = replace(PATIENCE, longest=1.0), 4, said.append
    blames = elsewhere.look(0, range(64), done.append, going_on)
    assert [(blame.index, blame.code) for blame in blames] == [(13, "timeout")]
    assert set(workers.seen(1)) == set(range(64)) - {13}
    assert sum(done) == 64
    assert "did not come to an end in 1 s" in said[0]
