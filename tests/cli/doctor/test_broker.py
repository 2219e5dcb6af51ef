"""The doctor has a task done on each queue of the broker, where there is one."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest

from safelight.app.working.crew import Busy, Crew, Post
from safelight.cli.doctor.broker import look
from safelight.cli.doctor.command import _section
from safelight.cli.doctor.finding import Finding
from safelight.cli.main import called
from safelight.cli.outcome import duration
from safelight.errors import RunError
from tests.servers.broker import Broker
from tests.servers.ports import free_port

SAID = """
workers
  ok  cpu_queue        answered in 12 ms by tower-7
  ?   gpu_queue        nobody works on gpu_queue, or all who do are busy
                       Start one where photos can be read: safelight worker --queues gpu"""


@dataclass
class Answered(Crew):
    """A crew whose answers are known."""

    posts: tuple[Post, ...] | Exception = ()

    def muster(self) -> tuple[Post, ...]:
        if isinstance(self.posts, Exception):
            raise self.posts
        return self.posts


def test_a_queue_has_a_line_with_who_answered_and_an_empty_one_is_doubtful() -> None:
    crew = Answered("", posts=(Post("cpu_queue", "tower-7", 0.0123), Post("gpu_queue")))
    found = list(look(crew))
    assert "\n".join(_section("workers", found)) == SAID
    assert all(finding.well for finding in found)


def test_a_broker_that_is_away_is_not_well() -> None:
    (found,) = look(Answered("", posts=RunError("it is away; start it")))
    assert found == Finding("broker", False, "it is away; start it")


def test_without_celery_it_is_said_how_to_come_by_it() -> None:
    (found,) = look(Answered("", posts=ModuleNotFoundError("no", name="celery")))
    assert found == Finding("broker", False, "celery is missing", "pip install 'safelight[celery]'")


def test_programs_get_the_same_and_queues_without_workers_are_no_failure(
    redis_server: Broker, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("safelight.app.working.crew.SECONDS", 0.2)
    assert called(["doctor", "--json", "--broker", redis_server.place()]) == 0
    told = json.loads(capsys.readouterr().out)["workers"]
    assert [(one["subject"], one["well"], one["doubtful"]) for one in told] == [
        ("gpu_queue", True, True),
        ("fast_queue", True, True),
        ("cpu_queue", True, True),
    ]


def test_a_broker_that_cannot_be_reached_is_a_failure_and_its_password_is_not_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAFELIGHT_BROKER", f"redis://:secret@127.0.0.1:{free_port()}/0")
    assert called(["doctor"]) == 1
    told = capsys.readouterr()
    assert "  BAD broker " in told.out
    assert "secret" not in told.out + told.err


def test_without_a_broker_nothing_is_said_of_workers(capsys: pytest.CaptureFixture[str]) -> None:
    called(["doctor", "--json"])
    assert "workers" not in json.loads(capsys.readouterr().out)


def test_a_busy_queue_says_who_has_what_in_hand_and_one_that_takes_nothing_is_a_fault() -> None:
    busy = Post("cpu_queue", busy=(Busy("tower-7", 125.0, "run 2026-cull, photos 0-31"),))
    (well, stuck) = look(Answered("", posts=(busy, Post("gpu_queue", deaf=("tower-8",)))))
    assert (well.well, well.doubtful) == (True, False)
    assert well.seen == f"tower-7 has been busy for {duration(125.0)} with run 2026-cull, photos 0-31"
    assert not stuck.well
    assert stuck.seen.startswith("tower-8 did not answer with nothing in hand")
