"""A served model's licence goes by its name, and one that forbids paid work is refused by name."""

from dataclasses import replace

import pytest

from safelight.errors import CallError
from safelight.models.adapters.analyst_licence import check_licence, is_qwen_vl, licence_of
from safelight.models.adapters.qwen_vl.server import Server
from safelight.models.licence import paid_work


@pytest.mark.parametrize(
    ("model", "allowed"),
    [
        ("Qwen/Qwen2.5-VL-7B-Instruct", "yes"),
        ("qwen2.5vl:7b", "yes"),
        ("qwen2p5-vl-32b-instruct", "yes"),
        ("Qwen2.5-VL-7B-Instruct-3bit", "yes"),
        ("Qwen2.5-VL-7B-exl2-3bpw", "yes"),
        ("Qwen2.5-VL-7B-exl2-3.5bpw", "yes"),
        ("qwen2.5-vl-7b-v3-base", "yes"),
        ("qwen2.5-vl-3b-instruct", "no"),
        ("Qwen2.5-VL-3B-Instruct-4bit", "no"),
        ("/models/Qwen2.5-VL-3B-Instruct-Q3_K_M.gguf", "no"),
        ("qwen_2_5_vl_3_b", "no"),
        ("Qwen-VL-2.5-3B", "no"),
        ("qwenvl253b", "no"),
        ("qwen2.5vl:72b", "ask"),
        ("qwen2.5vl:latest", "ask"),
        ("qwen2.5:3b", "ask"),
        ("my-own-model", "ask"),
        ("", "ask"),
    ],
)
def test_a_served_models_licence_goes_by_its_name(model: str, allowed: str) -> None:
    assert paid_work(licence_of(model)) == allowed


@pytest.mark.parametrize(("model", "meant"), [("QwenVL-2.5", True), ("qwen2.5vl", True), ("qwen2-vl-7b", False)])
def test_the_family_is_told_by_its_name(model: str, meant: bool) -> None:
    assert is_qwen_vl(model) == meant


def test_a_model_that_forbids_paid_work_is_refused_with_its_licence_and_what_helps() -> None:
    server = Server("http://localhost:1/v1", "qwen2.5vl:3b")
    with pytest.raises(CallError) as caught:
        check_licence(server)
    assert str(caught.value) == (
        "the licence of 'qwen2.5vl:3b', served at http://localhost:1/v1, forbids paid work (Qwen-RESEARCH). If yours "
        "is not, add --accept-noncommercial (SAFELIGHT_ACCEPT_NONCOMMERCIAL=1); else serve the 7B model, which is "
        "Apache-2.0 (ollama pull qwen2.5vl:7b), and name it by the setting vlm_model"
    )
    check_licence(replace(server, accept_noncommercial=True))
    check_licence(replace(server, model="qwen2.5vl:7b"))
