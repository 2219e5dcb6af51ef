"""`safelight recipes`: those that come with Safelight."""

from pathlib import Path

import click

from safelight.cli import options
from safelight.cli.speech import give, give_json, talk
from safelight.errors import CallError


@click.group()
def recipes() -> None:
    """List, show and copy the recipes that come with Safelight."""


@recipes.command("list")
@options.as_json
def list_(as_json: bool) -> None:
    """Every shipped recipe, with what it does."""
    from safelight import app
    from safelight.recipes import names

    described = {name: app.load_recipe(name).recipe.description for name in names()}
    if as_json:
        give_json([{"name": name, "description": description} for name, description in described.items()])
    else:
        widest = max(map(len, described))
        give("\n".join(f"{name:<{widest}}  {' '.join(text.split())}" for name, text in described.items()))


@recipes.command()
@options.recipe
@click.option("--canonical", "full", is_flag=True, help="Print the full form, with every short form spelt out.")
@click.option("--words", is_flag=True, help="Say in plain words what each step does.")
@options.as_json
def show(recipe: str, full: bool, words: bool, as_json: bool) -> None:
    """Print RECIPE as it is written, in its full form, or in plain words; JSON of a recipe is its full form."""
    if full and words:
        raise click.UsageError("--canonical and --words are two ways to print a recipe; choose one.")
    if words:
        _retell(recipe, as_json)
    elif full or as_json:
        _spell_out(recipe, as_json)
    else:
        from safelight import app

        give(app.load_recipe(recipe).text.rstrip("\n"))


def _retell(recipe: str, as_json: bool) -> None:
    from safelight import app

    told = app.retell_recipe(recipe)
    if as_json:
        give_json(told.as_json())
    else:
        give(told.in_words().rstrip("\n"))


def _spell_out(recipe: str, as_json: bool) -> None:
    from safelight import app
    from safelight.recipe.canonical import canonical, full_form

    full = app.full_recipe(recipe)
    if as_json:
        give_json(full_form(full))
    else:
        give(canonical(full).rstrip("\n"))


@recipes.command()
@click.argument("name")
@click.argument("to", required=False, type=click.Path(path_type=Path))
def copy(name: str, to: Path | None) -> None:
    """Copy the shipped recipe NAME to a file of your own, to change it: ./NAME.yaml, or the file TO."""
    source = _shipped(name)
    target = to or Path(source.name)
    target = target / source.name if target.is_dir() else target
    try:
        with target.open("x", encoding="utf-8") as file:
            file.write(source.read_text(encoding="utf-8"))
    except FileExistsError:
        raise CallError(f"{str(target)!r} is there already; name another file") from None
    except OSError as error:
        raise CallError(f"{str(target)!r} cannot be written: {error.strerror}") from None
    talk(f"Yours to change. Check it with: safelight validate {target}")
    give(str(target))


def _shipped(name: str) -> Path:
    from safelight.recipe.suggest import did_you_mean, listed
    from safelight.recipes import names, path

    if name not in names():
        hint = did_you_mean(name, names()) or f"; there is {listed(names(), 'and')}"
        raise CallError(f"no recipe {name!r} comes with Safelight{hint}")
    return path(name)
