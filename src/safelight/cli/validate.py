"""`safelight validate`: is a recipe right?"""

from typing import Any

import click

from safelight.cli import options
from safelight.cli.exit_codes import ExitCode
from safelight.cli.speech import give, give_json
from safelight.errors import Problem, RecipeError

EXAMPLES = """\b
Examples:
  safelight validate my-recipe.yaml
  safelight validate recipes/*.yaml --profile builtin"""


@click.command(epilog=EXAMPLES)
@click.argument("recipes", nargs=-1, required=True, metavar="RECIPE...")
@click.option("--profile", metavar="NAME", help="Also ask whether this profile can play them.")
@options.as_json
def validate(recipes: tuple[str, ...], profile: str | None, as_json: bool) -> ExitCode:
    """Check recipes, and name everything that is wrong at once, with its place and its cure."""
    judged = {recipe: _problems(recipe, profile) for recipe in recipes}
    if as_json:
        give_json([{"recipe": recipe, "problems": [_plain(p) for p in found]} for recipe, found in judged.items()])
    else:
        for recipe, found in judged.items():
            give("\n".join(str(problem) for problem in found) or f"{recipe}: right")
    return ExitCode.WRONG_CALL if any(judged.values()) else ExitCode.DONE


def _problems(recipe: str, profile: str | None) -> tuple[Problem, ...]:
    from safelight import app

    try:
        app.validate_recipe(recipe, profile)
    except RecipeError as error:
        return error.problems
    return ()


def _plain(problem: Problem) -> dict[str, Any]:
    return {
        "source": problem.source,
        "line": problem.line,
        "column": problem.column,
        "message": problem.message,
        "cure": problem.cure,
    }
