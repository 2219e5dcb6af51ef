import json

import pytest

from safelight.cli.doctor.finding import Finding
from safelight.cli.doctor.formats import look
from safelight.cli.main import called


def test_every_role_has_a_line_and_unplayed_ones_say_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert called(["models", "list"]) == 0
    told = capsys.readouterr().out
    assert "builtin/quality@" in told
    assert "paid work: yes" in told
    assert "rt-detr     nobody in profile 'builtin'" in told


def test_players_are_listed_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert called(["models", "list", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {player["role"] for player in told["players"]} == {"nima", "siglip"}


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


def test_every_format_is_tried() -> None:
    assert [finding.subject for finding in look()] == ["JPEG", "PNG", "TIFF", "WebP", "AVIF", "HEIC", "RAW"]
    assert all(isinstance(finding, Finding) and finding.well for finding in look())
