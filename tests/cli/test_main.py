import importlib

import click
import pytest

from safelight import __version__
from safelight.cli.main import COMMANDS, called


def test_safelight_alone_says_how_to_start(capsys: pytest.CaptureFixture[str]) -> None:
    assert called([]) == 0
    assert "safelight run cull ./photos" in capsys.readouterr().out


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert called(["--version"]) == 0
    assert capsys.readouterr().out == f"safelight {__version__}\n"


def test_the_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert called(["--help"]) == 0
    told = capsys.readouterr().out
    assert all(f"  {name} " in told for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_there_and_has_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    entry = COMMANDS[name]
    assert isinstance(getattr(importlib.import_module(entry.module), name), click.Command)
    assert called([name, "--help"]) == 0
    assert f"Usage: safelight {name}" in capsys.readouterr().out


def test_a_misspelt_command_is_a_wrong_call_with_a_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    assert called(["explian", "cull"]) == 2
    assert "there is no command 'explian'; did you mean 'explain'?" in capsys.readouterr().err


def test_a_missing_argument_is_a_wrong_call(capsys: pytest.CaptureFixture[str]) -> None:
    assert called(["run", "cull"]) == 2
    assert "PHOTOS" in capsys.readouterr().err
