"""Five hundred photos through two segments, by workers that are processes, over a real broker."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
import redis as redis_client
from celery import Celery

from safelight.dispatch.celery.coordinator import CeleryElsewhere
from safelight.dispatch.celery.errand import Errand, Report, packed_reply
from safelight.dispatch.celery.mailbox import KEPT, Mailbox, depth, post
from safelight.dispatch.celery.patience import Patience
from safelight.dispatch.celery.queues import replies_to
from safelight.dispatch.celery.round_trip import round_trip
from safelight.engine.elsewhere import Blame
from safelight.errors import RunError
from tests.dispatch.celery.conftest import Workers, until
from tests.dispatch.celery.noting_worker import Fate
from tests.dispatch.celery.redis_server import RedisServer
from tests.plan.test_segments import on_gpu, planned
from tests.plan.world import LOOKER, SCORER

pytestmark = pytest.mark.slow
PHOTOS = range(500)
PATIENCE = Patience(silence=5, doubt=1, unseen=2, pause=0.1, alone=1)


def GOES_ON() -> bool:  # noqa: N802 - given like a constant
    return False


@pytest.fixture
def coordinator(app: Celery) -> Iterator[Callable[[Fate], CeleryElsewhere]]:
    plan = planned(SCORER, on_gpu(LOOKER))
    made: list[CeleryElsewhere] = []

    def make(fate: Fate = Fate(), run: str = "") -> CeleryElsewhere:  # noqa: B008 - frozen
        made.append(CeleryElsewhere(app, run or f"run-{len(made)}", plan, fate.signature, patience=PATIENCE))
        return made[-1]

    yield make
    for one in made:
        one.close()


Make = Callable[..., CeleryElsewhere]


def test_every_photo_is_looked_at_once_in_each_segment(app: Celery, workers: Workers, coordinator: Make) -> None:
    workers.start("gpu_queue", "fast_queue")
    workers.started(app)
    done: list[int] = []
    told: list[tuple[Errand, Report]] = []
    elsewhere = coordinator(Fate(unreadable=(7,)))
    elsewhere.told = lambda errand, report: told.append((errand, report))
    blames = elsewhere.look(0, PHOTOS, done.append, GOES_ON)
    assert blames == (Blame(7, "", "unreadable", "it is cut short"),)
    readable = [photo for photo in PHOTOS if photo != 7]
    assert sorted(workers.seen(0)) == sorted(workers.seen(1)) == readable
    assert sum(done) == len(PHOTOS)
    assert {report.worker.split("-")[0] for _, report in told} == {"gpu_queue", "fast_queue"}
    assert {report.models for _, report in told} == {("small/quality@1",)}


def test_a_queue_that_nobody_serves_is_told_once(app: Celery, workers: Workers, coordinator: Make) -> None:
    workers.start("fast_queue")
    workers.started(app)
    said: list[str] = []
    elsewhere = coordinator()
    elsewhere.notice = said.append
    over = monotonic() + 4 * PATIENCE.unseen
    elsewhere.look(0, PHOTOS, lambda n: None, lambda: monotonic() > over)
    (words,) = said
    assert words.startswith(
        "Nobody takes what is for the gpu queue, and the run waits. Start `safelight worker --queues gpu`"
    )


def test_a_phase_that_asks_no_model_is_done_without_a_journey(app: Celery, coordinator: Make) -> None:
    done: list[int] = []
    assert coordinator().look(1, PHOTOS, done.append, GOES_ON) == ()
    assert done == [len(PHOTOS)]


@pytest.mark.parametrize(("photos", "largest"), [(40, 4), (200, 12), (600, 32)])
def test_a_few_photos_are_spread_over_many_errands(
    app: Celery, workers: Workers, coordinator: Make, photos: int, largest: int
) -> None:
    workers.start("gpu_queue", "fast_queue")
    workers.started(app)
    sizes: list[int] = []
    elsewhere = coordinator()
    elsewhere.told = lambda errand, report: sizes.append(len(errand.photos))
    elsewhere.look(0, range(photos), lambda more: None, GOES_ON)
    assert max(sizes) == largest
    assert sorted(workers.seen(1)) == list(range(photos))


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


def test_a_broker_that_restarts_is_waited_for(
    app: Celery, redis: RedisServer, workers: Workers, coordinator: Make
) -> None:
    workers.start("gpu_queue", "fast_queue")
    workers.started(app)
    done: list[int] = []
    restarts = 0

    def going_on() -> bool:
        nonlocal restarts
        if restarts < 2 and sum(done) > 100 * (restarts + 1):
            restarts += 1
            redis.stop()
            redis.start()
        return False

    blames = coordinator(Fate(slow=0.001)).look(0, PHOTOS, done.append, going_on)
    assert blames == ()
    assert set(workers.seen(0)) == set(workers.seen(1)) == set(PHOTOS)
    assert sum(done) == len(PHOTOS)
    assert restarts == 2


def test_a_broker_that_forgets_everything_is_told_again(
    app: Celery, redis: RedisServer, workers: Workers, coordinator: Make
) -> None:
    done: list[int] = []
    asked = 0

    def going_on() -> bool:
        nonlocal asked
        asked += 1
        if asked == 2:
            with redis_client.Redis(port=redis.port) as client:
                client.flushall()
            workers.start("gpu_queue", "fast_queue")
        return False

    coordinator().look(0, PHOTOS, done.append, going_on)
    assert set(workers.seen(1)) == set(PHOTOS)
    assert sum(done) == len(PHOTOS)


def test_what_is_queued_is_thrown_away_when_the_run_is_stopped(
    app: Celery, workers: Workers, coordinator: Make
) -> None:
    workers.start("gpu_queue")
    workers.started(app)
    slow = coordinator(Fate(slow=0.02))  # all of it would take ten seconds, and the first chunk well over half a one
    assert slow.look(0, PHOTOS, lambda n: None, lambda: len(workers.seen(0)) > 0) == ()
    until(lambda: depth(app, "gpu_queue") == 0)
    assert round_trip(app, "gpu_queue", 60) is not None
    assert len(workers.seen(0)) <= 64


def test_what_workers_say_when_nobody_listens_any_more_is_not_kept_for_ever(
    app: Celery, redis: RedisServer, workers: Workers, coordinator: Make
) -> None:
    workers.start("gpu_queue")
    workers.started(app)
    elsewhere = coordinator(Fate(slow=0.02))
    elsewhere.look(0, PHOTOS, lambda n: None, lambda: len(workers.seen(0)) > 0)
    elsewhere.close()
    with redis_client.Redis(port=redis.port) as client:
        until(lambda: client.llen(replies_to("run-0")) > 0)
        assert round_trip(app, "gpu_queue", 60) is not None
        until(lambda: 0 < client.ttl(replies_to("run-0")) <= KEPT)


def test_a_run_can_be_stopped_while_the_broker_is_away(app: Celery, redis: RedisServer, coordinator: Make) -> None:
    asked: list[int] = []

    def stopping() -> bool:
        asked.append(1)
        if len(asked) == 2:
            redis.stop()
        return len(asked) > 3

    elsewhere = coordinator()
    assert elsewhere.look(0, PHOTOS, lambda n: None, stopping) == ()
    elsewhere.close()
    assert len(asked) == 4


def test_a_share_that_is_away_for_a_moment_is_tried_again(
    app: Celery, workers: Workers, coordinator: Make, tmp_path: Path
) -> None:
    workers.start("gpu_queue", "fast_queue")
    (tmp_path / "away").touch()
    done: list[int] = []
    assert coordinator(Fate(away=str(tmp_path / "away"))).look(0, range(64), done.append, GOES_ON) == ()
    assert not (tmp_path / "away").exists()
    assert sum(done) == 64


def test_a_chunk_that_does_not_fit_into_memory_is_tried_in_parts(
    app: Celery, workers: Workers, coordinator: Make
) -> None:
    workers.start("gpu_queue", "fast_queue")
    assert coordinator(Fate(room=10)).look(0, range(64), lambda n: None, GOES_ON) == ()
    assert sorted(workers.seen(1)) == list(range(64))


@pytest.mark.parametrize("pool", ["threads", "solo", "prefork"])
def test_a_worker_with_faults_one_after_the_other_is_asked_nothing_more_and_ends(
    app: Celery, workers: Workers, coordinator: Make, tmp_path: Path, pool: str
) -> None:
    workers.start("gpu_queue", "gpu_queue", "fast_queue", pool=pool)
    workers.started(app)
    done, said = list[int](), list[str]()
    elsewhere = coordinator(Fate(faulty=str(tmp_path / "faulty"), slow=0.002))
    elsewhere.notice = said.append
    assert elsewhere.look(0, PHOTOS, done.append, GOES_ON) == ()
    assert sorted(workers.seen(0)) == sorted(workers.seen(1)) == list(PHOTOS)
    assert sum(done) == len(PHOTOS)
    assert said[-1].endswith(
        "had 3 faults one after the other, and is asked nothing more: RuntimeError: no such symbol"
    )
    until(lambda: workers.ended() == [1])


def test_a_worker_that_lacks_a_model_leaves_its_photos_to_others_and_lives_on(
    app: Celery, workers: Workers, coordinator: Make, tmp_path: Path
) -> None:
    workers.start("gpu_queue", "gpu_queue", "fast_queue")
    workers.started(app)
    said: list[str] = []
    elsewhere = coordinator(Fate(missing=str(tmp_path / "missing"), slow=0.002))
    elsewhere.notice = said.append
    assert elsewhere.look(0, PHOTOS, lambda n: None, GOES_ON) == ()
    assert sorted(workers.seen(1)) == list(PHOTOS)
    assert all("weights of 'nima' were not pulled" in words for words in said)
    assert workers.ended() == []


def test_a_worker_that_was_mended_and_is_started_again_under_its_name_is_asked_again(
    app: Celery, workers: Workers, coordinator: Make, tmp_path: Path
) -> None:
    """Had it been put out by its name, nobody would be there to do it."""
    workers.start("gpu_queue", name="tower")
    workers.start("fast_queue")
    workers.started(app)
    done, said, mended = list[int](), list[str](), list[bool]()

    def going_on() -> bool:
        if not mended and any("is asked nothing more" in words for words in said):
            mended.append(True)
            workers.kill()
            workers.start("gpu_queue", name="tower")
            workers.start("fast_queue")
        return False

    elsewhere = coordinator(Fate(missing=str(tmp_path / "missing")))
    elsewhere.patience, elsewhere.notice = replace(PATIENCE, alone=30), said.append
    assert elsewhere.look(0, range(128), done.append, going_on) == ()
    assert mended
    assert sorted(workers.seen(1)) == list(range(128))
    assert sum(done) == 128


def test_what_one_worker_could_not_measure_another_does(
    app: Celery, workers: Workers, coordinator: Make, tmp_path: Path
) -> None:
    workers.start("gpu_queue", "gpu_queue", "fast_queue")
    workers.started(app)
    done: list[int] = []
    assert coordinator(Fate(measured_badly=str(tmp_path / "bad"))).look(0, range(64), done.append, GOES_ON) == ()
    assert sorted(workers.seen(1)) == list(range(64))
    assert sum(done) == 64


def test_what_all_workers_have_faults_over_is_left_and_the_rest_is_done(
    app: Celery, workers: Workers, coordinator: Make
) -> None:
    """Few enough that none of them loses heart."""
    workers.start("gpu_queue", "gpu_queue", "gpu_queue", "fast_queue")
    workers.started(app)
    done, said = list[int](), list[str]()
    elsewhere = coordinator(Fate(everywhere=(3,)))
    elsewhere.chunk, elsewhere.notice = 4, said.append
    assert elsewhere.look(0, range(16), done.append, GOES_ON) == ()
    assert sorted(workers.seen(1)) == list(range(4, 16))
    assert sum(done) == 12
    assert said[-1].startswith(
        "What workers leave undone is done by this machine: "
    )  # why: whether a third was heard of


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


def test_a_lone_workers_fault_is_not_waited_for_long(app: Celery, workers: Workers, coordinator: Make) -> None:
    workers.start("gpu_queue", "fast_queue")
    workers.started(app)
    done, said = list[int](), list[str]()
    elsewhere = coordinator(Fate(everywhere=(3,)))
    elsewhere.chunk, elsewhere.notice = 4, said.append
    assert elsewhere.look(0, range(16), done.append, GOES_ON) == ()
    assert sum(done) == 12
    assert said[-1] == "What workers leave undone is done by this machine: no other worker is there to do it"


def test_a_worker_that_refuses_ends_the_run_with_its_words(app: Celery, workers: Workers, coordinator: Make) -> None:
    workers.start("gpu_queue")
    with pytest.raises(RunError, match="there is no run 'run-0' in this store"):
        coordinator(Fate(refused="there is no run 'run-0' in this store")).look(0, PHOTOS, lambda n: None, GOES_ON)


def test_an_errand_of_another_version_is_refused_by_the_worker(
    app: Celery, workers: Workers, coordinator: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    workers.start("gpu_queue")
    packed = Errand.packed
    monkeypatch.setattr(Errand, "packed", lambda self: {**packed(self), "colour": "red"})
    with pytest.raises(RunError, match="another version of Safelight"):
        coordinator().look(0, PHOTOS, lambda n: None, GOES_ON)


def test_nothing_larger_than_four_kilobytes_goes_through_the_broker(app: Celery, redis: RedisServer) -> None:
    plan = planned(SCORER, on_gpu(LOOKER))
    elsewhere = CeleryElsewhere(app, "20261128-090100-abcdef", plan, "5f" * 32)
    asked = iter([False, False, True])
    elsewhere.look(0, range(9_000_000, 9_001_000, 2), lambda n: None, lambda: next(asked))
    elsewhere.close()
    blames = tuple(Blame(photo, "a_long_name/quality", "measurement_failed", "ü" * 500) for photo in range(32))
    for part in Report("e" * 32, "r", blames, worker="gpu-tower@studio").parts():
        post(app, "replies", packed_reply(part))
    with redis_client.Redis(port=redis.port) as client:
        errands, replies = client.lrange("gpu_queue", 0, -1), client.lrange("replies", 0, -1)
    assert len(errands) > 1
    assert len(replies) > 1
    assert max(len(message) for message in (*errands, *replies)) < 4096


def test_a_queue_on_which_nobody_works_gives_no_answer(app: Celery, workers: Workers) -> None:
    workers.start("gpu_queue")
    assert (round_trip(app, "gpu_queue", 60) or 0) > 0
    assert round_trip(app, "fast_queue", 0.3) is None


def test_a_broker_that_is_away_gives_no_answer(app: Celery, redis: RedisServer) -> None:
    redis.stop()
    assert round_trip(app, "gpu_queue", 1) is None
