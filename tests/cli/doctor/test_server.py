"""The doctor says whether a vision-language server is there and may be asked, and sends it nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from safelight.cli.doctor.finding import Finding
from safelight.cli.doctor.server import look
from safelight.cli.main import called
from safelight.models.adapters.qwen_vl.patience import Patience
from safelight.models.adapters.qwen_vl.server import Server
from tests.models.adapters.qwen_vl.misbehaving import says, serving

PLAYER = "qwen2.5-vl@1"
ELSEWHERE = "http://192.0.2.1:8000/v1"
AT_ONCE = Patience(0, lambda _: None)


@pytest.fixture(autouse=True)
def _empty(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SAFELIGHT_MODELS", str(tmp_path))


def examined(capsys: pytest.CaptureFixture[str], *flags: str) -> Finding:
    """What the doctor says of the player behind the server."""
    called(["doctor", "--profile", "standard", "--json", *flags])
    (found,) = [one for one in json.loads(capsys.readouterr().out)["players"] if one["subject"] == PLAYER]
    return Finding(**found)


def test_a_server_that_is_there_is_well_and_its_model_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with serving(says("yes")) as vision:
        found = examined(capsys, "--vlm-url", vision.url)
    assert found == Finding(PLAYER, True, f"plays qwen2.5-vl, by 'qwen2.5vl:7b' at {vision.url}")
    assert vision.paths == ["/v1/models"]


@pytest.mark.parametrize("model", ["", "qwen2.5vl:7b"])
def test_a_server_that_is_down_is_said_to_be_whether_its_model_is_named_or_not(model: str) -> None:
    with serving() as vision:
        gone = vision.url
    found = look(PLAYER, Server(gone, model), AT_ONCE)
    assert not found.well
    assert f"the vision-language server at {gone} does not answer" in found.seen


def test_a_server_elsewhere_is_refused_in_a_finding_and_the_others_are_looked_at(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert called(["doctor", "--profile", "standard", "--vlm-url", ELSEWHERE]) == 1
    told = capsys.readouterr().out
    assert f"BAD {PLAYER:<16} the vision-language server at {ELSEWHERE} is not on this machine" in told
    assert "Allow it with --allow-remote." in told
    assert "  ok  builtin/composition@" in told
    assert "Fetch it with: safelight models pull --profile standard" in told
    assert "install Safelight anew" not in told


def test_a_model_for_research_is_refused_in_a_finding_until_it_is_accepted(capsys: pytest.CaptureFixture[str]) -> None:
    with serving(says("yes"), models=("qwen2.5vl:3b",)) as vision:
        refused = examined(capsys, "--vlm-url", vision.url)
        accepted = examined(capsys, "--vlm-url", vision.url, "--accept-noncommercial")
    assert not refused.well
    assert "add --accept-noncommercial" in refused.seen
    assert accepted.well


def test_an_address_that_is_none_is_a_finding_too(capsys: pytest.CaptureFixture[str]) -> None:
    found = examined(capsys, "--vlm-url", "localhost:8000", "--allow-remote")
    assert not found.well
    assert "'localhost:8000' is no address of a vision-language server" in found.seen


def test_a_profile_that_asks_no_server_is_not_told_of_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAFELIGHT_VLM_URL", ELSEWHERE)
    assert called(["doctor"]) == 0
    assert PLAYER not in capsys.readouterr().out
