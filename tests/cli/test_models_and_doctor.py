import json
from pathlib import Path

import pytest

from safelight.cli.doctor.finding import Finding
from safelight.cli.doctor.formats import look
from safelight.cli.main import called
from tests.plugin import install


def test_every_role_has_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert called(["models", "list"]) == 0
    told = capsys.readouterr().out
    assert "builtin/quality@" in told
    assert "builtin/finds@" in told
    assert "paid work: yes" in told


PLAYER = """
from safelight.models.contract import PlayerSpec

SPEC = PlayerSpec("sam2", "darkroom/masks@1", "1", 1, object, frozenset({"masks"}))
"""


def test_a_role_that_nobody_plays_says_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, name="lonely", code=PLAYER, group="safelight.players", points={"lonely": "lonely:SPEC"})
    monkeypatch.syspath_prepend(str(tmp_path))
    assert called(["models", "list", "--profile", "lonely"]) == 0
    assert "rt-detr     nobody in profile 'lonely'" in capsys.readouterr().out


def test_players_are_listed_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert called(["models", "list", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {player["role"] for player in told["players"]} == {"nima", "siglip", "rt-detr", "sam2", "qwen2.5-vl"}


def test_the_doctor_finds_this_installation_well(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAFELIGHT_WORKERS", "1")
    assert called(["doctor", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["settings"]["workers"] == {"value": 1, "from": "SAFELIGHT_WORKERS"}
    assert all(finding["well"] for finding in told["players"])


def test_the_doctor_says_it_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert called(["doctor"]) == 0
    told = capsys.readouterr().out
    assert "  profile         builtin  (default)" in told
    assert "  ok  RAW " in told


@pytest.mark.parametrize("how", [[], ["--json"]])
def test_the_doctor_tells_addresses_without_their_secrets(
    how: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAFELIGHT_VLM_URL", "https://me:secret@far.example/v1?key=secret")
    monkeypatch.setenv("SAFELIGHT_MIRROR", "https://me:secret@mirror.example")
    called(["doctor", *how])
    told = capsys.readouterr()
    assert "https://***@far.example/v1?***" in told.out
    assert "https://***@mirror.example" in told.out
    assert "secret" not in told.out + told.err


def test_every_format_is_tried() -> None:
    assert [finding.subject for finding in look()] == ["JPEG", "PNG", "TIFF", "WebP", "AVIF", "HEIC", "RAW"]
    assert all(isinstance(finding, Finding) and finding.well for finding in look())
