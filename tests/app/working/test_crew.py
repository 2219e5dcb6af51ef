"""Who works behind a broker is known from work that was done, and what nobody takes does not pile up."""

from pathlib import Path
from socket import gethostname

import pytest

from safelight.app.working.crew import Crew, Post
from safelight.dispatch.celery.app import make_app
from safelight.dispatch.celery.mailbox import depth
from safelight.errors import RunError
from tests.servers.broker import Broker
from tests.servers.ports import free_port
from tests.servers.worker import working


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
