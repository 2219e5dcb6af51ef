"""Options that several commands share: what a call says of the server beats the variables, and these the file."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from safelight.cli import options
from safelight.cli.configured import settled
from safelight.cli.main import called
from safelight.settings import Settings

FLAGS = ["--vlm-url", "http://127.0.0.1:1/v1", "--vlm-model", "flag", "--accept-noncommercial"]


def said(*flags: str, file: Path | None = None) -> tuple[options.ServerFlags, Settings]:
    """What a command is given, and the settings that it makes of it."""
    told: list[options.ServerFlags] = []

    @click.command()
    @options.server
    def command(server: options.ServerFlags) -> None:
        told.append(server)

    assert CliRunner().invoke(command, flags).exit_code == 0
    return told[0], settled(file, **told[0].settings).settings


@pytest.fixture(name="file")
def _file(tmp_path: Path) -> Path:
    file = tmp_path / "config.toml"
    file.write_text('vlm_url = "http://127.0.0.1:3/v1"\nvlm_model = "file"\naccept_noncommercial = true\n')
    return file


def test_a_call_that_says_nothing_of_the_server_leaves_it_to_the_settings(file: Path) -> None:
    flags, settings = said(file=file)
    assert flags == options.ServerFlags()
    assert (settings.vlm_url, settings.vlm_model) == ("http://127.0.0.1:3/v1", "file")
    assert settings.accept_noncommercial


def test_a_flag_beats_a_variable_and_that_the_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAFELIGHT_VLM_MODEL", "variable")
    monkeypatch.setenv("SAFELIGHT_ACCEPT_NONCOMMERCIAL", "0")
    _, settings = said(file=file)
    assert (settings.vlm_model, settings.accept_noncommercial) == ("variable", False)
    _, settings = said(*FLAGS, file=file)
    assert (settings.vlm_url, settings.vlm_model) == ("http://127.0.0.1:1/v1", "flag")
    assert settings.accept_noncommercial


def test_that_photos_may_leave_the_machine_is_said_by_each_call_alone() -> None:
    flags, _ = said("--allow-remote")
    assert flags.allow_remote
    assert "allow_remote" not in flags.settings
    assert "allow_remote" not in Settings.model_fields


@pytest.mark.parametrize("command", [["explain", "cull"], ["run", "cull", "."], ["models", "check"], ["doctor"]])
def test_every_command_that_may_ask_a_server_takes_them(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert called([*command, "--help"]) == 0
    told = capsys.readouterr().out
    assert all(f"  {flag} " in told for flag in ("--vlm-url", "--vlm-model", "--allow-remote"))
    assert "  --accept-noncommercial " in told


def test_a_server_that_a_flag_names_is_the_one_that_is_planned_with(capsys: pytest.CaptureFixture[str]) -> None:
    explain = ["explain", "cull", "--profile", "standard", "--vlm-url"]
    assert called([*explain, "http://192.0.2.1:8000/v1"]) == 2
    assert "http://192.0.2.1:8000/v1 is not on this machine" in capsys.readouterr().err
    research = [*explain, "http://127.0.0.1:1/v1", "--vlm-model", "qwen2.5vl:3b"]
    assert called(research) == 2
    assert "add --accept-noncommercial" in capsys.readouterr().err
    assert called([*research, "--accept-noncommercial"]) == 0
