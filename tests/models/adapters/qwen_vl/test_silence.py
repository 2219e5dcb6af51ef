"""A server that takes questions and never answers costs two waits, not one a photo."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from safelight.errors import PhotoError
from safelight.models.adapters.qwen_vl.patience import LEFT_ALONE, Patience, asked_wait
from safelight.models.adapters.qwen_vl.server import Server
from safelight.models.adapters.qwen_vl.server_speaker import ServerSpeaker
from safelight.models.adapters.qwen_vl.speech import Manner, Said, Turn
from safelight.models.adapters.qwen_vl.wire import Late, Reply
from tests.models.adapters.qwen_vl.misbehaving import fails, says, serving, slow

URL = "http://127.0.0.1:8000/v1"
TURNS, MANNER = [Turn("user", "What is it?")], Manner()
GOOD = Reply(200, {}, b"{}")


class World:
    """Time as a test has it."""

    def __init__(self) -> None:
        self.now = 0.0

    def sleep(self, seconds: float) -> None:
        self.now += seconds

    def clock(self) -> float:
        return self.now


class Asked:
    """What a server does, question by question; the last for ever."""

    def __init__(self, *does: Reply | Exception) -> None:
        self.does, self.count = does, 0

    def __call__(self) -> Reply:
        self.count += 1
        done = self.does[min(self.count, len(self.does)) - 1]
        if isinstance(done, Exception):
            raise done
        return done


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def ask(world: World) -> Callable[[Asked], Reply]:
    patience = Patience(0, world.sleep, world.clock)
    return lambda asked: patience.with_retries(asked, URL, 120.0)


@contextmanager
def silent() -> Iterator[tuple[str, socket.socket]]:
    """A server that accepts and says nothing, and its socket."""
    with socket.create_server(("127.0.0.1", 0), backlog=64) as listening:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/v1", listening


def connections(listening: socket.socket) -> int:
    """How many came, of those that nobody has taken."""
    listening.settimeout(0.05)
    count = 0
    while True:
        try:
            listening.accept()[0].close()
        except TimeoutError:
            return count
        count += 1


def test_after_two_late_answers_a_server_is_left_alone_for_a_while(ask: Callable[[Asked], Reply], world: World) -> None:
    server = Asked(Late(), Late(), GOOD)
    for _ in range(2):
        with pytest.raises(PhotoError, match="gave no answer within 120 seconds"):
            ask(server)
    with pytest.raises(PhotoError, match=r"within 120 seconds, several times in a row\), so it is left alone"):
        ask(server)
    assert server.count == 2
    world.now += LEFT_ALONE
    assert ask(server) == GOOD


def test_one_late_answer_among_good_ones_holds_nothing_up(ask: Callable[[Asked], Reply]) -> None:
    server = Asked(Late(), GOOD, Late(), GOOD)
    for _ in range(2):
        with pytest.raises(PhotoError, match="gave no answer"):
            ask(server)
        assert ask(server) == GOOD


def test_a_server_that_is_still_silent_after_the_pause_is_left_alone_at_once(
    ask: Callable[[Asked], Reply], world: World
) -> None:
    server = Asked(Late())
    for pause in (0.0, 0.0, LEFT_ALONE):
        world.now += pause
        with pytest.raises(PhotoError, match="gave no answer"):
            ask(server)
    with pytest.raises(PhotoError, match="is left alone"):
        ask(server)
    assert server.count == 3


def test_a_late_answer_says_what_helps(ask: Callable[[Asked], Reply]) -> None:
    with pytest.raises(PhotoError, match=r"by the setting vlm_timeout \(SAFELIGHT_VLM_TIMEOUT\)") as caught:
        ask(Asked(Late()))
    assert caught.value.code == "timeout"


def test_photos_that_wait_for_the_models_name_wait_once_together() -> None:
    with silent() as (url, listening):
        speaker = ServerSpeaker(Server(url, seconds=0.2), Patience(0, clock=lambda: 0.0))

        def fault(_: int) -> str:
            with pytest.raises(PhotoError, match="gave no answer within") as caught:
                speaker.say(TURNS, None, MANNER)
            return caught.value.code

        with ThreadPoolExecutor(8) as threads:
            assert set(threads.map(fault, range(8))) == {"timeout"}
        assert connections(listening) == 1


def test_a_name_that_could_not_be_found_is_looked_up_again_after_the_pause(world: World) -> None:
    with serving(says("yes"), models=()) as vision:
        speaker = ServerSpeaker(Server(vision.url), Patience(0, world.sleep, world.clock))
        for _ in range(3):
            with pytest.raises(PhotoError, match="has no model called Qwen"):
                speaker.say(TURNS, None, MANNER)
        assert vision.paths == ["/v1/models"]
        vision.models = ("qwen2.5vl:7b",)
        world.now += LEFT_ALONE
        assert speaker.say(TURNS, None, MANNER) == Said("yes")


def test_questions_that_waited_their_turn_are_not_asked_of_a_server_that_went_down() -> None:
    with serving(slow(30, says("late"))) as vision:
        speaker = ServerSpeaker(Server(vision.url, "m", seconds=0.2, at_once=2), Patience(0, clock=lambda: 0.0))

        def fault(_: int) -> str:
            with pytest.raises(PhotoError) as caught:
                speaker.say(TURNS, None, MANNER)
            return str(caught.value)

        with ThreadPoolExecutor(8) as threads:
            faults = list(threads.map(fault, range(8)))
    assert len(vision.asked) <= 4  # two that wait, and two at most between the first's end and the second's
    assert sum("is left alone for 10 seconds" in one for one in faults) >= 4


@pytest.mark.parametrize("asked", ["nan", "inf", "-inf", "-3", "soon"])
def test_a_wait_that_is_no_time_is_not_heeded(asked: str) -> None:
    assert asked_wait(Reply(429, {"retry-after": asked}, b"")) == 0.0


def test_a_picture_that_is_too_large_names_the_setting() -> None:
    with serving(fails(413)) as vision:
        speaker = ServerSpeaker(Server(vision.url, "m"))
        with pytest.raises(PhotoError, match=r"lower the setting vlm_image_edge \(SAFELIGHT_VLM_IMAGE_EDGE\)"):
            speaker.say(TURNS, None, MANNER)
