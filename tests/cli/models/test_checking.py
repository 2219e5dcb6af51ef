import json
from pathlib import Path

import pytest

from safelight.cli.main import called
from tests.models.weights.made import COMMIT, WEIGHTS, shelved

Captured = pytest.CaptureFixture[str]


def test_each_player_is_loaded_and_run_with_its_time_and_its_bytes(models: Path, capsys: Captured) -> None:
    shelved(models)
    assert called(["models", "check", "--profile", "darkroom"]) == 0
    looks, masks = capsys.readouterr().out.splitlines()
    assert looks.startswith("ok  siglip      darkroom/looks@1  looks in ")
    assert " ms, " in looks
    assert masks.startswith("ok  sam2        darkroom/masks@1  loaded in ")


def test_programs_are_told_in_json(models: Path, capsys: Captured) -> None:
    shelved(models)
    assert called(["models", "check", "--profile", "darkroom", "--json"]) == 0
    looks, _ = json.loads(capsys.readouterr().out)["players"]
    assert (looks["player"], looks["well"], looks["measurement"]) == ("darkroom/looks@1", True, "looks")
    assert looks["load_ms"] >= 0 <= looks["bytes"]


def test_weights_that_are_missing_are_a_wrong_call(models: Path, capsys: Captured) -> None:
    assert called(["models", "check", "--profile", "darkroom"]) == 2
    assert "safelight models pull --profile darkroom" in capsys.readouterr().err


def test_a_hash_that_is_wrong_is_found_even_where_nothing_shows_it(models: Path, capsys: Captured) -> None:
    library = shelved(models)
    library.checkpoint(WEIGHTS)
    path = library.folder(WEIGHTS) / "model.safetensors"
    stamp = path.stat()
    path.write_bytes(path.read_bytes()[:-1] + b"!")
    import os

    os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert called(["models", "check", "--profile", "darkroom"]) == 1
    told = capsys.readouterr().out
    assert "BAD siglip      darkroom/looks@1" in told
    assert "has another hash than when it was pulled" in told


def test_a_player_that_does_not_load_is_reported(models: Path, capsys: Captured) -> None:
    assert called(["models", "check", "--profile", "broken"]) == 1
    assert "RuntimeError: nothing here" in capsys.readouterr().out


def test_the_list_says_where_weights_come_from_and_whether_they_are_here(models: Path, capsys: Captured) -> None:
    assert called(["models", "list", "--profile", "closed"]) == 0
    told = capsys.readouterr().out
    assert "darkroom/masks at main  3 MB  Apache-2.0, paid work: yes  not here (missing)" in told
    assert "darkroom/research at main  3 MB  Qwen-RESEARCH, paid work: no  not here (missing)" in told
    assert "darkroom/closed@1  1 MB  Apache-2.0, paid work: no" in told
    assert f"weights lie in {models}" in told
    shelved(models)
    assert called(["models", "list", "--profile", "darkroom"]) == 0
    assert f"darkroom/masks at {COMMIT[:12]}  3 MB  Apache-2.0, paid work: yes  here\n" in capsys.readouterr().out


def test_the_list_tells_programs_the_same(models: Path, capsys: Captured) -> None:
    shelved(models)
    assert called(["models", "list", "--profile", "darkroom", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["folder"] == str(models)
    (weights,) = told["players"][0]["weights"]
    assert weights["revision"] == COMMIT
    assert weights["present"] is True


ELSEWHERE = "http://192.168.1.5:8000/v1"


def test_a_server_elsewhere_stands_in_the_way_of_nothing_that_does_not_ask_it(
    models: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAFELIGHT_VLM_URL", ELSEWHERE)
    assert called(["models", "list", "--profile", "standard"]) == 0
    told = capsys.readouterr()
    assert "qwen2.5-vl@1" in told.out
    assert "--allow-remote" not in told.err


def test_a_trial_asks_a_server_elsewhere_only_where_it_may(
    models: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAFELIGHT_VLM_URL", ELSEWHERE)
    assert called(["models", "check", "--profile", "standard"]) == 2
    assert "Allow it with --allow-remote" in capsys.readouterr().err
    assert called(["models", "check", "--profile", "standard", "--allow-remote"]) == 2
    assert "safelight models pull --profile standard" in capsys.readouterr().err
