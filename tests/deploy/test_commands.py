"""Every command line that deploy/ and its page tell is one that Safelight understands, and every setting is one."""

import re
from pathlib import Path

import click
import pytest

from safelight.cli.main import door
from safelight.settings import PREFIX, Settings
from tests.deploy.commands import PAGE, command_lines
from tests.deploy.files import TEXTS

LINES = command_lines()
NAMED = sorted(
    {
        name.lower()
        for path in [*TEXTS, *([PAGE] if PAGE.is_file() else [])]
        for name in re.findall(rf"\b{PREFIX}([A-Z_]+)\b", path.read_text(encoding="utf-8"))
    }
)


def parsed(words: list[str], folder: Path) -> click.Context:
    """A call as click understands it; every folder that it names is one that is there."""
    command: click.Command = door
    context = click.Context(door, info_name="safelight", **door.context_settings)
    while isinstance(command, click.Group):
        name, *words = words
        found = command.get_command(context, name)
        assert found is not None, f"there is no command {name!r}"
        command = found
    return command.make_context(
        command.name, [str(folder) if word.startswith("/") else word for word in words], context
    )


@pytest.mark.parametrize("words", LINES.values(), ids=LINES)
def test_safelight_understands_it(words: list[str], tmp_path: Path) -> None:
    assert parsed(words, tmp_path).command is not door


@pytest.mark.parametrize(
    "words",
    [["serve", "--hots", "0.0.0.0"], ["serve", "--port", "any"], ["run", "cull"], ["runs", "show"]],
    ids=" ".join,
)
def test_a_call_that_is_wrong_is_noticed(words: list[str], tmp_path: Path) -> None:
    with pytest.raises(click.UsageError):
        parsed(words, tmp_path)


def test_a_command_that_is_none_is_noticed(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="there is no command 'wrok'"):
        parsed(["wrok"], tmp_path)


@pytest.mark.parametrize("name", NAMED)
def test_the_setting_is_one(name: str) -> None:
    assert name in Settings.model_fields
