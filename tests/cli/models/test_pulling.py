import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from safelight.cli.main import called
from safelight.cli.models import pulling
from safelight.models.weights.library import Library
from tests.models.weights.fake_hub import FakeHub
from tests.models.weights.made import COMMIT, WEIGHTS, safetensors, shelved

GOLDEN = Path(__file__).parents[1] / "golden"
Captured = pytest.CaptureFixture[str]


def pull(hub: FakeHub, *more: str, profile: str = "darkroom") -> int:
    return called(["models", "pull", "--profile", profile, "--mirror", hub.url, *more])


def test_size_and_licence_are_said_before_the_download_and_what_came_after(
    hub: FakeHub, models: Path, capsys: Captured
) -> None:
    assert pull(hub) == 0
    told = capsys.readouterr()
    assert told.err.splitlines()[0] == "darkroom/masks at main: 3 MB, Apache-2.0, paid work: yes"
    assert "darkroom/masks: model.safetensors, 3 MB" in told.err
    assert told.out == f"darkroom/masks at {COMMIT[:12]}: downloaded, 3 MB\n"
    assert Library(models).look(WEIGHTS).whole


def test_programs_are_told_in_json_and_nothing_else(hub: FakeHub, models: Path, capsys: Captured) -> None:
    assert pull(hub, "--json") == 0
    (pulled,) = json.loads(capsys.readouterr().out)["pulled"]
    assert pulled["repository"] == "darkroom/masks"
    assert (pulled["revision"], pulled["how"]) == (COMMIT, "downloaded")


def test_an_endpoint_of_the_hubs_own_variable_is_asked(
    hub: FakeHub, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", hub.url)
    assert called(["models", "pull", "--profile", "darkroom"]) == 0
    assert Library(models).look(WEIGHTS).whole


def test_a_licence_that_forbids_paid_work_has_to_be_accepted(hub: FakeHub, models: Path, capsys: Captured) -> None:
    assert pull(hub, profile="closed") == 2
    assert "'darkroom/research' (Qwen-RESEARCH)" in (told := capsys.readouterr().err)
    assert "--accept-noncommercial" in told
    assert hub.asked == []
    assert pull(hub, "--accept-noncommercial", profile="closed") == 0


def test_a_person_is_asked_first_and_may_say_no(
    hub: FakeHub, models: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pulling, "on_terminal", lambda: True)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)

    def no(*_: object, **__: object) -> bool:
        raise click.Abort

    monkeypatch.setattr(click, "confirm", no)
    assert pull(hub) == 1
    assert hub.asked == []
    assert pull(hub, "--yes") == 0


def test_a_pull_that_fails_ends_with_1_and_says_that_it_goes_on(hub: FakeHub, models: Path, capsys: Captured) -> None:
    del hub.repositories[WEIGHTS.repository]["model.safetensors"]
    assert pull(hub) == 1
    assert "the same command goes on from there" in capsys.readouterr().err


def test_offline_is_a_wrong_call(hub: FakeHub, models: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    assert pull(hub) == 2
    assert "--from FOLDER" in capsys.readouterr().err
    assert hub.asked == []


def test_weights_are_copied_from_a_folder_without_a_question(models: Path, tmp_path: Path, capsys: Captured) -> None:
    shelved(tmp_path / "stick")
    assert called(["models", "pull", "--profile", "darkroom", "--from", str(tmp_path / "stick")]) == 0
    assert ": copied, " in capsys.readouterr().out
    assert called(["models", "pull", "--profile", "darkroom", "--from", str(tmp_path)]) == 0
    assert ": was here, " in capsys.readouterr().out


def test_a_folder_that_has_nothing_is_refused_before_anything_is_announced(
    models: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "stick").mkdir()
    monkeypatch.chdir(tmp_path)
    assert called(["models", "pull", "--profile", "standard", "--from", "stick"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == (GOLDEN / "pull_from_nothing.txt").read_text(encoding="utf-8")
    assert not models.exists()


def test_a_copy_is_announced_with_the_size_of_what_is_there(models: Path, tmp_path: Path, capsys: Captured) -> None:
    shelved(tmp_path / "stick", model_safetensors=safetensors(500_000))
    assert called(["models", "pull", "--profile", "darkroom", "--from", str(tmp_path / "stick")]) == 0
    assert capsys.readouterr().err.splitlines()[0] == "darkroom/masks at main: 2 MB, Apache-2.0, paid work: yes"


def test_copying_and_downloading_exclude_each_other(hub: FakeHub, models: Path, tmp_path: Path) -> None:
    assert pull(hub, "--from", str(tmp_path)) == 2


def test_a_mirror_that_is_no_address_is_a_wrong_call(models: Path, capsys: Captured) -> None:
    assert called(["models", "pull", "--profile", "darkroom", "--mirror", "mirror"]) == 2
    assert "is no address" in capsys.readouterr().err


def test_a_profile_without_weights_says_so(models: Path, capsys: Captured) -> None:
    assert called(["models", "pull"]) == 0
    assert "profile 'builtin' needs no weights" in capsys.readouterr().err


@pytest.mark.slow
def test_a_pull_that_was_killed_goes_on_where_it_was(hub: FakeHub, models: Path, plugin: Path) -> None:
    hub.drip = 0.02
    places = os.pathsep.join([str(plugin), str(Path(__file__).parents[3])])
    environment = os.environ | {"PYTHONPATH": places}
    command = [sys.executable, "-m", "safelight", "models", "pull", "--profile", "darkroom", "--mirror", hub.url]
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as process:
        deadline = time.monotonic() + 60
        while not any(path.stat().st_size > 500_000 for path in models.rglob("*.part")):
            assert time.monotonic() < deadline
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(signal.SIGKILL)
    assert Library(models).look(WEIGHTS).state == "missing"
    (part,) = models.rglob("*.part")
    reached = part.stat().st_size
    assert 500_000 < reached < len(safetensors())
    hub.drip = 0.0
    assert pull(hub) == 0
    assert hub.fetched == [None, f"bytes={reached}-"]
    assert (Library(models).checkpoint(WEIGHTS) / "model.safetensors").read_bytes() == safetensors()
