"""The profiles of published networks: who plays, before anything is loaded."""

import subprocess
import sys
from dataclasses import replace

import pytest

from safelight.errors import CallError
from safelight.models.adapters import published
from safelight.models.adapters.analyst_weights import QWEN_3B
from safelight.models.adapters.segmenter_weights import BASE_PLUS
from safelight.models.contract import ROLES
from safelight.models.profiles import load, names
from safelight.models.surroundings import Surroundings
from safelight.models.weights.spec import is_exact


@pytest.mark.parametrize("name", ["standard", "max"])
def test_every_role_is_played(name: str) -> None:
    profile = load(name)
    assert name in names()
    assert all(profile.plays(role) for role in ROLES)
    assert profile.player("rt-detr", "finds").weights  # type: ignore[union-attr]


def test_without_a_server_the_scene_is_measured_and_a_free_prompt_is_nobodys() -> None:
    profile = load("standard")
    scene = profile.player("qwen2.5-vl", "scene")
    assert scene is not None
    assert scene.name.startswith("builtin/")
    assert profile.player("qwen2.5-vl", "answer") is None


def test_what_forbids_paid_work_is_never_a_default() -> None:
    licences = {
        weights.paid_work for name in ("standard", "max") for one in load(name).players for weights in one.weights
    }
    assert licences == {"yes"}


def test_what_the_hub_publishes_is_pinned_to_a_commit() -> None:
    cuda = Surroundings(device="cuda")  # the analyst in this process has weights, too
    players = [one for name in ("standard", "max") for one in load(name, cuda).players]
    weights = {weights for one in players for weights in one.weights if weights.host == "hub"}
    assert len(weights) >= 8
    assert all(is_exact(one.revision) for one in (*weights, BASE_PLUS, QWEN_3B))


def test_on_cuda_torch_plays_in_half_precision_and_answers_under_another_key() -> None:
    here, there = load("standard"), load("standard", Surroundings(device="cuda"))
    for role in ("rt-detr", "sam2", "siglip", "nima"):
        mine, its = here.plays(role)[0], there.plays(role)[0]
        assert its.device == "cuda"
        assert mine.revision != its.revision
        assert mine.deterministic
        assert not its.deterministic


def test_to_know_the_profiles_costs_no_runtime() -> None:
    code = (
        "import sys; from safelight.models import profiles; profiles.load('standard'); profiles.load('max');"
        "print([name for name in ('torch', 'transformers', 'onnxruntime', 'numpy', 'cv2') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_behind_a_server_the_model_answers_and_points_out_what_the_detector_has_no_class_for() -> None:
    profile = load("standard", Surroundings(vlm_url="http://127.0.0.1:9/v1"))
    answer, finds = profile.player("qwen2.5-vl", "answer"), profile.player("rt-detr", "finds")
    assert answer is not None
    assert finds is not None
    assert answer.name.startswith("qwen2.5-vl")
    assert finds.grounds
    assert not load("standard").plays("rt-detr")[0].grounds


def test_what_a_detector_finds_by_asking_is_asked_anew_of_another_model() -> None:
    around = Surroundings(vlm_url="http://127.0.0.1:9/v1")
    variants = (
        Surroundings(),
        around,
        replace(around, vlm_url="http://127.0.0.1:8/v1"),
        replace(around, vlm_model="a"),
        replace(around, vlm_model="a", vlm_image_edge=560),
    )
    revisions = [load("standard", one).plays("rt-detr")[0].revision for one in variants]
    assert len(set(revisions)) == len(variants)
    assert revisions[1].startswith(f"{revisions[0]}+")


def test_a_server_is_asked_as_the_surroundings_say() -> None:
    around = Surroundings(
        vlm_url="http://127.0.0.1:9/v1", vlm_timeout=7.0, vlm_image_edge=560, vlm_max_tokens=99, vlm_at_once=2
    )
    server = published.server_of(around)
    assert server is not None
    assert (server.seconds, server.image_edge, server.max_tokens, server.at_once) == (7.0, 560, 99, 2)


def test_a_served_model_for_research_is_refused_unless_that_was_accepted() -> None:
    around = Surroundings(vlm_url="http://127.0.0.1:9/v1", vlm_model="qwen2.5vl:3b")
    with pytest.raises(CallError, match="forbids paid work"):
        load("standard", around)
    assert load("standard", replace(around, accept_noncommercial=True)).player("qwen2.5-vl", "answer")


def test_the_model_in_this_process_is_asked_as_the_surroundings_say() -> None:
    around = Surroundings(device="cuda", vlm_image_edge=560, vlm_max_tokens=99)
    answer = load("max", around).player("qwen2.5-vl", "answer")
    assert answer is not None
    assert answer.revision.endswith("/560px/99")


def test_a_server_elsewhere_is_refused_unless_that_was_allowed() -> None:
    elsewhere = "http://192.0.2.1:8000/v1"
    with pytest.raises(CallError, match="is not on this machine, and nothing leaves it unasked"):
        load("standard", Surroundings(vlm_url=elsewhere))
    assert load("standard", Surroundings(vlm_url=elsewhere, allow_remote=True)).player("qwen2.5-vl", "answer")
