"""The doctor asks one worker whether it takes work, for whoever watches over it."""

import json
from dataclasses import dataclass
from socket import gethostname

import pytest

from safelight.app.working.crew import Busy, Crew, Post
from safelight.cli.doctor.finding import Finding
from safelight.cli.doctor.worker import look
from safelight.cli.main import called
from safelight.errors import RunError
from tests.servers.broker import Broker
from tests.servers.ports import free_port


@dataclass
class Known(Crew):
    """A crew whose workers are known."""

    posts: tuple[Post, ...] | Exception = ()

    def seek(self, name: str) -> tuple[Post, ...]:
        if isinstance(self.posts, Exception):
            raise self.posts
        return self.posts


def test_who_answers_or_is_busy_is_well_and_who_takes_nothing_is_not() -> None:
    answers = Post("cpu_queue@nas-1", "nas-1", 0.012)
    busy = Post("cpu_queue@nas-2", busy=(Busy("nas-2", 5.0, "run x, photos 0-31"),))
    deaf = Post("gpu_queue@nas-3", deaf=("nas-3",))
    found = list(look(Known("", posts=(answers, busy, deaf)), "nas"))
    assert [(one.subject, one.well) for one in found] == [("nas-1", True), ("nas-2", True), ("nas-3", False)]
    assert [one.seen.split(" ")[0] for one in found] == ["answered", "nas-2", "nas-3"]


def test_a_worker_that_nobody_knows_is_a_fault() -> None:
    (found,) = look(Known(""), "nas")
    assert (found.subject, found.well) == ("nas", False)


def test_a_broker_that_is_away_is_no_fault_of_a_worker() -> None:
    """Whoever ends what is not well would end all workers, and each of them waits for the broker by itself."""
    (found,) = look(Known("", posts=RunError("it is away; start it")), "nas")
    assert (found.well, found.doubtful, found.seen) == (True, True, "not known: it is away; start it")


def test_without_celery_it_is_said_how_to_come_by_it() -> None:
    (found,) = look(Known("", posts=ModuleNotFoundError("no", name="celery")), "nas")
    assert found == Finding("nas", False, "celery is missing", "pip install 'safelight[celery]'")


@pytest.mark.parametrize(("words", "subject"), [((), gethostname()), (("nas",), "nas")])
def test_nothing_else_is_looked_at_and_without_a_name_it_is_this_machines_workers(
    words: tuple[str, ...],
    subject: str,
    redis_server: Broker,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("safelight.app.working.crew.SECONDS", 0.2)
    assert called(["doctor", "--json", "--broker", redis_server.place(), "--worker", *words]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (list(told), told["worker"][0]["subject"]) == (["worker"], subject)


def test_a_broker_that_is_away_ends_a_probe_well_and_without_its_password(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAFELIGHT_BROKER", f"redis://:secret@127.0.0.1:{free_port()}/0")
    assert called(["doctor", "--worker", "nas"]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("worker\n  ?   nas  ")
    assert "secret" not in told.out + told.err


def test_without_a_broker_there_is_nobody_to_ask(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SAFELIGHT_BROKER", raising=False)
    assert called(["doctor", "--worker"]) == 2
    assert "a worker is asked through its broker: name it by --broker" in capsys.readouterr().err
