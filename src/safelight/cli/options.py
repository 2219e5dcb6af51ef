"""Options that several commands share."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, cast

import click

F = TypeVar("F", bound=Callable[..., Any])

as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
profile = click.option("--profile", metavar="NAME", help="Who plays the models' roles.  [default: builtin]")
config = click.option(
    "--config", type=click.Path(path_type=Path), metavar="FILE", help="A settings file instead of your own."
)
variables = click.option(
    "--var", "variables", multiple=True, metavar="NAME=TEXT", help="Give a variable of the recipe."
)
overrides = click.option(
    "--set", "overrides", multiple=True, metavar="STEP.PARAMETER=VALUE", help="Change a parameter for this run."
)
clocks = click.option(
    "--clock", "clocks", multiple=True, metavar="SERIAL=+61m", help="Correct the clock of one camera body."
)
recipe = click.argument("recipe")
store = click.option(
    "--store", metavar="PLACE", help="Where runs are remembered: a file, a PostgreSQL URL, or none.  [default: yours]"
)


def photos(*, required: bool) -> Callable[[F], F]:
    """The PHOTOS argument: files, folders or globs. One that nobody may read costs itself, and not the call."""
    return click.argument("photos", nargs=-1, required=required, type=Place(path_type=Path, readable=False))


class Place(click.Path):
    """A path that says something: an empty one, of a script's variable that was never set, is no current folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not os.fspath(value):
            self.fail("the path is empty; `.` is the current folder", param, ctx)
        return super().convert(value, param, ctx)


def together(*options: Callable[[F], F]) -> Callable[[F], F]:
    """Several options as one decorator, in the order in which the help shows them."""

    def decorate(command: F) -> F:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


broker = click.option("--broker", metavar="URL", help="Where workers take their work from.")
engine: Callable[[F], F] = together(
    click.option(
        "--engine",
        type=click.Choice(["local", "celery"]),
        help="Who looks at photos: this machine, or workers behind the broker.  [default: local]",
    ),
    broker,
)
"""Who does a run's work; as parameters `engine` and `broker`."""


@dataclass(frozen=True, slots=True)
class ServerFlags:
    """What a call says of the vision-language server; None: it says nothing, and the settings do."""

    allow_remote: bool = False
    """No setting: that photos may leave the machine is said each time."""
    accept_noncommercial: bool | None = None
    vlm_url: str | None = None
    vlm_model: str | None = None

    @property
    def settings(self) -> dict[str, Any]:
        """The flags that are settings too."""
        return {
            "accept_noncommercial": self.accept_noncommercial,
            "vlm_url": self.vlm_url,
            "vlm_model": self.vlm_model,
        }


def server(command: F) -> F:
    """The options of the vision-language server; the command is given them as one `ServerFlags`, called `server`."""

    @wraps(command)
    def gathered(
        *args: Any,
        allow_remote: bool,
        accept_noncommercial: bool | None,
        vlm_url: str | None,
        vlm_model: str | None,
        **kwargs: Any,
    ) -> Any:
        flags = ServerFlags(allow_remote, accept_noncommercial, vlm_url, vlm_model)
        return command(*args, server=flags, **kwargs)

    return _server_options(cast("F", gathered))


def pairs(texts: Sequence[str], option: str, example: str) -> dict[str, str]:
    """`NAME=TEXT` texts as a mapping.

    Raises click.BadParameter for a text without a name or `=`, and for a name that is given twice.
    """
    found: dict[str, str] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not (name and equals):
            raise click.BadParameter(f"{text!r} is not of the form {example}", param_hint=option)
        if name in found:
            raise click.BadParameter(f"{name!r} is given twice; keep one of them", param_hint=option)
        found[name] = value
    return found


_server_options: Callable[[F], F] = together(
    click.option("--vlm-url", metavar="URL", help="A server that plays qwen2.5-vl, as http://127.0.0.1:8000/v1."),
    click.option("--vlm-model", metavar="NAME", help="What that server calls the model.  [default: its Qwen2.5-VL]"),
    click.option(
        "--allow-remote", is_flag=True, help="Let that server be another machine; what is sent is said first."
    ),
    click.option(
        "--accept-noncommercial",
        is_flag=True,
        default=None,
        help="Let it have a model whose licence forbids paid work, as Qwen2.5-VL-3B's does.",
    ),
)
