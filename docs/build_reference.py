"""Write docs/reference/ from the code. `make docs` calls it; a test fails where a page is stale."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator
from pathlib import Path

import click

from safelight import errors, recipes
from safelight.actions import catalogue
from safelight.actions.declare import Action, Signature, aliases_of, part_of
from safelight.actions.manifest import example
from safelight.app import retell_recipe
from safelight.cli.exit_codes import ExitCode, of_error
from safelight.cli.main import COMMANDS, door
from safelight.imaging.fault import TEXTS
from safelight.settings import PREFIX, Settings

REFERENCE = Path(__file__).parent / "reference"
NOTE = "<!-- Made from the code by `make docs`. -->"


def pages() -> dict[str, str]:
    """Every page by its file name."""
    return {
        "commands.md": _page("Commands", _commands()),
        "actions.md": _page("Actions", _actions()),
        "recipes.md": _page("Recipes", _recipes()),
        "settings.md": _page("Settings", _settings()),
        "errors.md": _page("Errors and exit codes", _errors()),
        "recipe.schema.json": _schema(),
    }


def main() -> None:
    """Write the pages."""
    REFERENCE.mkdir(exist_ok=True)
    for name, text in pages().items():
        (REFERENCE / name).write_text(text, encoding="utf-8")


def _page(title: str, parts: Iterator[str]) -> str:
    return "\n\n".join([f"# {title}", NOTE, *parts]) + "\n"


def _commands() -> Iterator[str]:
    top = click.Context(door, info_name="safelight", help_option_names=["-h", "--help"], terminal_width=100)
    for name, entry in COMMANDS.items():
        yield from _command(entry.load(name), name, top)


def _command(command: click.Command, name: str, parent: click.Context) -> Iterator[str]:
    context = click.Context(command, parent, name)
    yield f"## `{context.command_path}`\n\n```\n{command.get_help(context)}\n```"
    if isinstance(command, click.Group):
        for inner_name, inner in command.commands.items():
            yield from _command(inner, inner_name, context)


def _actions() -> Iterator[str]:
    known = catalogue.load()
    yield "Aliases are other names that recipes may use. To change what only decides costs no measuring."
    for role in (*known.roles, ""):
        yield f"## {role}" if role else "## Actions of no model"
        for signature in known.of(role):
            yield from _action(signature)


def _action(signature: Signature) -> Iterator[str]:
    coming = "" if isinstance(signature, Action) else " *(not yet: recipes may name it, no profile can play it)*"
    yield f"### `{signature.name}`{coming}"
    if isinstance(signature, Action):
        yield f"{inspect.cleandoc(signature.doc)}\n\n> {example(signature)}"
    yield (
        f"One {signature.scope} at a time; gives `{signature.gives}`."
        if signature.gives
        else f"One {signature.scope} at a time."
    )
    if signature.params.model_fields:
        yield "\n".join(_parameters(signature))


def _parameters(signature: Signature) -> Iterator[str]:
    yield "| parameter | default | belongs to | aliases | |"
    yield "| --- | --- | --- | --- | --- |"
    for name, info in signature.params.model_fields.items():
        default = "required" if info.is_required() else f"`{_shown(info.get_default(call_default_factory=True))}`"
        aliases = ", ".join(f"`{alias}`" for alias in aliases_of(info))
        yield f"| `{name}` | {default} | {part_of(info)} | {aliases} | {info.description or ''} |"


def _shown(value: object) -> str:
    return "none" if value is None else json.dumps(value, default=str)


def _recipes() -> Iterator[str]:
    yield "Those that come with Safelight, step by step. `safelight recipes copy NAME` makes one your own."
    for name in recipes.names():
        yield f"## `{name}`\n\n```\n{retell_recipe(name).in_words().rstrip()}\n```"


def _settings() -> Iterator[str]:
    yield "Flags win over variables, these over the TOML file, that over defaults; `safelight doctor` prints them."
    rows = [
        f"| `{name}` | `{PREFIX}{name.upper()}` | {_shown(info.default)} | {info.description} |"
        for name, info in Settings.model_fields.items()
    ]
    yield "\n".join(["| in the file | variable | default | |", "| --- | --- | --- | --- |", *rows])


def _errors() -> Iterator[str]:
    meanings = {
        ExitCode.DONE: "done",
        ExitCode.NOT_COMPLETED: "it could not be completed, or was interrupted; what was written is readable",
        ExitCode.WRONG_CALL: "the recipe or the call is wrong; nothing was written",
        ExitCode.SOME_FAILED: "done, but some photos failed",
    }
    yield "\n".join(
        ["| exit code | |", "| --- | --- |", *(f"| {int(code)} | {text} |" for code, text in meanings.items())]
    )
    kinds = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, errors.SafelightError)]
    rows = [f"| `{kind.__name__}` | {_first_line(kind)} | {_code(kind)} |" for kind in kinds]
    yield "\n".join(["| error | | exit code |", "| --- | --- | --- |", *rows])
    yield "What can be wrong with one photo; the run goes on without it:"
    faults = [f"| `{code}` | {text.format(detail='…')} |" for code, text in TEXTS.items()]
    yield "\n".join(["| code in its reason | |", "| --- | --- |", *faults])


def _first_line(kind: type) -> str:
    return (inspect.getdoc(kind) or "").partition("\n")[0]


def _code(kind: type[errors.SafelightError]) -> int:
    return int(of_error(kind([]) if issubclass(kind, errors.RecipeError) else kind("")))


def _schema() -> str:
    from safelight.plan.schema import schema

    return json.dumps(schema(catalogue.load()), indent=2) + "\n"


if __name__ == "__main__":
    main()
