"""A server that misbehaves costs a photo at most, in bounded time, and is told of in clear words."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import pytest

from safelight.errors import CallError, ModelError, PhotoError
from safelight.models.adapters.qwen_vl import wire
from safelight.models.adapters.qwen_vl.patience import Patience
from safelight.models.adapters.qwen_vl.server import Server
from safelight.models.adapters.qwen_vl.server_speaker import ServerSpeaker
from safelight.models.adapters.qwen_vl.speech import Manner, Said, Shown, Turn
from tests.models.adapters.qwen_vl.misbehaving import (
    Behaviour,
    cut,
    drip,
    endless,
    fails,
    gives,
    hang_up,
    pictures_of,
    says,
    serving,
    slow,
)

TURNS = [Turn("system", "You look."), Turn("user", "What is it?", (Shown(b"jpeg", 28, 28),))]
SCHEMA = {"type": "object", "properties": {}, "required": [], "additionalProperties": False}
MANNER = Manner(0.25, 77, 5)


class World:
    """Time as a test has it: sleeping takes none."""

    def __init__(self) -> None:
        self.waits: list[float] = []
        self.now = 0.0

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds

    def clock(self) -> float:
        return self.now


@contextmanager
def speaking(*behaviours: Behaviour, models: tuple[str, ...] = ("qwen2.5vl:7b",), **how: Any) -> Iterator[Any]:
    """A server, whoever speaks with it, and their time."""
    world = World()
    with serving(*behaviours, models=models) as vision:
        server = Server(vision.url, **{"seconds": 5.0, **how})
        yield vision, ServerSpeaker(server, Patience(server.retries, world.sleep, world.clock)), world


# what is sent


def test_a_question_is_sent_as_openai_has_it() -> None:
    with speaking(says("A cat."), key="secret") as (vision, speaker, _):
        assert speaker.say(TURNS, SCHEMA, MANNER) == Said("A cat.")
    (request,) = vision.asked
    assert vision.paths == ["/v1/models", "/v1/chat/completions"]
    assert {name: request[name] for name in ("model", "temperature", "seed", "max_tokens", "stream")} == {
        "model": "qwen2.5vl:7b",
        "temperature": 0.25,
        "seed": 5,
        "max_tokens": 77,
        "stream": False,
    }
    assert request["messages"][0] == {"role": "system", "content": "You look."}
    assert request["messages"][1]["content"][1] == {"type": "text", "text": "What is it?"}
    assert pictures_of(request) == ["data:image/jpeg;base64,anBlZw=="]
    assert request["response_format"]["json_schema"]["schema"] == SCHEMA
    assert vision.headers[0]["Authorization"] == "Bearer secret"


def test_prose_is_asked_for_without_a_format() -> None:
    with speaking(says("A cat.")) as (vision, speaker, _):
        speaker.say(TURNS, None, MANNER)
    assert "response_format" not in vision.asked[0]


def test_a_model_that_is_named_is_not_looked_up() -> None:
    with speaking(says("yes"), model="my-vlm") as (vision, speaker, _):
        speaker.say(TURNS, None, MANNER)
    assert vision.paths == ["/v1/chat/completions"]
    assert vision.asked[0]["model"] == "my-vlm"


@pytest.mark.parametrize(
    ("models", "chosen"),
    [
        (("llama3", "Qwen/Qwen2.5-VL-7B-Instruct"), "Qwen/Qwen2.5-VL-7B-Instruct"),
        (("unsloth_qwen2.5-vl-7b-q4",), "unsloth_qwen2.5-vl-7b-q4"),
        (("the-only-one",), "the-only-one"),
        (("qwen2.5vl:3b", "qwen2.5vl:72b", "qwen2.5vl:7b"), "qwen2.5vl:7b"),
        (("Qwen-VL-2.5-3B", "qwen2.5vl:latest"), "qwen2.5vl:latest"),
    ],
)
def test_the_model_is_the_one_of_that_name_or_the_only_one(models: tuple[str, ...], chosen: str) -> None:
    with speaking(says("yes"), models=models) as (_, speaker, _world):
        assert speaker.check() == chosen


def test_a_server_that_has_a_model_for_research_alone_is_asked_only_where_that_was_accepted() -> None:
    with speaking(says("yes"), models=("llama3", "qwen2.5vl:3b")) as (vision, speaker, _):
        with pytest.raises(PhotoError, match=r"the licence of 'qwen2.5vl:3b', .* forbids paid work") as caught:
            speaker.say(TURNS, None, MANNER)
        assert vision.asked == []
        assert caught.value.code == "no_answer"
        assert ServerSpeaker(Server(vision.url, accept_noncommercial=True)).check() == "qwen2.5vl:3b"


def test_a_server_without_the_model_says_what_it_has() -> None:
    with (
        speaking(says("yes"), models=("llama3", "gemma3")) as (_, speaker, _world),
        pytest.raises(ModelError, match=r"has no model called Qwen2.5-VL: it has 'llama3', 'gemma3'. Serve one"),
    ):
        speaker.check()


def test_a_server_that_wants_a_key_says_so() -> None:
    with speaking(says("yes")) as (vision, speaker, _):
        vision.wants_key = True
        with pytest.raises(ModelError, match=r"answers 401: 'who are you\?'. Give its key by SAFELIGHT_VLM_KEY"):
            speaker.check()


def test_a_check_hears_a_server_whose_model_is_named_too() -> None:
    with speaking(says("yes"), model="m") as (vision, speaker, _):
        assert speaker.check() == "m"
        assert vision.paths == ["/v1/models"]
        vision.wants_key = True
        with pytest.raises(ModelError, match="answers 401"):
            speaker.check()


# structured output


@pytest.mark.parametrize(
    "refusal",
    [
        fails(400, {"error": "response_format is not supported"}),
        fails(422),
        fails(500, {"error": {"message": 'response_format type must be one of "text" or "json_object"'}}),
        fails(400, {"error": "failed to parse grammar"}),
    ],
)
def test_a_server_without_structured_output_is_asked_without_and_that_is_remembered(refusal: Behaviour) -> None:
    with speaking(refusal, says("{}")) as (vision, speaker, world):
        assert speaker.say(TURNS, SCHEMA, MANNER) == Said("{}")
        assert speaker.say(TURNS, SCHEMA, MANNER) == Said("{}")
    assert ["response_format" in request for request in vision.asked] == [True, False, False]
    assert world.waits == []


def test_a_refusal_that_has_another_cause_is_not_blamed_on_the_format() -> None:
    with speaking(fails(400, b"too long"), fails(400, b"too long"), says("{}")) as (vision, speaker, _):
        with pytest.raises(PhotoError, match=r"answers 400: 'too long'"):
            speaker.say(TURNS, SCHEMA, MANNER)
        speaker.say(TURNS, SCHEMA, MANNER)
    assert "response_format" in vision.asked[2]


# retries


@pytest.mark.parametrize("fault", [fails(500), fails(503), cut, hang_up, gives(b"<html>proxy</html>", "text/html")])
def test_what_passes_is_tried_again_with_longer_waits(fault: Behaviour) -> None:
    with speaking(fault, fault, says("yes")) as (vision, speaker, world):
        assert speaker.say(TURNS, None, MANNER) == Said("yes")
    assert len(vision.asked) == 3
    assert world.waits == [0.5, 1.0]


def test_a_busy_server_is_given_the_time_that_it_asks_for() -> None:
    busy = fails(429, b"slow down", Retry_After="7")
    with speaking(busy, fails(429, Retry_After="Wed, 21 Oct 2026 07:28:00 GMT"), says("yes")) as (_, speaker, world):
        speaker.say(TURNS, None, MANNER)
    assert world.waits == [7.0, 1.0]


def test_a_server_that_asks_for_a_week_is_not_given_it() -> None:
    with (
        speaking(fails(429, Retry_After="604800")) as (vision, speaker, world),
        pytest.raises(PhotoError, match="answers 429"),
    ):
        speaker.say(TURNS, None, MANNER)
    assert world.waits == [30.0, 30.0, 0.0]
    assert len(vision.asked) == 4


@pytest.mark.parametrize("status", [400, 401, 403, 404, 413])
def test_a_refusal_is_not_tried_again(status: int) -> None:
    with (
        speaking(fails(status, b"no such thing")) as (vision, speaker, world),
        pytest.raises(PhotoError, match=f"answers {status}: 'no such thing'. "),
    ):
        speaker.say(TURNS, None, MANNER)
    assert (len(vision.asked), world.waits) == (1, [])


def test_a_server_that_stays_down_is_left_alone_for_a_while_and_then_tried_again() -> None:
    with speaking(hang_up, hang_up, hang_up, hang_up, says("yes")) as (vision, speaker, world):
        with pytest.raises(PhotoError, match=rf"server at {vision.url} does not answer .* tried 4 times. Start it"):
            speaker.say(TURNS, None, MANNER)
        with pytest.raises(PhotoError, match="does not answer"):
            speaker.say(TURNS, None, MANNER)
        assert len(vision.asked) == 4
        world.now += 11
        assert speaker.say(TURNS, None, MANNER) == Said("yes")


def test_a_server_that_is_not_there_is_named() -> None:
    with serving(says("yes")) as vision:
        gone = vision.url
    world = World()
    with pytest.raises(ModelError, match=rf"{gone} does not answer"):
        ServerSpeaker(Server(gone), Patience(1, world.sleep, world.clock)).check()


# answers that are none


def test_a_slow_server_is_given_up_and_not_asked_again() -> None:
    with (
        speaking(slow(30, says("late")), seconds=0.2, model="m") as (vision, speaker, _),
        pytest.raises(PhotoError, match=r"gave no answer within 0.2 seconds") as caught,
    ):
        speaker.say(TURNS, None, MANNER)
    assert caught.value.code == "timeout"
    assert len(vision.asked) == 1


def test_a_server_that_drips_is_given_up_too() -> None:
    with (
        speaking(drip, seconds=0.2, model="m") as (vision, speaker, _),
        pytest.raises(PhotoError, match="no answer within"),
    ):
        speaker.say(TURNS, None, MANNER)
    assert len(vision.asked) == 1


def test_an_endless_answer_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "MOST_BYTES", 200_000)
    with (
        speaking(endless, model="m") as (vision, speaker, _),
        pytest.raises(PhotoError, match="answers without end"),
    ):
        speaker.say(TURNS, None, MANNER)
    assert len(vision.asked) == 1


@pytest.mark.parametrize(
    "body",
    [
        {"error": {"message": "out of VRAM"}},
        {"choices": []},
        {"choices": [{"message": {"content": 7}}]},
        [1, 2],
        {"choices": "x"},
    ],
)
def test_json_that_is_no_answer_is_shown(body: Any) -> None:
    with (
        speaking(gives(body)) as (vision, speaker, _),
        pytest.raises(PhotoError, match=rf"{vision.url} does not answer as OpenAI's interface does: .*ends in /v1"),
    ):
        speaker.say(TURNS, None, MANNER)


def test_a_good_answer_under_a_false_type_is_taken() -> None:
    with speaking(says("yes", kind="text/html")) as (_, speaker, _world):
        assert speaker.say(TURNS, None, MANNER) == Said("yes")


def test_an_answer_in_parts_is_put_together_and_a_cut_one_is_said_to_be() -> None:
    parts = {"content": [{"type": "text", "text": "a "}, {"type": "text", "text": "cat"}]}
    with speaking(gives({"choices": [{"message": parts, "finish_reason": "length"}]})) as (_, speaker, _world):
        assert speaker.say(TURNS, None, MANNER) == Said("a cat", whole=False)


def test_a_redirection_is_not_followed() -> None:
    with serving(says("stolen")) as other:
        away = fails(307, b"", Location=f"{other.url}/chat/completions")
        with speaking(away) as (_, speaker, _world), pytest.raises(PhotoError, match=r"answers 307.*not followed"):
            speaker.say(TURNS, None, MANNER)
    assert other.asked == []


def test_a_proxy_from_the_environment_is_not_heeded(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(says("stolen")) as other:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, other.url)
        with speaking(says("yes")) as (vision, speaker, _):
            speaker.say(TURNS, None, MANNER)
    assert other.paths == []
    assert len(vision.asked) == 1


# bounds


def test_no_more_questions_are_open_than_allowed() -> None:
    with (
        speaking(slow(0.03, says("yes")), at_once=2) as (vision, speaker, _),
        ThreadPoolExecutor(8) as threads,
    ):
        said = list(threads.map(lambda _: speaker.say(TURNS, None, MANNER), range(8)))
    assert said == [Said("yes")] * 8
    assert vision.most_open == 2


def test_another_machine_is_refused_before_anything_is_sent_and_what_would_be_is_said() -> None:
    with pytest.raises(CallError) as caught:
        ServerSpeaker(Server("http://192.168.1.20:8000/v1"))
    told = str(caught.value)
    assert "http://192.168.1.20:8000/v1 is not on this machine" in told
    assert "as a JPEG of at most 1008 pixels, without its metadata" in told
    assert told.endswith("Allow it with --allow-remote.")
    assert ServerSpeaker(Server("http://192.168.1.20:8000/v1", allow_remote=True)).at_once == 4


def test_a_name_that_leads_to_another_machine_is_sent_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    with speaking(says("yes")) as (vision, speaker, _):
        monkeypatch.setattr(wire, "is_loopback", lambda _: False)
        with pytest.raises(PhotoError, match=r"was sent nothing: .* is 127.0.0.1, which is not this machine"):
            speaker.say(TURNS, None, MANNER)
    assert vision.paths == []


def test_a_key_is_not_shown() -> None:
    assert "secret" not in repr(Server("http://localhost:1/v1", key="secret"))
