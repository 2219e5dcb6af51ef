"""Who plays qwen2.5-vl: what it says of itself before anything is loaded, and that it then answers."""

from dataclasses import replace
from pathlib import Path

import pytest

from safelight.errors import CallError, ModelError
from safelight.models.adapters.analyst_player import MAX, in_process_spec, server_spec
from safelight.models.adapters.analyst_weights import QWEN_3B, QWEN_7B
from safelight.models.adapters.cuda_memory import CudaMemory
from safelight.models.adapters.network import Placement
from safelight.models.adapters.qwen_vl.server import Server
from safelight.models.contract import Sight
from safelight.models.licence import paid_work
from safelight.models.profiles import load
from safelight.models.scene import Question
from safelight.models.surroundings import Surroundings
from safelight.models.weights.library import Library
from tests.models.adapters.qwen_vl.misbehaving import says, serving

SCENE = {"scene_type": "portrait", "lighting": "backlit"}


def test_a_served_model_needs_no_weights_here_and_answers(sights: list[Sight]) -> None:
    with serving(says(SCENE)) as vision:
        spec = server_spec(Server(vision.url))
        assert vision.paths == []
        (scene,) = spec.load().analyse(sights[:1], Question("?", ("lighting",)))
    assert (scene.lighting, scene.producer) == ("backlit", spec.name)
    assert spec.weights == spec.requires == ()
    assert spec.fields is None
    assert not spec.deterministic
    assert scene.confidence["tilt"] >= 0


def test_what_changes_answers_is_part_of_the_key() -> None:
    url = "http://localhost:1/v1"
    variants = (Server(url), Server(url, "a"), Server(url, "b"), Server(url, "a", image_edge=560))
    assert len({server_spec(server).revision for server in variants}) == 4
    assert server_spec(Server(url, "a", at_once=9)).revision == server_spec(Server(url, "a")).revision
    assert "secret" not in repr(server_spec(Server(url, key="secret")))


def test_what_changes_answers_in_this_process_is_part_of_the_key() -> None:
    variants = (MAX, in_process_spec(image_edge=560), in_process_spec(max_tokens=2048))
    assert len({spec.revision for spec in variants}) == 3


def test_the_time_for_an_answer_reaches_the_model_in_this_process(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made: list[float] = []

    class Speaks:
        at_once = 1

        def __init__(self, _placement: Placement, seconds: float) -> None:
            made.append(seconds)

    monkeypatch.setattr("safelight.models.adapters.qwen_vl.in_process.InProcessSpeaker", Speaks)
    monkeypatch.setattr(Library, "checkpoint", lambda *_: tmp_path)
    in_process_spec(seconds=7.0).load()
    around = Surroundings(device="cuda", vlm_timeout=8.0)
    load("max", around).plays("qwen2.5-vl")[0].load()
    assert made == [7.0, 8.0]


def test_on_cuda_the_devices_memory_is_measured() -> None:
    assert in_process_spec("cuda").memory_probe is CudaMemory
    assert in_process_spec("cpu").memory_probe is None


def test_another_machine_is_refused_when_the_player_is_named() -> None:
    with pytest.raises(CallError, match="Allow it with --allow-remote"):
        server_spec(Server("https://api.example.com/v1"))


def test_an_address_with_a_password_is_not_shown_even_where_nobody_reads_it() -> None:
    spec = server_spec(Server("https://me:secret@far.example/v1?key=secret", allow_remote=True))
    assert "secret" not in repr(spec)


def test_a_model_for_research_is_refused_when_the_player_is_named() -> None:
    server = Server("http://localhost:1/v1", "qwen2.5vl:3b")
    with pytest.raises(CallError, match="forbids paid work"):
        server_spec(server)
    assert server_spec(replace(server, accept_noncommercial=True)).licence == QWEN_3B.licence


def test_the_default_allows_paid_work_and_the_research_model_does_not() -> None:
    assert MAX.weights == (QWEN_7B,)
    assert paid_work(QWEN_7B.licence) == QWEN_7B.paid_work == "yes"
    assert paid_work(QWEN_3B.licence) == QWEN_3B.paid_work == "no"
    assert in_process_spec(weights=QWEN_3B).licence == QWEN_3B.licence
    assert in_process_spec(precision="fp32").memory_bytes > MAX.memory_bytes


def test_weights_that_are_not_here_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SAFELIGHT_MODELS", str(tmp_path))
    with pytest.raises(ModelError, match=r"Qwen/Qwen2.5-VL-7B-Instruct.*safelight models pull --profile max"):
        MAX.load()
