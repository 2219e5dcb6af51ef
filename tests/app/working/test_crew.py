"""Who works behind a broker is known from work that was done, and what nobody takes does not pile up."""

from collections.abc import Callable
from pathlib import Path
from socket import gethostname

import pytest

from safelight.app.working.crew import Busy, Crew, Post
from safelight.dispatch.celery.app import make_app
from safelight.dispatch.celery.mailbox import depth
from safelight.dispatch.celery.presence import Present
from safelight.errors import RunError
from tests.servers.broker import Broker
from tests.servers.ports import free_port
from tests.servers.worker import working

Looks = Callable[..., tuple[Post, ...]]


def waiting(place: str) -> int | None:
    with make_app(place) as app:
        return depth(app, "cpu_queue")


@pytest.mark.slow
def test_where_nobody_works_no_more_than_one_question_waits_however_often_it_is_asked(broker: Broker) -> None:
    place = broker.place()
    crew = Crew(place, 0.2)
    for _ in range(3):
        assert crew.muster() == (Post("gpu_queue"), Post("fast_queue"), Post("cpu_queue"))
    assert waiting(place) in (0, 1)  # RabbitMQ throws away what nobody took in time


@pytest.mark.slow
def test_who_works_is_named_with_its_time_and_the_other_queues_are_not(broker: Broker, tmp_path: Path) -> None:
    place = broker.place()
    crew = Crew(place, 0.2)
    crew.muster()
    crew.seconds = 30.0
    with working(place, tmp_path / "store.db", tmp_path / "said", "--queues", "cpu", "--name", "tower"):
        gpu, fast, cpu = crew.muster()
        crew.seconds = 3.0
        (tower,), (here,), nobody = crew.seek("tower"), crew.seek(gethostname()), crew.seek("nas")
    assert not gpu.manned
    assert not fast.manned
    assert (cpu.queue, cpu.worker, cpu.manned) == ("cpu_queue", "tower", True)
    assert cpu.seconds > 0
    assert (tower.queue, tower.worker, nobody) == ("cpu_queue@tower", "tower", ())
    assert (here.queue, here.worker) == (tower.queue, tower.worker)


def test_a_broker_that_is_away_is_said_without_its_password() -> None:
    with pytest.raises(RunError, match="cannot be reached") as refused:
        Crew(f"redis://:secret@127.0.0.1:{free_port()}/0").muster()
    assert "secret" not in str(refused.value)


@pytest.fixture
def looks(redis_server: Broker, monkeypatch: pytest.MonkeyPatch) -> Looks:
    """What comes of asking for `nas`, where this is seen of its workers at the first look, and at the second.

    None of them takes the task that he is sent.
    """

    def seek(*seen: tuple[Present, ...]) -> tuple[Post, ...]:
        left = iter(seen)
        monkeypatch.setattr("safelight.dispatch.celery.presence.presences_of", lambda *_: next(left))
        monkeypatch.setattr("safelight.dispatch.celery.round_trip.round_trips", lambda *_: {})
        found = Crew(redis_server.place(), 0.1).seek("nas")
        assert list(left) == []
        return found

    return seek


def at_nas(name: str, seconds: float | None = None) -> Present:
    return Present(f"{name}@nas.1a", frozenset({f"cpu_queue@{name}"}), seconds, "run x" if seconds else "")


def test_who_took_an_errand_just_before_the_question_is_busy_at_the_second_look(looks: Looks) -> None:
    one, other = looks((at_nas("one"), at_nas("other")), (at_nas("one", 0.5), at_nas("other")))
    assert (one.busy, one.deaf) == ((Busy("one", 0.5, "run x"),), ())
    assert (other.busy, other.deaf) == ((), ("other",))


def test_who_does_not_answer_the_second_look_is_as_he_was_at_the_first(looks: Looks) -> None:
    (one,) = looks((at_nas("one"),), ())
    assert one.deaf == ("one",)


def test_who_was_busy_at_the_first_look_is_not_looked_at_again(looks: Looks) -> None:
    one, other = looks((at_nas("one", 2.0), at_nas("other")), (at_nas("one"), at_nas("other")))
    assert (one.busy, other.deaf) == ((Busy("one", 2.0, "run x"),), ("other",))
