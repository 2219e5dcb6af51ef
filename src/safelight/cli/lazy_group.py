"""A group of commands that imports one only when it is called: the help is made from a table."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any, cast

import click


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a command is, and its line in the help."""

    module: str
    help: str

    def load(self, name: str) -> click.Command:
        return cast("click.Command", getattr(import_module(self.module), name))


class LazyGroup(click.Group):
    """A click group over a table of entries, in the table's order. A command's function has the command's name."""

    def __init__(self, *args: Any, entries: Mapping[str, Entry], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.entries = entries

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.entries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        entry = self.entries.get(cmd_name)
        return entry.load(cmd_name) if entry else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in self.entries.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name in self.entries or name.startswith("-"):
            return super().resolve_command(ctx, args)
        from safelight.recipe.suggest import did_you_mean

        hint = did_you_mean(name, self.entries) or f"; there are {', '.join(self.entries)}"
        raise click.UsageError(f"there is no command {name!r}{hint}", ctx)
